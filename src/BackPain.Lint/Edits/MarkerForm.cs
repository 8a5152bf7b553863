using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>How a page would write a marker that it does not have yet.</summary>
public static class MarkerForm
{
    /// <summary>A marker of one number in the form of the nearest one that names a single number; <c>[3]</c> when there is none.</summary>
    /// <param name="article">The page.</param>
    /// <param name="offset">Where the marker is to stand.</param>
    /// <param name="number">The number.</param>
    public static string Of(Article article, int offset, int number) => Write(article, Nearest(article, offset), number);

    /// <summary>The marker of a single number that stands nearest to a place, or <see langword="null"/> when the page has none.</summary>
    public static CitationMarker? Nearest(Article article, int offset) =>
        article.Markers.Where(marker => marker.Numbers is [{ } only] && only.First == only.Last && only.Span == marker.Label && !marker.IsWords)
            .MinBy(marker => Math.Abs((long)marker.Span.Start - offset));

    /// <summary>A marker in the form of another.</summary>
    /// <param name="article">The page.</param>
    /// <param name="sample">What <see cref="Nearest"/> gave.</param>
    /// <param name="number">The number.</param>
    public static string Write(Article article, CitationMarker? sample, int number)
    {
        if (sample is null)
            return $"[{Digits.Of(number)}]";
        var changes = new List<TextChange> { new(sample.Label, Digits.Like(article.Text[sample.Label.Start], number)) };
        if (LinkTarget.IndexOf(article.Text, sample, sample.Numbers[0].First) is { } index)
            changes.Add(new TextChange(index, Digits.Of(number)));
        return Splice.Apply(article, sample.Span, changes);
    }

    /// <summary>What stands between two numbers of the page's markers: <c>,</c> unless it shows something else.</summary>
    public static string Separator(Article article) => MarkerStyle.Of(article, [.. article.Markers.Where(marker => !marker.IsWords)]).Separator;
}
