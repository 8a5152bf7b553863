using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>An entry of a page, or a footnote that holds a work, with the summary that other pages know it by.</summary>
/// <param name="Entry">The entry; a footnote is read as one without a number.</param>
/// <param name="Work">The summary.</param>
public sealed record EntrySummary(ReferenceEntry Entry, PageWork Work)
{
    /// <summary>Words without which no entry has an identifier.</summary>
    private static readonly SearchValues<string> Cues = SearchValues.Create(["pmid", "pubmed", "pmc", "doi", "10.1", "10.2", "10.3", "10.4", "10.5", "10.6", "10.7", "10.8", "10.9"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a page can hold a work that other pages need to know of: without any identifier nothing can be compared.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(Cues);

    /// <summary>The works of a page in its order: entries of its lists, cited or not, then footnotes.</summary>
    public static ImmutableArray<EntrySummary> In(Article article)
    {
        var forms = new WorkFormReader(article.Text);
        return [.. EntriesOf(article).Select(entry => new EntrySummary(entry, new PageWork(forms.Read(entry), entry.Number, entry.Span, article.Lines.PositionsOf(entry.Span))))];
    }

    /// <summary>The summaries alone, for <see cref="WikiIndex.With"/>.</summary>
    public static ImmutableArray<PageWork> Of(Article article) => [.. In(article).Select(summary => summary.Work)];

    /// <summary>Entries, and footnotes as entries where they name a work.</summary>
    internal static IEnumerable<ReferenceEntry> EntriesOf(Article article)
    {
        foreach (var entry in article.Entries)
            yield return entry;
        foreach (var footnote in FootnotesOf(article))
            yield return footnote;
    }

    /// <summary>Footnotes that name a work, as entries without a number.</summary>
    internal static IEnumerable<ReferenceEntry> FootnotesOf(Article article)
    {
        if (article.Footnotes.IsEmpty)
            yield break;
        var reader = new EntryReader(article.Text, article.Identifiers);
        foreach (var footnote in article.Footnotes)
        {
            if (footnote.Identifiers.IsEmpty && !EntryShape.IsEntry(article.Slice(footnote.Body)))
                continue;
            yield return reader.Read(new ReferenceEntry(footnote.Span, footnote.Label, default, 0, footnote.Body));
        }
    }
}
