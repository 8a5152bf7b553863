using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>Finds entries that are nothing but a web address.</summary>
internal static class BareAddress
{
    /// <summary>
    /// Entries of reference lists that say nothing beside one address, the day of looking apart. An identifier leads to a work
    /// that describes itself.
    /// </summary>
    public static ImmutableArray<ReferenceEntry> In(Article article) =>
    [
        .. article.Lists.Where(list => list.Role == SectionRole.References).SelectMany(list => list.Entries)
            .Where(entry => entry is { Addresses: [_], Identifiers: [], Mentions: [] } && IsShown(article, entry) && !HasWords(article, entry)),
    ];

    /// <summary>The address, rather than the place that a link's words lead to or the name of a host.</summary>
    private static bool IsShown(Article article, ReferenceEntry entry) =>
        article.Slice(entry.Addresses[0]).StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static bool HasWords(Article article, ReferenceEntry entry)
    {
        for (var at = entry.Body.Start; at < entry.Body.End; at++)
        {
            if (Holding(entry, at) is { } span)
                at = span.End - 1;
            else if (char.IsLetterOrDigit(article.Text[at]))
                return true;
        }

        return false;
    }

    private static TextSpan? Holding(ReferenceEntry entry, int at)
    {
        if (entry.Addresses[0].Contains(at))
            return entry.Addresses[0];
        foreach (var date in entry.AccessDates)
        {
            if (date.Span.Contains(at))
                return date.Span;
        }

        return null;
    }
}
