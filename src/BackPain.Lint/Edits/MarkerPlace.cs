using BackPain.Lint.Articles;

namespace BackPain.Lint.Edits;

/// <summary>Where in its paragraph a marker stands.</summary>
internal static class MarkerPlace
{
    private const int LongestLinkText = 500;

    /// <summary>Whether a marker stands inside the text of a link: <c>[see Chou [3]](https://…)</c>.</summary>
    public static bool IsInsideLink(Article article, CitationMarker marker)
    {
        var depth = 0;
        var end = Math.Min(article.Text.Length - 1, marker.Span.End + LongestLinkText);
        for (var at = marker.Span.End; at < end; at++)
        {
            var c = article.Text[at];
            if (c == '\\')
                at++;
            else if (c == '[')
                depth++;
            else if (c == ']' && depth-- == 0)
                return article.Text[at + 1] is '(' or '[';
        }

        return false;
    }
}
