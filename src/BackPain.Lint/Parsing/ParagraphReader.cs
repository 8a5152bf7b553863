using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Makes paragraphs of the leaves of a page: what kind of text each is, and its sentences.</summary>
internal sealed class ParagraphReader
{
    private readonly MarkdownPage page;
    private readonly string prose;
    private readonly HeadingReader top;
    private readonly ImmutableArray<Section> sections;
    private readonly ImmutableArray<Paragraph>.Builder paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
    private readonly SpanWalker entries;
    private readonly HashSet<TextSpan> headings;
    private readonly List<TextSpan> sentences = [];
    private readonly int[] stems;
    private int section = -1;

    private ParagraphReader(MarkdownPage page, string prose, HeadingReader top, ImmutableArray<Section> sections, IEnumerable<TextSpan> entries)
    {
        this.page = page;
        this.prose = prose;
        this.top = top;
        this.sections = sections;
        this.entries = new SpanWalker([.. entries.OrderBy(span => span.Start)]);
        headings = [.. sections.Select(section => section.Heading)];
        stems = new int[page.Lists.Length];
    }

    /// <summary>All runs of prose in the order of the page.</summary>
    /// <param name="page">The Markdown tree.</param>
    /// <param name="prose">Its prose with the markers blanked out.</param>
    /// <param name="top">Navigation and credit lines.</param>
    /// <param name="sections">The sections.</param>
    /// <param name="entries">Spans of reference entries and footnotes.</param>
    /// <param name="marks">Sorted spans of markers and clean-up tags: a full stop before one ends no sentence, one after it does.</param>
    public static ImmutableArray<Paragraph> Read(
        MarkdownPage page, string prose, HeadingReader top, ImmutableArray<Section> sections, IEnumerable<TextSpan> entries, ReadOnlySpan<TextSpan> marks)
    {
        var reader = new ParagraphReader(page, prose, top, sections, entries);
        var list = -1;
        foreach (var block in page.Blocks)
        {
            // Stems are looked up once per list: a list starts after its stem.
            for (; list + 1 < page.Lists.Length && page.Lists[list + 1].Span.Start <= block.Span.Start; list++)
                reader.stems[list + 1] = reader.StemOf(page.Lists[list + 1]);
            reader.Add(block, marks);
        }

        return reader.paragraphs.ToImmutable();
    }

    private void Add(MarkdownBlock block, ReadOnlySpan<TextSpan> marks)
    {
        while (section + 1 < sections.Length && sections[section + 1].Heading.Start <= block.Span.Start)
            section++;
        var isEntry = entries.Covers(block.Span.Start);
        if (block.Kind is not (MarkdownBlockKind.Paragraph or MarkdownBlockKind.TableCell or MarkdownBlockKind.Heading) || headings.Contains(block.Span))
            return;
        paragraphs.Add(new Paragraph(block.Span, KindOf(block, isEntry), section, SentenceSplitter.Split(prose, block.Span, marks, sentences))
        {
            Stem = block.List >= 0 ? stems[block.List] : -1,
        });
    }

    private ParagraphKind KindOf(MarkdownBlock block, bool isEntry) =>
        isEntry || block.InFootnote ? ParagraphKind.Entry :
        top.Navigation is { } navigation && navigation.Contains(block.Span) ? ParagraphKind.Navigation :
        top.Bylines.Contains(block.Span) ? ParagraphKind.Byline :
        block.Kind == MarkdownBlockKind.TableCell ? ParagraphKind.TableCell :
        block.QuoteDepth > 0 ? ParagraphKind.Quote :
        LineShape.IsCaption(page.Text.AsSpan(block.Span.Start, block.Span.Length)) ? ParagraphKind.Caption :
        block.List >= 0 ? ParagraphKind.ListItem : ParagraphKind.Prose;

    /// <summary>The paragraph right before a list, in the same section, or the item that holds a nested list.</summary>
    private int StemOf(MarkdownList list)
    {
        var last = paragraphs.Count - 1;
        if (last < 0)
            return -1;
        var between = page.Text.AsSpan(paragraphs[last].Span.End, Math.Max(0, list.Span.Start - paragraphs[last].Span.End));
        return between.IsWhiteSpace() && (paragraphs[last].Kind is ParagraphKind.Prose or ParagraphKind.ListItem) ? last : -1;
    }
}
