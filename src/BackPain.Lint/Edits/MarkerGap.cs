using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>What stands between two markers that belong to one place: nothing, or a separator on the same line.</summary>
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
}
