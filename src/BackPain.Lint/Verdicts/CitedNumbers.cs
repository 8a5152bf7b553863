using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>Which numbers the markers of a page name, ranges expanded; linear in markers and entries however wide a range is.</summary>
internal sealed class CitedNumbers
{
    private readonly ImmutableArray<NumberRange> merged;

    public CitedNumbers(Article article)
    {
        var ranges = article.Markers.SelectMany(marker => marker.Numbers).Concat(SpannedRanges(article)).OrderBy(range => range.First);
        var builder = ImmutableArray.CreateBuilder<NumberRange>();
        foreach (var range in ranges)
        {
            if (builder.Count > 0 && range.First <= builder[^1].Last + 1)
                builder[^1] = builder[^1] with { Last = Math.Max(builder[^1].Last, range.Last) };
            else
                builder.Add(range);
        }

        merged = builder.ToImmutable();
    }

    /// <summary>Whether any marker names a number.</summary>
    public bool Any => !merged.IsEmpty;

    /// <summary>Whether some marker names the number.</summary>
    public bool Contains(int number)
    {
        var before = Ascending.CountUpTo(merged.AsSpan(), number - 1, static range => range.Last);
        return before < merged.Length && merged[before].First <= number;
    }

    /// <summary>Two markers with nothing but a dash between them name all that lies between: <c>[7]–[10]</c>.</summary>
    private static IEnumerable<NumberRange> SpannedRanges(Article article)
    {
        for (var i = 1; i < article.Markers.Length; i++)
        {
            var (before, after) = (article.Markers[i - 1], article.Markers[i]);
            var isDash = after.Span.Start == before.Span.End + 1 && (article.Text[before.Span.End] is '-' or '–' or '—' or '‑' or '−');
            if (isDash && before.Numbers is [.., var first] && after.Numbers is [var last, ..] && first.Last < last.First)
                yield return new NumberRange(first.Last, last.First, TextSpan.FromBounds(before.Span.Start, after.Span.End));
        }
    }
}
