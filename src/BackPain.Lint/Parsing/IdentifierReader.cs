using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds every DOI, PMID and PMCID of a page, well-formed or not.</summary>
public static class IdentifierReader
{
    private static readonly SearchValues<string> Triggers = SearchValues.Create(
        ["10.", "doi", "pmid", "pubmed", "pmc", "list_uids=", "://"], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Reads the identifiers in the order of the page. A label and its number are one identifier; so are a number and the link
    /// it carries, in so far as a fault of both is reported once, on the visible one.
    /// </summary>
    /// <param name="text">The whole page.</param>
    /// <param name="excluded">
    /// Spans that hold no identifiers (code, comments, math, front matter, attributes other than <c>href</c>), sorted and disjoint.
    /// </param>
    /// <param name="linkTargets">
    /// Targets of links and definitions and values of <c>href</c>, without their parentheses or quotes, sorted and disjoint. Bare
    /// addresses in the text need not be among them.
    /// </param>
    public static ImmutableArray<Identifier> Read(
        string text, ReadOnlySpan<TextSpan> excluded = default, ReadOnlySpan<TextSpan> linkTargets = default)
    {
        var scan = new IdentifierScan(text, excluded, linkTargets);
        var at = 0;
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny(Triggers);
            if (next < 0)
                break;
            at = Math.Max(scan.Visit(at + next), at + next + 1);
        }

        return WithRepairs(text, scan.Found);
    }

    /// <summary>An en dash is repaired only where the same DOI stands in the page with a hyphen: then it is certain.</summary>
    private static ImmutableArray<Identifier> WithRepairs(string text, ImmutableArray<Identifier>.Builder found)
    {
        HashSet<string>? wellFormed = null;
        for (var i = 0; i < found.Count; i++)
        {
            var identifier = found[i];
            if (identifier.Fault != DoiFaults.EnDash)
                continue;
            wellFormed ??= [.. found.Where(other => other is { Kind: IdentifierKind.Doi, Fault: null }).Select(other => other.Value)];
            if (wellFormed.Contains(identifier.Value.Replace('–', '-')))
                found[i] = identifier with { Repair = text.Substring(identifier.Span.Start, identifier.Span.Length).Replace('–', '-') };
        }

        return found.ToImmutable();
    }
}
