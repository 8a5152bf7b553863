using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Finds the numbers that MediaWiki shows for bare external links, left in credit lines by an export: <c>M.D. [1]</c>.
/// They count from 1 in order and never cite anything.
/// </summary>
internal static class AutonumberReader
{
    public static ImmutableArray<TextSpan> Read(ImmutableArray<MarkerCandidate> candidates, IEnumerable<TextSpan> bylines)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var credits = new SpanWalker([.. bylines.OrderBy(byline => byline.Start)]);
        foreach (var candidate in candidates)
        {
            var marker = candidate.Marker;
            if (marker.Dialect != MarkerDialect.Bracket || marker.Numbers.Length != 1 || !credits.Covers(marker.Span.Start))
                continue;
            if (marker.Numbers[0].First == found.Count + 1 && marker.Numbers[0].Last == found.Count + 1)
                found.Add(marker.Span);
        }

        return found.ToImmutable();
    }
}
