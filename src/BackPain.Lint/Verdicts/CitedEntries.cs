using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// Which works of a page its text rests on. In doubt an entry is cited: on a page without markers, and where a number could mean
/// entries of several lists.
/// </summary>
public sealed class CitedEntries
{
    private readonly Article article;
    private readonly CitedNumbers numbers;
    private readonly HashSet<TextSpan> named;
    private readonly HashSet<TextSpan> uncited = [];

    /// <summary>Reads the markers of a page.</summary>
    public CitedEntries(Article article)
    {
        this.article = article;
        numbers = new CitedNumbers(article);
        named = [.. article.Markers.SelectMany(marker => marker.Works)];
        var keys = article.Markers.Select(marker => marker.Key).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var footnote in article.Footnotes)
        {
            if (!keys.Contains(footnote.Key))
                uncited.Add(footnote.Span);
        }

        if (article.HasAmbiguousLists || (!numbers.Any && named.Count == 0))
            return;
        foreach (var list in article.Lists)
            uncited.UnionWith(list.Entries.Where(entry => !named.Contains(entry.Span) && IsUncited(list, entry)).Select(entry => entry.Span));
    }

    /// <summary>Whether an entry, or a footnote read as one, is cited.</summary>
    public bool Contains(ReferenceEntry entry) => !uncited.Contains(entry.Span);

    /// <summary>What no number can name is cited where it stands among the references, and not under "Further reading".</summary>
    private bool IsUncited(ReferenceList list, ReferenceEntry entry) =>
        list.Role != SectionRole.References || (ReferenceEquals(list, article.NumberedList) && entry.Number > 0 && !numbers.Contains(entry.Number));
}
