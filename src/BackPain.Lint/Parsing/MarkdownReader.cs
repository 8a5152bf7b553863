using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>The only door to Markdig: from text to the flat tree of a page.</summary>
internal sealed partial class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UseFootnotes()
        .UsePipeTables()
        .UseMathematics()
        .Build();

    private readonly string text;
    private readonly ProseMask mask;
    private readonly List<MarkdownBlock> blocks = [];
    private readonly List<MarkdownList> lists = [];
    private readonly List<MarkdownLink> links = [];
    private readonly List<MarkdownDefinition> definitions = [];
    private readonly List<TextSpan> comments = [];
    private readonly List<TextSpan> opaque = [];

    private MarkdownReader(string text)
    {
        this.text = text;
        mask = new ProseMask(text);
    }

    /// <summary>Reads any text; one that Markdig cannot take is read as lines.</summary>
    public static MarkdownPage Read(string text)
    {
        if (PlainLines.TooCostly(text) is { } fault)
            return PlainLines.Read(text, fault);

        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Pipeline);
        }
#pragma warning disable CA1031 // Markdig refuses deep nesting with an exception; whatever it throws, the page is read as lines.
        catch (Exception)
#pragma warning restore CA1031
        {
            return PlainLines.Read(text, "The page is nested too deeply for a Markdown parser, so it was read as plain lines; flatten its quotes or lists.");
        }

        return new MarkdownReader(text).Flatten(document);
    }

    private MarkdownPage Flatten(MarkdownDocument document)
    {
        Walk(document, new MarkdownBlock(MarkdownBlockKind.Paragraph, default));
        BareAddresses.Collect(text, mask, links);
        PageOrder.Sort(links, link => link.Span.Start);
        PageOrder.Sort(definitions, definition => definition.Span.Start);
        PageOrder.Sort(comments, comment => comment.Start);
        PageOrder.Sort(opaque, span => span.Start);
        return new MarkdownPage
        {
            Text = text,
            Blocks = Disjoint(),
            Lists = [.. lists],
            Links = [.. links],
            Definitions = [.. definitions],
            Comments = [.. comments],
            Opaque = [.. opaque],
            Unread = Unread(),
            Prose = mask.Finish(),
        };
    }

    /// <summary>Leaves in order. A paragraph that a table follows without a blank line would reach over its cells.</summary>
    private ImmutableArray<MarkdownBlock> Disjoint()
    {
        PageOrder.Sort(blocks, block => block.Span.Start);
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            var (start, end) = (blocks[i].Span.Start, blocks[i + 1].Span.Start);
            if (blocks[i].Span.End <= end)
                continue;
            while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '|'))
                end--;
            blocks[i] = blocks[i] with { Span = TextSpan.FromBounds(start, end) };
        }

        return [.. blocks];
    }

    private ImmutableArray<TextSpan> Unread()
    {
        if (comments.Count == 0)
            return [.. opaque];
        var unread = new List<TextSpan>([.. opaque, .. comments]);
        PageOrder.Sort(unread, span => span.Start);
        return [.. unread];
    }

    private void Walk(ContainerBlock container, MarkdownBlock context)
    {
        foreach (var block in container)
            WalkBlock(block, context);
    }

    private void WalkBlock(Block block, MarkdownBlock context)
    {
        switch (block)
        {
            case YamlFrontMatterBlock:
                Add(MarkdownBlockKind.FrontMatter, block, context);
                opaque.Add(SpanOf(block));
                break;
            case LinkReferenceDefinitionGroup group:
                Define(group);
                break;
            case FootnoteGroup group:
                Walk(group, context with { InFootnote = true });
                break;
            case QuoteBlock quote:
                Walk(quote, context with { QuoteDepth = context.QuoteDepth + 1 });
                break;
            case ListBlock list:
                WalkList(list, context);
                break;
            case HeadingBlock heading:
                blocks.Add(context with { Kind = MarkdownBlockKind.Heading, Span = SpanOf(heading), Level = heading.Level, IsSetext = heading.IsSetext });
                WalkInlines(heading, SpanOf(heading));
                break;
            case MathBlock or CodeBlock:
                Add(block is MathBlock or FencedCodeBlock ? MarkdownBlockKind.Code : MarkdownBlockKind.IndentedCode, block, context);
                opaque.Add(blocks[^1].Span);
                break;
            case HtmlBlock html:
                AddHtml(html, context);
                break;
            case ThematicBreakBlock:
                Add(MarkdownBlockKind.Rule, block, context);
                break;
            case ParagraphBlock paragraph:
                AddParagraph(paragraph, context);
                break;
            case ContainerBlock other:
                Walk(other, context);
                break;
        }
    }

    private void WalkList(ListBlock list, MarkdownBlock context)
    {
        var index = lists.Count;
        var items = ImmutableArray.CreateBuilder<MarkdownItem>(list.Count);
        foreach (var block in list)
        {
            if (block is ListItemBlock item)
                items.Add(new MarkdownItem(SpanOf(item), list.IsOrdered ? item.Order : 0));
        }

        lists.Add(new MarkdownList(SpanOf(list), list.IsOrdered, context.List, context.QuoteDepth, items.DrainToImmutable()));
        var next = 0;
        foreach (var block in list)
        {
            if (block is ListItemBlock item)
                Walk(item, context with { List = index, Item = next++ });
        }
    }

    private void AddHtml(HtmlBlock html, MarkdownBlock context)
    {
        var isComment = html.Type == HtmlBlockType.Comment;
        Add(isComment ? MarkdownBlockKind.Comment : MarkdownBlockKind.Html, html, context);
        var span = SpanOf(html);
        for (var at = span.Start; at < span.End; at = comments[^1].End)
        {
            var start = text.IndexOf("<!--", at, span.End - at, StringComparison.Ordinal);
            if (start < 0)
                return;
            var end = text.IndexOf("-->", start, span.End - start, StringComparison.Ordinal);
            comments.Add(TextSpan.FromBounds(start, end < 0 ? span.End : end + 3));
        }
    }

    private void AddParagraph(ParagraphBlock paragraph, MarkdownBlock context)
    {
        // An empty cell has no place in the page.
        if (SpanOf(paragraph).IsEmpty)
            return;
        var isCell = paragraph.Parent is TableCell;
        var span = isCell ? CellSpan(paragraph) : SpanOf(paragraph);
        var isBold = paragraph.Inline?.FirstChild is EmphasisInline { DelimiterCount: 2 } bold && bold.NextSibling is null;
        blocks.Add(context with
        {
            Kind = isCell ? MarkdownBlockKind.TableCell : MarkdownBlockKind.Paragraph,
            Span = span,
            IsBold = isBold,
        });
        WalkInlines(paragraph, span);
    }

    /// <summary>Markdig ends a cell at its first <c>[</c> that opens no link when another one follows: <c>Heat[1][2]</c>.</summary>
    private TextSpan CellSpan(ParagraphBlock cell)
    {
        var span = SpanOf(cell);
        var end = span.End;
        foreach (var inline in cell.Inline?.Descendants() ?? [])
            end = Math.Clamp(inline.Span.End + 1, end, text.Length);
        var lineBreak = text.AsSpan(span.Start, end - span.Start).IndexOfAny('\r', '\n');
        return TextSpan.FromBounds(span.Start, lineBreak < 0 ? end : Math.Max(span.End, span.Start + lineBreak));
    }

    private void Define(LinkReferenceDefinitionGroup group)
    {
        foreach (var definition in group.OfType<LinkReferenceDefinition>())
        {
            var span = SpanOf(definition);
            if (definition is FootnoteLinkReferenceDefinition || definition.Label is null || span.IsEmpty)
                continue;
            definitions.Add(new MarkdownDefinition(span, definition.Label, !string.IsNullOrEmpty(definition.Title)));
            blocks.Add(new MarkdownBlock(MarkdownBlockKind.Definition, span));
        }
    }

    private void Add(MarkdownBlockKind kind, Block block, MarkdownBlock context) =>
        blocks.Add(context with { Kind = kind, Span = SpanOf(block) });

    /// <summary>Markdig ends a fence that is never closed too early; it runs to the end of the page.</summary>
    private TextSpan SpanOf(Block block) => Clip(block.Span, new TextSpan(0, text.Length)) is var span &&
        block is FencedCodeBlock { ClosingFencedCharCount: 0, Parent: MarkdownDocument } ? TextSpan.FromBounds(span.Start, text.Length) : span;

    /// <summary>Markdig's spans include their last character and now and then reach out of their block.</summary>
    private static TextSpan Clip(SourceSpan span, TextSpan within)
    {
        var start = Math.Clamp(span.Start, within.Start, within.End);
        return TextSpan.FromBounds(start, Math.Clamp(span.End + 1, start, within.End));
    }
}
