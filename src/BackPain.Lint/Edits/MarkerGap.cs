using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>What stands between two markers that belong together: nothing, a separator on the same line, or a dash.</summary>
internal static class MarkerGap
{
    private const int Longest = 2;

    /// <summary>Whether the text between two offsets only joins two markers: <c>[3][7]</c>, <c>[3], [7]</c>.</summary>
    public static bool Joins(string text, int end, int start) =>
        start - end is >= 0 and <= Longest && text.AsSpan(end, start - end).IndexOfAnyExcept(" ,;") < 0;

    /// <summary>Runs of markers that stand at one place, as half-open ranges of indices; a marker alone is a run too.</summary>
    /// <param name="article">The page.</param>
    /// <param name="joins">Whether a marker may stand in one run with the one before it.</param>
    public static IEnumerable<(int First, int End)> Runs(Article article, Func<CitationMarker, CitationMarker, bool> joins)
    {
        var markers = article.Markers;
        for (var first = 0; first < markers.Length;)
        {
            var end = first + 1;
            while (end < markers.Length && Joins(article.Text, markers[end - 1].Span.End, markers[end].Span.Start) && joins(markers[end - 1], markers[end]))
                end++;
            yield return (first, end);
            first = end;
        }
    }

    /// <summary>What a run covers.</summary>
    public static TextSpan SpanOf(Article article, int first, int end) =>
        TextSpan.FromBounds(article.Markers[first].Span.Start, article.Markers[end - 1].Span.End);

    /// <summary>
    /// Two markers with nothing but a dash between them name all that lies between: <c>[7]–[10]</c>. The range holds the numbers of
    /// both markers and spans both.
    /// </summary>
    public static IEnumerable<(CitationMarker First, NumberRange Numbers)> SpannedRanges(Article article)
    {
        for (var i = 1; i < article.Markers.Length; i++)
        {
            var (before, after) = (article.Markers[i - 1], article.Markers[i]);
            var isDash = after.Span.Start == before.Span.End + 1 && (article.Text[before.Span.End] is '-' or '–' or '—' or '‑' or '−');
            if (isDash && before.Numbers is [.., var first] && after.Numbers is [var last, ..] && first.Last < last.First)
                yield return (before, new NumberRange(first.Last, last.First, TextSpan.FromBounds(before.Span.Start, after.Span.End)));
        }
    }
}
