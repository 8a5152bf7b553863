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
        var ends = EndsOf(headings, page.Text.Length);
        var placeholders = PlaceholderReader.Read(page, headings);
        var comment = 0;
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
            var hasContent = HasContent(page, body, ref comment);
            sections.Add(new Section(
                heading.Title, heading.Level, heading.Form, heading.Span, heading.TitleSpan, body,
                TextSpan.FromBounds(heading.Span.Start, ends[i]), role, hasContent)
            {
                Placeholder = placeholders[i],
                Comment = hasContent ? default : CommentReader.FirstForPeople(page, body, comment),
            });
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

    /// <summary>Where each section ends: at the next heading of its level or above, one without a level at any next heading.</summary>
    private static int[] EndsOf(ImmutableArray<Heading> headings, int end)
    {
        const int Levels = 6;
        var ends = new int[headings.Length];
        var nextAt = new int[Levels + 1];
        Array.Fill(nextAt, end);
        var next = end;
        for (var i = headings.Length - 1; i >= 0; i--)
        {
            var level = headings[i].Level;
            ends[i] = level == 0 ? next : nextAt[level];
            next = headings[i].Span.Start;
            if (level > 0)
                Array.Fill(nextAt, next, level, Levels + 1 - level);
        }

        return ends;
    }

    /// <summary>Whether anything but blanks, comments and anchors stands in the span. Spans of later calls stand further down.</summary>
    private static bool HasContent(MarkdownPage page, TextSpan body, ref int comment)
    {
        while (comment < page.Comments.Length && page.Comments[comment].End <= body.Start)
            comment++;
        var at = body.Start;
        for (var i = comment; i < page.Comments.Length && page.Comments[i].Start < body.End; i++)
        {
            if (HasText(page.Text.AsSpan(at, Math.Max(0, page.Comments[i].Start - at))))
                return true;
            at = Math.Max(at, page.Comments[i].End);
        }

        return at < body.End && HasText(page.Text.AsSpan(at, body.End - at));
    }

    private static bool HasText(ReadOnlySpan<char> text)
    {
        const string EmptyAnchor = "></a>";
        text = text.Trim();
        while (text.StartsWith("<a ", StringComparison.OrdinalIgnoreCase) && text.IndexOf('>') is var end && end > 0 &&
            text[end..].StartsWith(EmptyAnchor, StringComparison.OrdinalIgnoreCase))
            text = text[(end + EmptyAnchor.Length)..].Trim();
        return !text.IsEmpty && !text.Trim("\u200b\ufeff").IsEmpty;
    }
}
