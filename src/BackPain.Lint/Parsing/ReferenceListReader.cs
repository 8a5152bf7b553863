using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds the reference lists of a page, headed or not, and their entries.</summary>
internal sealed class ReferenceListReader
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
        return reader.Ordered();
    }

    private void FindMarkdownLists()
    {
        for (var i = 0; i < page.Lists.Length; i++)
        {
            var list = page.Lists[i];
            if (list.Parent >= 0 || list.QuoteDepth > 0 || list.Items.IsEmpty)
                continue;
            var section = SectionAt(list.Span.Start);
            var role = section < 0 ? SectionRole.Text : sections[section].Role;
            if (role == SectionRole.Text && !(list.IsOrdered && LooksLikeEntries(list.Items.Select(item => item.Span))))
                continue;
            var entries = list.IsOrdered ? OrderedEntries(list) : BulletEntries(list);
            found.Add(new ReferenceList(
                SpanOf(entries), list.IsOrdered ? ListLayout.Ordered : ListLayout.Bullets,
                role == SectionRole.Text ? SectionRole.References : role, role == SectionRole.Text ? -1 : section, entries)
            {
                IsLazilyNumbered = list.IsOrdered && entries.Length > 1 && list.Items.All(item => item.Number == list.Items[0].Number),
            });
        }
    }

    private ImmutableArray<ReferenceEntry> OrderedEntries(MarkdownList list)
    {
        var isLazy = list.Items.Length > 1 && list.Items.All(item => item.Number == list.Items[0].Number);
        return
        [
            .. list.Items.Select((item, index) =>
            {
                var rendered = list.Items[0].Number + index;
                var span = Trimmed(item.Span);
                return ListLabel.TryReadOrdered(page.Text, span.Start, span.End, out var label)
                    ? Entry(span, label.Span, label.Digits, isLazy ? rendered : label.Number, rendered)
                    : Entry(span, new TextSpan(span.Start, 0), new TextSpan(span.Start, 0), isLazy ? rendered : item.Number, rendered);
            }),
        ];
    }

    private ImmutableArray<ReferenceEntry> BulletEntries(MarkdownList list) =>
    [
        .. list.Items.Select(item =>
        {
            var span = Trimmed(item.Span);
            return Entry(span, new TextSpan(span.Start, Math.Min(1, span.Length)), new TextSpan(span.Start, 0), 0, 0);
        }),
    ];

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
            // A number with a point stands in a paragraph only where it cannot start a list: a renderer shows running text.
            var rendered = label.Open == '1' ? 0 : label.Number;
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
        start = AfterAnchor(start, end);
        return (ListLabel.TryRead(page.Text, start, end, out label) && (isHeaded || label.Open == '[')) ||
            (isHeaded && ListLabel.TryReadOrdered(page.Text, start, end, out label));
    }

    /// <summary>Exports put the place that markers lead to before the number: <c>&lt;a id="cite_note-1"&gt;&lt;/a&gt;1. …</c>.</summary>
    private int AfterAnchor(int start, int end)
    {
        var line = page.Text.AsSpan(start, Math.Min(end - start, 200));
        var close = line.StartsWith("<a ") ? line.IndexOf("></a>") : -1;
        return close < 0 ? start : start + close + "></a>".Length;
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
            (entries[0].Number == 1 || LooksLikeEntries(entries.Select(entry => entry.Span)));
    }

    /// <summary>
    /// <c>[1]: https://… "Title"</c> are entries when they carry titles or stand under a reference heading, and when no link
    /// uses them as mere labels (<c>[text][1]</c>).
    /// </summary>
    private void FindDefinitions()
    {
        var entriesSoFar = new SpanWalker([.. found.SelectMany(list => list.Entries).Select(entry => entry.Span).OrderBy(span => span.Start)]);
        var numbered = page.Definitions.Where(definition => int.TryParse(definition.Label, out var number) && number is > 0 and < 100_000 && !entriesSoFar.Covers(definition.Span.Start)).ToArray();
        if (numbered.Length == 0 || page.Links.Any(link => link is { Label: not null, IsShortcut: false } && int.TryParse(link.Label, out _) && !IsNumber(link.Text)))
            return;
        var section = SectionAt(numbered[0].Span.Start);
        var isHeaded = section >= 0 && sections[section].Role != SectionRole.Text;
        if (!isHeaded && !Array.TrueForAll(numbered, definition => definition.HasTitle))
            return;
        ImmutableArray<ReferenceEntry> entries =
        [
            .. numbered.Where(definition => ListLabel.TryRead(page.Text, definition.Span.Start, LabelEnd(definition.Span), out _)).Select(definition =>
            {
                _ = ListLabel.TryRead(page.Text, definition.Span.Start, LabelEnd(definition.Span), out var label);
                var span = Trimmed(definition.Span);
                return Entry(span, TextSpan.FromBounds(label.Span.Start, Math.Min(label.Span.End + 1, span.End)), label.Digits, label.Number, label.Number);
            }),
        ];
        if (!entries.IsEmpty)
            found.Add(new ReferenceList(SpanOf(entries), ListLayout.Definitions, isHeaded ? sections[section].Role : SectionRole.References, isHeaded ? section : -1, entries));
    }

    private int LabelEnd(TextSpan span) => page.Text.IndexOf(']', span.Start, span.Length) + 1;

    private bool IsNumber(TextSpan span) => int.TryParse(page.Text.AsSpan(span.Start, span.Length), out _);

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
        return [.. lists.Select((list, i) => list.HasHeading || (i == last && !headed) ? list : list with { Role = SectionRole.Inventory })];
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

    private int SectionAt(int offset)
    {
        var (low, high) = (0, sections.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sections[middle].Heading.Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private int NextLine(int at, int end)
    {
        var next = page.Text.AsSpan(at, end - at).IndexOf('\n');
        at = next < 0 ? end : at + next + 1;
        while (at < end && page.Text[at] == ' ')
            at++;
        return at;
    }

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
