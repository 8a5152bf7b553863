using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>How markers separate numbers and close series, or <see langword="null"/> where they show nothing.</summary>
internal sealed class MarkerStyle
{
    private readonly string? separator;
    private readonly string? dash;

    private MarkerStyle(string? separator, string? dash)
    {
        this.separator = separator;
        this.dash = dash;
    }

    /// <summary>What stands between two numbers; a comma when nothing is known.</summary>
    public string Separator => separator ?? ",";

    /// <summary>What stands between the ends of a range; a hyphen when nothing is known.</summary>
    public string Dash => dash ?? "-";

    /// <summary>Whether a series is closed anywhere.</summary>
    public bool HasRange => dash is not null;

    /// <summary>The most frequent forms of some markers of a page; of equally frequent ones the first.</summary>
    public static MarkerStyle Of(Article article, ImmutableArray<CitationMarker> markers)
    {
        var separators = new Dictionary<string, int>(StringComparer.Ordinal);
        var dashes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var marker in markers)
        {
            for (var i = 0; i < marker.Numbers.Length; i++)
            {
                var range = marker.Numbers[i];
                if (range.First != range.Last)
                    Count(dashes, article.Slice(range.Span).Trim("0123456789"));
                if (i > 0)
                    Count(separators, article.Slice(TextSpan.FromBounds(marker.Numbers[i - 1].Span.End, range.Span.Start)));
            }
        }

        return new MarkerStyle(Winner(separators), Winner(dashes));
    }

    /// <summary>This style, completed by another one.</summary>
    public MarkerStyle Or(MarkerStyle other) => new(separator ?? other.separator, dash ?? other.dash);

    private static void Count(Dictionary<string, int> counts, ReadOnlySpan<char> form)
    {
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        lookup.TryGetValue(form, out var count);
        lookup[form] = count + 1;
    }

    private static string? Winner(Dictionary<string, int> counts) => counts.Count == 0 ? null : counts.MaxBy(form => form.Value).Key;
}
