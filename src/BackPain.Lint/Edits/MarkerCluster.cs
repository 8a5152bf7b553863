using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Markers and the changes that touch them, with nothing else between; or a marker that no change touches.</summary>
/// <param name="Span">What they cover together, in the old text.</param>
/// <param name="FirstMarker">Index of the first marker.</param>
/// <param name="EndMarker">Index after the last marker.</param>
/// <param name="FirstChange">Index of the first change.</param>
/// <param name="EndChange">Index after the last change.</param>
internal readonly record struct MarkerCluster(TextSpan Span, int FirstMarker, int EndMarker, int FirstChange, int EndChange)
{
    /// <summary>All clusters in the order of the page. Changes far from any marker are clusters of their own.</summary>
    public static IEnumerable<MarkerCluster> All(ImmutableArray<CitationMarker> markers, ImmutableArray<TextChange> changes)
    {
        var (marker, change) = (0, 0);
        while (marker < markers.Length || change < changes.Length)
        {
            var (firstMarker, firstChange) = (marker, change);
            var (start, end, changeEnd) = (int.MaxValue, -1, -1);
            while (true)
            {
                // Markers that merely stand side by side are judged one by one.
                if (change < changes.Length && (end < 0 ? IsFirst(markers, marker, changes[change]) : changes[change].Span.Start <= end))
                {
                    var span = changes[change++].Span;
                    (start, end) = (Math.Min(start, span.Start), Math.Max(end, span.End));
                    changeEnd = Math.Max(changeEnd, span.End);
                }
                else if (marker < markers.Length && (end < 0 || markers[marker].Span.Start < end || markers[marker].Span.Start <= changeEnd))
                {
                    var span = markers[marker++].Span;
                    (start, end) = (Math.Min(start, span.Start), Math.Max(end, span.End));
                }
                else
                {
                    break;
                }
            }

            yield return new MarkerCluster(TextSpan.FromBounds(start, end), firstMarker, marker, firstChange, change);
        }
    }

    private static bool IsFirst(ImmutableArray<CitationMarker> markers, int marker, TextChange change) =>
        marker >= markers.Length || change.Span.Start <= markers[marker].Span.Start;
}
