using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Edits;

namespace BackPain.Lint.Verdicts;

/// <summary>Which numbers the markers of a page name, ranges expanded; linear in markers and entries however wide a range is.</summary>
internal sealed class CitedNumbers
{
    private readonly ImmutableArray<NumberRange> merged;

    public CitedNumbers(Article article)
    {
        var ranges = article.Markers.SelectMany(marker => marker.Numbers).Concat(MarkerGap.SpannedRanges(article).Select(spanned => spanned.Numbers)).OrderBy(range => range.First);
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
}
