using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>The inlines of a leaf: what of it is prose, and its links.</summary>
internal sealed partial class MarkdownReader
{
    private void WalkInlines(LeafBlock leaf, TextSpan span)
    {
        mask.Reveal(span);
        mask.HideQuoteMarks(span);
        if (leaf.Inline is { } inlines)
            WalkInlines(inlines, span);
    }

    /// <summary>Each before what it holds. Markdig's own enumeration allocates one enumerator for each inline.</summary>
    private void WalkInlines(ContainerInline container, TextSpan block)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            WalkInline(inline, block);
            if (inline is ContainerInline inner)
                WalkInlines(inner, block);
        }
    }

    private void WalkInline(Inline inline, TextSpan block)
    {
        var span = Clip(inline.Span, block);
        switch (inline)
        {
            case CodeInline or MathInline:
                mask.Hide(span);
                opaque.Add(span);
                break;
            case HtmlInline html:
                mask.Hide(span);
                if (html.Tag.StartsWith("<!--", StringComparison.Ordinal))
                    comments.Add(span);
                break;
            case AutolinkInline address:
                mask.Hide(span);
                links.Add(new MarkdownLink(span, default, TextSpan.FromBounds(Math.Min(span.Start + 1, span.End), span.End), address.Url));
                break;
            case LinkInline link when span.Length > 1:
                AddLink(link, span);
                break;
            case EmphasisInline emphasis when span.Length >= 2 * emphasis.DelimiterCount:
                mask.Hide(new TextSpan(span.Start, emphasis.DelimiterCount));
                mask.Hide(new TextSpan(span.End - emphasis.DelimiterCount, emphasis.DelimiterCount));
                break;
            case LiteralInline { IsFirstCharacterEscaped: true } when span.Start > block.Start && text[span.Start - 1] == '\\':
                mask.Hide(new TextSpan(span.Start - 1, 1));
                break;
            case LiteralInline { IsFirstCharacterEscaped: true } when span.Length > 0 && text[span.Start] == '\\':
                mask.Hide(new TextSpan(span.Start, 1));
                break;
        }
    }

    private void AddLink(LinkInline link, TextSpan span)
    {
        var start = link.IsImage ? span.Start + 2 : span.Start + 1;
        var shown = TextSpan.FromBounds(Math.Min(start, span.End), Math.Max(Math.Min(start, span.End), TextEnd(link, span)));
        var isReference = link.Label is not null;
        var target = isReference || link.UrlSpan.IsEmpty ? default : Clip(link.UrlSpan, span);
        links.Add(new MarkdownLink(span, shown, target, link.Url ?? "")
        {
            IsImage = link.IsImage,
            Label = link.Label,
            IsShortcut = link.IsShortcut,
        });
        if (link.IsImage)
        {
            mask.Hide(span);
            return;
        }

        if (isReference && link.IsShortcut)
            return;
        mask.Hide(TextSpan.FromBounds(span.Start, shown.Start));
        mask.Hide(TextSpan.FromBounds(shown.End, span.End));
    }

    private int TextEnd(LinkInline link, TextSpan span)
    {
        if (link.IsShortcut)
            return span.End - 1;
        if (link.Label is not null)
            return Math.Clamp(link.LabelSpan.Start - 2, span.Start, span.End);
        // Markdig knows no end of a text with brackets in it, so it is looked for before the target.
        var before = TextSpan.FromBounds(span.Start, link.UrlSpan.IsEmpty ? span.End : Clip(link.UrlSpan, span).Start);
        var close = text.AsSpan(before.Start, before.Length).LastIndexOf("](");
        return close < 0 ? span.Start + 1 : span.Start + close;
    }
}
