using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>What edits need to know of lines: what is blank, what hangs together, how far it is indented.</summary>
internal static class PageLines
{
    /// <summary>The column to which the lines of a footnote are indented.</summary>
    public const int FootnoteColumn = 4;

    /// <summary>Whether nothing but blanks stands on a line.</summary>
    public static bool IsBlank(Article article, int line) => article.Slice(article.Lines.ContentOf(line)).IsWhiteSpace();

    /// <summary>
    /// A span from the start of its first line to behind the break of its last one. At the end of a page without a last line break,
    /// which keeps lacking it, the break before the lines goes with them instead.
    /// </summary>
    public static TextSpan Whole(string text, TextSpan span)
    {
        var start = text.AsSpan(0, span.Start).LastIndexOfAny('\n', '\r') + 1;
        var end = span.End;
        if (end == text.Length && start > 0)
            return TextSpan.FromBounds(start - (text.AsSpan(0, start).EndsWith("\r\n") ? 2 : 1), end);
        if (end < text.Length && text[end] == '\r')
            end++;
        if (end < text.Length && text[end] == '\n')
            end++;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>
    /// Whether a block may begin on a line, whatever it is: above stands nothing, a blank line or a heading. Footnotes, and
    /// lists that do not begin with 1, cannot interrupt a paragraph.
    /// </summary>
    public static bool IsSetApart(Article article, int lineStart)
    {
        var line = article.Lines.LineOf(lineStart);
        return line == 0 || IsBlank(article, line - 1) ||
            article.Sections.Any(section => section.Form is HeadingForm.Atx or HeadingForm.Setext && article.Lines.LineOf(section.Heading.End) == line - 1);
    }

    /// <summary>What the section holds in which an offset lies.</summary>
    public static SectionRole RoleAt(Article article, int offset)
    {
        var role = SectionRole.Text;
        foreach (var section in article.Sections)
        {
            if (section.Heading.Start > offset)
                break;
            role = section.Role;
        }

        return role;
    }

    /// <summary>
    /// Adds the changes that move the lines of an entry from one column to another, for all lines of a span but the first.
    /// Lines that hang further left are continued lazily and stay.
    /// </summary>
    public static void Indent(Article article, TextSpan body, int from, int to, List<TextChange> changes)
    {
        var lines = article.Lines;
        for (var line = lines.LineOf(body.Start) + 1; from != to && line < lines.Count && lines.StartOf(line) < body.End; line++)
        {
            var content = article.Slice(lines.ContentOf(line));
            if (content.Length <= from || content[..from].IndexOfAnyExcept(' ') >= 0)
                continue;
            changes.Add(to > from
                ? new TextChange(new TextSpan(lines.StartOf(line), 0), new string(' ', to - from))
                : new TextChange(new TextSpan(lines.StartOf(line), from - to), ""));
        }
    }
}
