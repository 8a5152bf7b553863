using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds headings of every form, also those whose marks an export lost, and what stands above the text.</summary>
internal sealed class HeadingReader
{
    private const int FewestNavigationLines = 8;
    private const int LongestRule = 5;

    private readonly MarkdownPage page;
    private readonly LintSettings settings;
    private readonly List<Heading> headings = [];

    private HeadingReader(MarkdownPage page, LintSettings settings)
    {
        this.page = page;
        this.settings = settings;
        TextStart = page.Blocks.FirstOrDefault(block => block.Kind is not (MarkdownBlockKind.FrontMatter or MarkdownBlockKind.Comment))?.Span.Start ?? page.Text.Length;
    }

    /// <summary>Where the text begins, behind front matter and comments; the length of a page without any.</summary>
    public int TextStart { get; }

    /// <summary>The navigation block at the top, if any.</summary>
    public TextSpan? Navigation { get; private set; }

    /// <summary>Credit lines above the text.</summary>
    public HashSet<TextSpan> Bylines { get; } = [];

    /// <summary>Paragraphs that a rule across the page right below made headings, in the order of the page, with that rule.</summary>
    public List<TextSpan> SetextAccidents { get; } = [];

    /// <summary>Headings in the order of the page.</summary>
    public ImmutableArray<Heading> Headings { get; private set; }

    public static HeadingReader Read(MarkdownPage page, LintSettings settings)
    {
        var reader = new HeadingReader(page, settings);
        reader.Find();
        return reader;
    }

    private void Find()
    {
        for (var i = 0; i < page.Blocks.Length; i++)
        {
            var block = page.Blocks[i];
            if (block.QuoteDepth > 0 || block.InFootnote)
                continue;
            if (block.Kind == MarkdownBlockKind.Heading)
                AddMarked(block);
            else if (block is { Kind: MarkdownBlockKind.Paragraph, List: -1 })
                AddNamed(block, i + 1 < page.Blocks.Length ? page.Blocks[i + 1] : null);
        }

        FindBylines();
        if (!headings.Exists(IsOfText))
            FindInferred();
        else if (headings.Exists(heading => heading.Form is HeadingForm.Atx or HeadingForm.Setext && IsOfText(heading)))
            headings.RemoveAll(heading => heading.Form == HeadingForm.Bold && !IsOfList(heading));
        PageOrder.Sort(headings, heading => heading.Span.Start);
        Headings = [.. headings];
    }

    /// <summary>Headings of lists say nothing about whether the marks of the others were lost.</summary>
    private bool IsOfText(Heading heading) => !IsOfList(heading) && heading.Form != HeadingForm.Plain;

    private bool IsOfList(Heading heading) => HeadingNames.RoleOf(heading.Title, settings) != SectionRole.Text;

    private void AddMarked(MarkdownBlock block)
    {
        var line = TitleLine(block);
        var title = page.Text.Substring(line.Start, line.Length);
        // A paragraph right above a rule line becomes a heading by accident; a whole sentence or one with links is none.
        if (block.IsSetext && (title.EndsWith('.') || title.AsSpan().Count(' ') > 14 || title.Contains("](", StringComparison.Ordinal)))
        {
            var isProse = title.EndsWith('.') || title.AsSpan().Count(' ') > 14;
            if (isProse && RuleBelow(block) is { } rule && block.List < 0 && !IsFramed(block))
                SetextAccidents.Add(TextSpan.FromBounds(line.Start, rule.End));
            return;
        }

        headings.Add(new Heading(title.Trim(' ', '\t', '*', '_'), block.Level, block.IsSetext ? HeadingForm.Setext : HeadingForm.Atx, block.Span, line));
    }

    /// <summary>The underline of a heading when it is as short as people write a rule across the page, and not as long as they underline.</summary>
    private TextSpan? RuleBelow(MarkdownBlock block)
    {
        var heading = page.Text.AsSpan(block.Span.Start, block.Span.Length);
        var line = heading[(heading.LastIndexOfAny('\n', '\r') + 1)..].Trim();
        return line.Length is >= 3 and <= LongestRule && line.IndexOfAnyExcept('-') < 0 ? new TextSpan(block.Span.End - line.Length, line.Length) : null;
    }

    /// <summary>Between two lines of hyphens stand front matter that something pushed down, and tables of Pandoc.</summary>
    private bool IsFramed(MarkdownBlock block) => page.Text.AsSpan(0, block.Span.Start).TrimEnd().EndsWith("--");

