using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Sections;

/// <summary>What to delete so that lines go without leaving a gap.</summary>
internal static class WholeLines
{
    /// <summary>
    /// The lines of a span with their line break and the blank lines after them; at the end of the page with those before them
    /// instead, all but the last line break.
    /// </summary>
    public static TextSpan Around(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (next < text.Length)
        {
            // The indentation of what follows stays; without a blank line before, one after must stay as well.
            var line = next;
            while (line > end && text[line - 1] is ' ' or '\t')
                line--;
            return TextSpan.FromBounds(start, IsAfterBlankLine(text, start) ? line : AfterLineBreak(text, end));
        }

        var last = AfterLineBreak(text, end);
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
            start--;
        // The text before keeps one line break, its own, where the page ends with one.
        return TextSpan.FromBounds(start == 0 || text[^1] is not ('\n' or '\r') ? start : AfterLineBreak(text, start), Math.Max(last, text.Length));
    }

    private static bool IsAfterBlankLine(string text, int start)
    {
        var before = text.AsSpan(0, start);
        var trimmed = before.TrimEnd();
        return trimmed.IsEmpty || before[trimmed.Length..].Count('\n') > 1;
    }

    private static int AfterLineBreak(string text, int at)
    {
        while (at < text.Length && text[at] is not ('\n' or '\r'))
            at++;
        if (at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n')
            return at + 2;
        return Math.Min(at + 1, text.Length);
    }
}
