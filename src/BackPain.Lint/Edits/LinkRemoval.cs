using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Turns a marker that is a link into its number: <c>[\[3\]](#cite_note-3)</c> becomes <c>[3]</c>.</summary>
internal static class LinkRemoval
{
    /// <summary>Whether the number is read as the same marker without the link.</summary>
    public static bool CanReplace(Article article, CitationMarker marker)
    {
        if (marker.Link is not { } link || marker.Paragraph < 0)
            return false;
        var line = article.Lines.StartOf(article.Lines.LineOf(link.Span.Start));
        // At the start of a line it could begin a list or define a link.
        if (article.Slice(TextSpan.FromBounds(line, link.Span.Start)).Trim(" \t>*-+").IsEmpty)
            return false;
        return marker.Span != link.Span ||
            MarkerContext.Judge(article.Text, new TextSpan(0, article.Text.Length), link.Span, marker.Numbers, false) != MarkerContext.Standing.Never;
    }

    /// <summary>The change. Brackets are escaped where they would make a link, an image or an inline note.</summary>
    public static TextChange Replace(Article article, CitationMarker marker)
    {
        var span = marker.Link!.Span;
        var label = article.Slice(marker.Label);
        var before = span.Start > 0 ? article.Text[span.Start - 1] : ' ';
        var isEscaped = before is '^' or '!' || (span.End < article.Text.Length && article.Text[span.End] == '(');
        var isRaised = article.Text.AsSpan(span.Start).StartsWith("[<sup>", StringComparison.OrdinalIgnoreCase);
        var number = isEscaped ? $"\\[{label}\\]" : $"[{label}]";
        return new TextChange(span, isRaised ? $"<sup>{number}</sup>" : number);
    }
}