    private void AddNamed(MarkdownBlock block, MarkdownBlock? next)
    {
        var line = page.Text.AsSpan(block.Span.Start, block.Span.Length);
        if (line.Length > 80 || line.ContainsAny('\n', '\r') || LineShape.IsCaption(line))
            return;
        var title = line.Trim("*_ \t");
        if (block.IsBold && title.Length > 0 && title[^1] is not ('.' or '!' or '?' or ',' or ';') && title.Count(' ') < 8)
            headings.Add(new Heading(title.ToString(), 0, HeadingForm.Bold, block.Span, TitleIn(block.Span, title)));
        else if (!block.IsBold && StartsList(next) && HeadingNames.RoleOf(title, settings) == SectionRole.References)
            headings.Add(new Heading(title.ToString(), 0, HeadingForm.Plain, block.Span, TitleIn(block.Span, title)));
    }

    /// <summary>Whether the block is a list item, a numbered line or a definition.</summary>
    private bool StartsList(MarkdownBlock? block) => block is not null &&
        (block.List >= 0 || block.Kind is MarkdownBlockKind.Definition or MarkdownBlockKind.Footnote ||
            block.InFootnote || ListLabel.TryRead(page.Text, block.Span.Start, block.Span.End, out _));

    private void FindBylines()
    {
        var before = headings.Where(IsOfText).Select(heading => heading.Span.Start).Skip(1).FirstOrDefault(int.MaxValue);
        var prose = 0;
        foreach (var block in page.Blocks)
        {
            if (block.Span.Start > before || prose >= 2)
                return;
            if (block is not { Kind: MarkdownBlockKind.Paragraph, List: -1, QuoteDepth: 0 })
                continue;
            var line = page.Text.AsSpan(block.Span.Start, Math.Min(block.Span.Length, 400));
            if (block.Span.Length <= 400 && LineShape.IsByline(line))
                Bylines.Add(block.Span);
            else if (line.TrimEnd().EndsWith("."))
                prose++;
        }
    }

    private void FindInferred()
    {
        var known = headings.Select(heading => heading.Span).ToHashSet();
        var lines = page.Blocks
            .Where(block => block is { Kind: MarkdownBlockKind.Paragraph, List: -1, QuoteDepth: 0, InFootnote: false } && !known.Contains(block.Span))
            .ToArray();
        if (lines.Length == 0 || page.Blocks.All(block => block.Kind is not MarkdownBlockKind.Paragraph || block.Span.Length < 200))
            return;
        var first = lines[0];
        var hasTitle = first.Span.Start == TextStart && LineShape.IsNavigation(TextOf(first)) && !TextOf(first).Contains('\n');
        if (hasTitle)
            AddInferred(first);
        FindNavigation(lines.AsSpan(hasTitle ? 1 : 0));
        foreach (var line in lines.AsSpan(hasTitle ? 1 : 0))
        {
            if (Navigation is { } navigation && navigation.Contains(line.Span))
                continue;
            if (!Bylines.Contains(line.Span) && LineShape.IsHeading(TextOf(line)))
                AddInferred(line);
        }
    }

    private void FindNavigation(ReadOnlySpan<MarkdownBlock> lines)
    {
        var count = 0;
        var end = 0;
        foreach (var block in lines)
        {
            if (Bylines.Contains(block.Span) || !IsNavigation(TextOf(block)))
                break;
            count += TextOf(block).Count('\n') + 1;
            end = block.Span.End;
        }

        if (count >= FewestNavigationLines)
            Navigation = TextSpan.FromBounds(lines[0].Span.Start, end);
    }

    private static bool IsNavigation(ReadOnlySpan<char> lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            if (!LineShape.IsNavigation(lines[line]))
                return false;
        }

        return true;
    }

    private void AddInferred(MarkdownBlock block) =>
        headings.Add(new Heading(TextOf(block).Trim().ToString(), 0, HeadingForm.Inferred, block.Span, block.Span));

    private ReadOnlySpan<char> TextOf(MarkdownBlock block) => page.Text.AsSpan(block.Span.Start, block.Span.Length);

    private TextSpan TitleIn(TextSpan span, ReadOnlySpan<char> title) =>
        new(span.Start + Math.Max(0, page.Text.AsSpan(span.Start, span.Length).IndexOf(title)), title.Length);

    /// <summary>The words of a heading without its marks.</summary>
    private TextSpan TitleLine(MarkdownBlock block)
    {
        var (start, end) = (block.Span.Start, block.Span.End);
        if (block.IsSetext)
        {
            var lineBreak = page.Text.AsSpan(start, end - start).LastIndexOfAny('\n', '\r');
            end = lineBreak < 0 ? end : start + lineBreak;
        }
        else
        {
            while (start < end && (page.Text[start] is '#' or ' ' or '\t'))
                start++;
            while (end > start && (page.Text[end - 1] is '#' or ' ' or '\t'))
                end--;
        }

        while (end > start && char.IsWhiteSpace(page.Text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
