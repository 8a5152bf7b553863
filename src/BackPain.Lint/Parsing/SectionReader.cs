using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Makes sections of headings.</summary>
internal static class SectionReader
{
    public static ImmutableArray<Section> Read(MarkdownPage page, ImmutableArray<Heading> headings, LintSettings settings)
    {
        var sections = ImmutableArray.CreateBuilder<Section>(headings.Length);
        var open = new Stack<(int Level, SectionRole Role)>();
        for (var i = 0; i < headings.Length; i++)
        {
            var heading = headings[i];
            var bodyEnd = i + 1 < headings.Length ? headings[i + 1].Span.Start : page.Text.Length;
            var body = TextSpan.FromBounds(Math.Min(heading.Span.End, bodyEnd), bodyEnd);
            while (heading.Level > 0 && open.TryPeek(out var above) && above.Level >= heading.Level)
                open.Pop();
            var role = RoleOf(heading, open, settings);
            if (heading.Level > 0)
                open.Push((heading.Level, role));
            sections.Add(new Section(
                heading.Title, heading.Level, heading.Form, heading.Span, heading.TitleSpan, body,
                TextSpan.FromBounds(heading.Span.Start, EndOf(headings, i, page.Text.Length)), role, HasContent(page, body)));
        }

        return sections.ToImmutable();
    }

    /// <summary>A section below "References" holds references too, unless its own name says otherwise.</summary>
    private static SectionRole RoleOf(Heading heading, Stack<(int Level, SectionRole Role)> open, LintSettings settings)
    {
        var own = HeadingNames.RoleOf(heading.Title, settings);
        var inherited = heading.Level > 0 && open.TryPeek(out var above) ? above.Role : SectionRole.Text;
        // The names of study inventories are names of ordinary sections elsewhere ("Trials" of a drug).
        return own != SectionRole.Text ? own :
            inherited == SectionRole.References && HeadingNames.IsStudyInventory(heading.Title) ? SectionRole.Inventory : inherited;
    }

    private static int EndOf(ImmutableArray<Heading> headings, int index, int end)
    {
        var level = headings[index].Level;
        for (var i = index + 1; i < headings.Length; i++)
        {
            if (level == 0 || (headings[i].Level > 0 && headings[i].Level <= level))
                return headings[i].Span.Start;
        }

        return end;
    }

    /// <summary>Whether anything but blanks, comments and anchors stands in the span.</summary>
    private static bool HasContent(MarkdownPage page, TextSpan body)
    {
        var at = body.Start;
        foreach (var comment in page.Comments)
        {
            if (comment.End <= at || comment.Start >= body.End)
                continue;
            if (HasText(page.Text.AsSpan(at, Math.Max(0, comment.Start - at))))
                return true;
            at = comment.End;
        }

        return at < body.End && HasText(page.Text.AsSpan(at, body.End - at));
    }

    private static bool HasText(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        while (text.StartsWith("<a ", StringComparison.OrdinalIgnoreCase) && text.IndexOf("></a>", StringComparison.OrdinalIgnoreCase) is var end && end > 0)
            text = text[(end + 5)..].Trim();
        return !text.IsEmpty && !text.Trim("\u200b\ufeff").IsEmpty;
    }
}
