namespace BackPain.Lint.Articles;

/// <summary>The line break that a page uses, so that what a fix inserts looks like the rest.</summary>
public static class LineBreak
{
    /// <summary>The first line break of the text (LF, CRLF or CR); LF for a text of one line.</summary>
    public static string Of(string text)
    {
        var at = text.AsSpan().IndexOfAny('\n', '\r');
        return at < 0 || text[at] == '\n' ? "\n" : at + 1 < text.Length && text[at + 1] == '\n' ? "\r\n" : "\r";
    }
}
