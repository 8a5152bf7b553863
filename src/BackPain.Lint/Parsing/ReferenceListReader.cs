using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds the reference lists of a page, headed or not, and their entries.</summary>
internal sealed partial class ReferenceListReader
{
    private const int FewestUnheadedEntries = 3;
    private const double LeastEntryShare = 0.6;

    private readonly MarkdownPage page;
    private readonly ImmutableArray<Section> sections;
    private readonly List<ReferenceList> found = [];

    private ReferenceListReader(MarkdownPage page, ImmutableArray<Section> sections)
    {
        this.page = page;
        this.sections = sections;
    }

    /// <summary>All reference lists in the order of the page. Entries carry spans and numbers, not yet what they say.</summary>
    public static ImmutableArray<ReferenceList> Read(MarkdownPage page, ImmutableArray<Section> sections)
    {
        var reader = new ReferenceListReader(page, sections);
        reader.FindMarkdownLists();
        reader.FindLabelled();
        reader.FindDefinitions();
        reader.FindHeadings();
        return reader.Ordered();
    }

    private ReferenceEntry Entry(TextSpan span, TextSpan label, TextSpan digits, int number, int rendered)
    {
        var start = label.End;
        while (start < span.End && char.IsWhiteSpace(page.Text[start]))
            start++;
        var body = TextSpan.FromBounds(Math.Min(start, span.End), span.End);
        var text = Math.Min(BacklinkReader.SkipResidue(page.Text, body, number), span.End);
        return new ReferenceEntry(span, label, digits, number, TextSpan.FromBounds(text, span.End)) { RenderedNumber = rendered, Backlinks = BacklinkReader.Labels(page.Text, TextSpan.FromBounds(body.Start, text)) };
    }

    /// <summary>
    /// Lists in order; lists under one heading whose numbers go on are one list that something interrupts, and of several
    /// lists without a heading only the last is the page's reference list.
    /// </summary>
    private ImmutableArray<ReferenceList> Ordered()
    {
        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        TakeNextParagraphs();
        var lists = new List<ReferenceList>();
        for (var (first, next) = (0, 1); first < found.Count; next++)
        {
            if (next < found.Count && Continues(found[next - 1], found[next]))
                continue;
            lists.Add(Joined(found.GetRange(first, next - first)));
            first = next;
        }

        var headed = lists.Exists(list => list is { HasHeading: true, IsNumbered: true, Role: SectionRole.References });
        var last = lists.FindLastIndex(list => !list.HasHeading);
        return [.. lists.Select((list, i) => list.HasHeading || (!headed && (i == last || IsRestart(list, lists[last]))) ? list : list with { Role = SectionRole.Inventory })];
    }

    /// <summary>Whether <c>[n]</c> lines count anew in the last list: both are the page's references, and no marker can tell which.</summary>
    private bool IsRestart(ReferenceList list, ReferenceList last) =>
        list.Layout == ListLayout.Labelled && last.Layout == ListLayout.Labelled && SectionAt(list.Span.Start) == SectionAt(last.Span.Start);

    /// <summary>Exports put the work below its number: an item or line with nothing but the number takes the paragraph that follows.</summary>
    private void TakeNextParagraphs()
    {
        var block = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var list = found[i];
            if (!list.HasHeading || list.Layout is not (ListLayout.Ordered or ListLayout.Labelled) || !list.Entries[^1].Body.IsEmpty)
                continue;
            var last = list.Entries[^1];
            while (block < page.Blocks.Length && page.Blocks[block].Span.Start < last.Span.End)
                block++;
            if (block == page.Blocks.Length || !IsWorkBelow(page.Blocks[block], block + 1 < page.Blocks.Length ? page.Blocks[block + 1].Span : default, list))
                continue;
            var span = TextSpan.FromBounds(last.Span.Start, page.Blocks[block].Span.End);
            var extended = Entry(span, last.Label, last.NumberSpan, last.Number, last.RenderedNumber);
            found[i] = list with { Span = TextSpan.FromBounds(list.Span.Start, span.End), Entries = list.Entries.SetItem(list.Entries.Length - 1, extended) };
        }
    }

    /// <summary>Whether a paragraph is the work of the number above it: it reads like one, or the next number follows it.</summary>
    private bool IsWorkBelow(MarkdownBlock block, TextSpan next, ReferenceList list)
    {
        if (block is not { Kind: MarkdownBlockKind.Paragraph, List: -1, QuoteDepth: 0, InFootnote: false } || SectionAt(block.Span.Start) != list.Section)
            return false;
        if (IsLabel(block.Span.Start, block.Span.End, isHeaded: true, out _))
            return false;
        return EntryShape.IsEntry(page.Text.AsSpan(block.Span.Start, Math.Min(block.Span.Length, 2_000))) ||
            (IsLabel(next.Start, next.End, isHeaded: true, out var label) && label.Number == list.Entries[^1].Number + 1);
    }

    private static ReferenceList Joined(List<ReferenceList> parts) => parts.Count == 1 ? parts[0] : parts[0] with
    {
        Span = TextSpan.FromBounds(parts[0].Span.Start, parts[^1].Span.End),
        Entries = [.. parts.SelectMany(part => part.Entries)],
    };

    private static bool Continues(ReferenceList before, ReferenceList after) =>
        before.IsNumbered && after.IsNumbered && before.Role == SectionRole.References && after.Role == SectionRole.References &&
        before.Section == after.Section && before.Span.End <= after.Span.Start && !before.IsLazilyNumbered && !after.IsLazilyNumbered &&
        after.Entries[0].Number > before.Entries[^1].Number;

    private bool LooksLikeEntries(IEnumerable<TextSpan> spans)
    {
        var (all, good) = (0, 0);
        foreach (var span in spans)
        {
            all++;
            good += EntryShape.IsEntry(page.Text.AsSpan(span.Start, Math.Min(span.Length, 2_000))) ? 1 : 0;
        }

        return all >= FewestUnheadedEntries && good >= LeastEntryShare * all;
    }

    private int SectionAt(int offset) => Ascending.CountUpTo(sections.AsSpan(), offset, static section => section.Heading.Start) - 1;

    private TextSpan Trimmed(TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(page.Text[end - 1]))
            end--;
        return TextSpan.FromBounds(span.Start, end);
    }

    private static TextSpan SpanOf(ImmutableArray<ReferenceEntry> entries) =>
        TextSpan.FromBounds(entries.Min(entry => entry.Span.Start), entries.Max(entry => entry.Span.End));
}
