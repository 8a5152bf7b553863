using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>On which side of punctuation a page has its markers.</summary>
internal static class MarkerSide
{
    /// <summary>Whether most of the page's markers that touch a comma or full stop stand before it.</summary>
    public static bool IsBeforePunctuation(Article article)
    {
        var (before, after) = (0, 0);
        foreach (var marker in article.Markers)
        {
            if (marker.Span.End < article.Text.Length && article.Text[marker.Span.End] is '.' or ',')
                before++;
            else if (marker.Span.Start > 0 && article.Text[marker.Span.Start - 1] is '.' or ',')
                after++;
        }

        return before > after;
    }
}
