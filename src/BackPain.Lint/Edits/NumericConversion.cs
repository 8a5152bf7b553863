using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>
/// Footnotes become numeric markers and a numbered list: <c>[^1][^3][^4][^5]</c> and <c>[^1]: French S …</c> turn into
/// <c>[1,3-5]</c> and <c>1. French S …</c>. Keys that are numbers stay; otherwise footnotes are numbered by first citation.
/// </summary>
public static class NumericConversion
{
    private const string Title = "Turn the footnotes into numbers";
    private const int LargestNumber = 99_999;

    /// <summary>Longest key that is looked for, with its brackets, in UTF-16 units.</summary>
    private const int LongestKey = 200;

    /// <summary>Converts a page.</summary>
    /// <param name="article">The page.</param>
    /// <param name="settings">What the page was read with; it is read again to prove the edit.</param>
    public static PageEdit Convert(Article article, LintSettings settings)
    {
        if (article.Footnotes.IsEmpty || !article.Markers.Any(marker => marker.Key is not null))
            return PageEdit.Nothing(Title);
        var defined = article.Footnotes.Select(footnote => footnote.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if ((FaultOfPage(article) ?? FaultOfFootnotes(article, defined) ?? FaultOfMarkers(article, defined)) is { } reason)
            return PageEdit.Refused(Title, reason);

        var numbers = NumbersOf(article);
        var changes = new List<TextChange>();
        foreach (var (first, end) in MarkerGap.Runs(article, (_, _) => true))
        {
            int[] named = [.. Enumerable.Range(first, end - first).Select(i => article.Markers[i]).Select(marker => numbers[marker.Key!]).Distinct().Order()];
            changes.Add(new TextChange(MarkerGap.SpanOf(article, first, end), $"[{NumberSeries.Write(named)}]"));
        }

        // What looks like a citation of these numbers would become one.
        if (StrayNumbers.FaultOf(article, NumberSet.Of(numbers.Values)) is { } clash)
            return PageEdit.Refused(Title, clash);
        changes.AddRange(FootnoteList.Write(article, [.. article.Footnotes.Select(footnote => numbers[footnote.Key])]));
        changes.Sort((a, b) => a.Span.CompareTo(b.Span));
        return EditProof.Prove(article, settings, new PageEdit(Title, [.. changes]));
    }

    private static string? FaultOfPage(Article article)
    {
        if (article.ReadingFault is not null)
            return "it can only be read as plain lines";
        if (article.Markers.Any(marker => marker.Key is null))
            return "it has numeric markers beside its footnotes";
        return article.NumberedList is { Role: SectionRole.References } ? "it has a numbered list of references beside its footnotes" : null;
    }

    private static string? FaultOfFootnotes(Article article, HashSet<string> defined)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var footnote in article.Footnotes)
        {
            if (!seen.Add(footnote.Key))
                return $"the footnote {Wording.Quote(footnote.Key)} is defined twice";
            if (footnote.Body.IsEmpty)
                return $"the footnote {Wording.Quote(footnote.Key)} is empty";
        }

        return article.Markers.FirstOrDefault(marker => !defined.Contains(marker.Key!)) is { } lost
            ? $"{NumberedPage.Place(article, lost)} has no footnote"
            : null;
    }

    /// <summary>
    /// Why a footnote's marker would be left behind or come to be something else: in HTML, as the text of a link
    /// (<c>[^1](…)</c>), inside another footnote, or before a bracket that would make a link of both (<c>[^1][guide]</c>).
    /// </summary>
    private static string? FaultOfMarkers(Article article, HashSet<string> defined)
    {
        var labels = new SpanWalker([.. article.Footnotes.Select(footnote => footnote.Label)]);
        var bodies = new SpanWalker([.. article.Footnotes.Select(footnote => footnote.Body)]);
        var unread = new SpanWalker(article.Unread);
        var markers = new SpanWalker([.. article.Markers.Select(marker => marker.Span)]);
        for (var at = article.Text.IndexOf("[^", StringComparison.Ordinal); at >= 0; at = article.Text.IndexOf("[^", at + 2, StringComparison.Ordinal))
        {
            var end = article.Text.IndexOf(']', at, Math.Min(LongestKey, article.Text.Length - at)) + 1;
            if (end == 0 || labels.Covers(at) || unread.Covers(at) || !defined.Contains(article.Text[(at + 2)..(end - 1)]))
                continue;
            var place = $"{Wording.Quote(article.Slice(TextSpan.FromBounds(at, end)))} in line {NumberedPage.LineOf(article, at)}";
            if (!markers.Covers(at))
                return $"{place} stands where it is not read as a footnote";
            if (bodies.Covers(at))
                return $"{place} is cited inside another footnote";
            if (end < article.Text.Length && (article.Text[end] == '(' || (article.Text[end] == '[' && !article.Text.AsSpan(end).StartsWith("[^"))))
                return $"{place} touches a bracket that would make a link of both";
        }

        return null;
    }

    private static Dictionary<string, int> NumbersOf(Article article)
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var keys = article.Footnotes.Select(footnote => footnote.Key).ToImmutableArray();
        if (keys.All(key => key[0] is >= '1' and <= '9' && int.TryParse(key, out var number) && number <= LargestNumber))
        {
            foreach (var key in keys)
                numbers.Add(key, int.Parse(key, System.Globalization.CultureInfo.InvariantCulture));
            return numbers;
        }

        foreach (var key in article.Markers.Select(marker => marker.Key!).Concat(keys))
            numbers.TryAdd(key, numbers.Count + 1);
        return numbers;
    }
}
