using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Lines and paragraphs that start with <c>[n]</c>, <c>(n)</c>, <c>n\.</c>, or with a number that cannot start a list.</summary>
internal sealed partial class ReferenceListReader
{
    /// <summary>Lines that start with <c>[n]</c>, in paragraphs that follow each other.</summary>
    private void FindLabelled()
    {
        var run = new List<ReferenceEntry>();
        foreach (var block in page.Blocks)
        {
            if (block.Kind is MarkdownBlockKind.Comment or MarkdownBlockKind.Definition || block.InFootnote)
                continue;
            var isCandidate = block is { Kind: MarkdownBlockKind.Paragraph, List: -1, QuoteDepth: 0 } && AddLines(block.Span, run);
            if (!isCandidate)
                CloseRun(run);
        }

        CloseRun(run);
    }

    private bool AddLines(TextSpan paragraph, List<ReferenceEntry> run)
    {
        var section = SectionAt(paragraph.Start);
        var isHeaded = section >= 0 && sections[section].Role != SectionRole.Text;
        var start = paragraph.Start;
        if (!IsLabel(start, paragraph.End, isHeaded, out var label) && !(isHeaded && FindSwallowed(paragraph, out start, out label)))
            return false;
        if (run.Count > 0 && SectionAt(run[^1].Span.Start) != section)
            CloseRun(run);
        for (var at = NextLine(start, paragraph.End); ; at = NextLine(at, paragraph.End))
        {
            var isEnd = at >= paragraph.End;
            var next = label;
            if (!isEnd && !IsLabel(at, paragraph.End, isHeaded, out next))
                continue;
            // A number with a point stands in a paragraph only where it cannot start a list: a renderer shows running text. Behind an anchor it shows what is written.
            var rendered = label.Open == '1' && label.Span.Start == start ? 0 : label.Number;
            run.Add(Entry(Trimmed(TextSpan.FromBounds(start, Math.Min(at, paragraph.End))), label.Span, label.Digits, label.Number, rendered));
            if (isEnd)
                return true;
            (start, label) = (at, next);
        }
    }

    /// <summary>Entries glued to the line above them: a list that does not start at 1 cannot interrupt a paragraph.</summary>
    private bool FindSwallowed(TextSpan paragraph, out int start, out ListLabel label)
    {
        label = default;
        for (start = NextLine(paragraph.Start, paragraph.End); start < paragraph.End; start = NextLine(start, paragraph.End))
        {
            if (ListLabel.TryReadOrdered(page.Text, start, paragraph.End, out label))
                return label.Number != 1 && EntryShape.IsEntry(page.Text.AsSpan(start, Math.Min(paragraph.End - start, 2_000)));
        }

        return false;
    }

    /// <summary>A number in parentheses or with a point is a label only under a reference heading: elsewhere it counts steps.</summary>
    private bool IsLabel(int start, int end, bool isHeaded, out ListLabel label)
    {
        start = AfterAnchors(start, end);
        return (ListLabel.TryRead(page.Text, start, end, out label) && (isHeaded || label.Open == '[')) ||
            (isHeaded && (ListLabel.TryReadOrdered(page.Text, start, end, out label) || ListLabel.TryReadEscaped(page.Text, start, end, out label)));
    }

    /// <summary>Exports put the place that markers lead to before the number: <c>&lt;a id="cite_note-1"&gt;&lt;/a&gt;1. …</c>.</summary>
    private int AfterAnchors(int start, int end)
    {
        while (start < end && page.Text[start] == '<')
        {
            var line = page.Text.AsSpan(start, Math.Min(end - start, 200));
            var close = line.StartsWith("<a ") ? "></a>" : line.StartsWith("<span ") ? "></span>" : "";
            var at = close.Length == 0 ? -1 : line.IndexOf(close);
            if (at < 0 || line[1..at].Contains('<'))
                break;
            start += at + close.Length;
        }

        return start;
    }

    private void CloseRun(List<ReferenceEntry> run)
    {
        if (run.Count == 0)
            return;
        ImmutableArray<ReferenceEntry> entries = [.. run];
        run.Clear();
        var section = SectionAt(entries[0].Span.Start);
        var role = section < 0 ? SectionRole.Text : sections[section].Role;
        if (role == SectionRole.Text && !IsUnheadedRun(entries))
            return;
        found.Add(new ReferenceList(
            SpanOf(entries), ListLayout.Labelled, role == SectionRole.Text ? SectionRole.References : role, role == SectionRole.Text ? -1 : section, entries));
    }

    private bool IsUnheadedRun(ImmutableArray<ReferenceEntry> entries)
    {
        if (entries.Length < FewestUnheadedEntries)
            return false;
        var ascending = 0;
        for (var i = 1; i < entries.Length; i++)
            ascending += entries[i].Number > entries[i - 1].Number ? 1 : 0;
        return ascending >= 0.8 * (entries.Length - 1) &&
            (CountsFromOne(entries) || LooksLikeEntries(entries.Select(entry => entry.Span)));
    }

    /// <summary>Whether the numbers run from 1 without many holes, wherever in the list each of them stands; the first may be lost.</summary>
    private static bool CountsFromOne(ImmutableArray<ReferenceEntry> entries) =>
        entries.Min(entry => entry.Number) <= 2 && entries.Max(entry => entry.Number) <= (1.25 * entries.Length) + 1;

    private int NextLine(int at, int end)
    {
        var next = page.Text.AsSpan(at, end - at).IndexOf('\n');
        at = next < 0 ? end : at + next + 1;
        while (at < end && page.Text[at] == ' ')
            at++;
        return at;
    }
}
