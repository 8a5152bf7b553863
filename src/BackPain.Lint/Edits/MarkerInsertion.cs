using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Cites a work at a place that the page, or its bibliography, lists already.</summary>
internal static class MarkerInsertion
{
    /// <summary>The edit that cites an entry or footnote, or <see langword="null"/> when none that can be cited is the work.</summary>
    public static PageEdit? OfListed(Article article, LintSettings settings, int offset, InsertedWork work)
    {
        var spans = WorkReader.Read(article).Where(listed => work.Is(listed.Work)).Select(listed => listed.Entry.Span).ToHashSet();
        if (spans.Count == 0)
            return null;
        if (!article.HasAmbiguousLists && article.NumberedList?.Entries.FirstOrDefault(entry => entry.Number > 0 && spans.Contains(entry.Span)) is { } entry)
            return Number(article, settings, offset, entry.Number);
        return article.Footnotes.FirstOrDefault(footnote => spans.Contains(footnote.Span)) is { } footnote ? Footnote(article, settings, offset, footnote.Key) : null;
    }

    /// <summary>The edit of a page that cites the works of a bibliography file.</summary>
    public static PageEdit Key(Article article, LintSettings settings, int offset, InsertedWork work)
    {
        if (article.Bibliography.Works.Values.Where(work.Is).OrderBy(known => known.Key, StringComparer.Ordinal).FirstOrDefault() is not { } listed)
            return PageEdit.Refused(Insertion.Title, "its works stand in a bibliography file, and that does not hold this one");
        return Added(article, settings, new TextChange(new TextSpan(offset, 0), $"[@{listed.Key}]"), marker => marker.Keys.Any(key => key.Key == listed.Key));
    }

    private static PageEdit Number(Article article, LintSettings settings, int offset, int number)
    {
        if (IsCitedAt(article, offset, marker => marker.Names(number)))
            return PageEdit.Refused(Insertion.Title, $"the work is entry {Digits.Of(number)}, which is cited at this place already");
        offset = NumberedInsertion.AfterSmaller(article, offset, number);
        return Added(article, settings, NumberedInsertion.MarkerFor(article, offset, number), marker => marker.Names(number));
    }

    private static PageEdit Footnote(Article article, LintSettings settings, int offset, string key)
    {
        if (IsCitedAt(article, offset, IsSame))
            return PageEdit.Refused(Insertion.Title, $"the work is footnote {key}, which is cited at this place already");
        return Added(article, settings, new TextChange(new TextSpan(offset, 0), $"[^{key}]"), IsSame);

        bool IsSame(CitationMarker marker) => key.Equals(marker.Key, StringComparison.OrdinalIgnoreCase);
    }

    private static PageEdit Added(Article article, LintSettings settings, TextChange marker, Func<CitationMarker, bool> names)
    {
        var count = article.Markers.Count(names);
        return EditProof.Prove(article, settings, new PageEdit(Insertion.Title, [marker]) { AddsMarker = true }, after => after.Markers.Count(names) == count + 1 ? null : "a marker at this place would not be read as one");
    }

    /// <summary>Whether a marker of the run at a place, on either side of it, fits.</summary>
    private static bool IsCitedAt(Article article, int offset, Func<CitationMarker, bool> names)
    {
        foreach (var (first, end) in MarkerGap.Runs(article, (_, _) => true))
        {
            var span = MarkerGap.SpanOf(article, first, end);
            if (span.Start <= offset && offset <= span.End)
                return article.Markers[first..end].Any(names);
        }

        return false;
    }
}
