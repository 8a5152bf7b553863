using System.Text;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>A source line with a run of carets under what is meant.</summary>
/// <param name="Line">The line, or the part of it around the span when it is long.</param>
/// <param name="Padding">What stands before the carets: blanks, and tabs where the line has tabs.</param>
/// <param name="Carets">At least one.</param>
internal sealed record SourceExcerpt(string Line, string Padding, string Carets)
{
    private const int LongestLine = 120;
    private const int Before = 40;
    private const string Cut = "…";

    /// <summary>The first line of a span, or <see langword="null"/> when that line is blank.</summary>
    public static SourceExcerpt? Of(string text, LineIndex lines, TextSpan span)
    {
        var line = lines.ContentOf(lines.LineOf(span.Start));
        if (text.AsSpan(line.Start, line.Length).IsWhiteSpace())
            return null;

        var start = Math.Min(span.Start, line.End);
        var from = line.Length <= LongestLine ? line.Start : Math.Max(line.Start, Math.Min(start - Before, line.End - LongestLine));
        from = Whole(text, from, line.Start);
        var to = Whole(text, Math.Min(line.End, from + LongestLine), from);
        var visible = $"{(from > line.Start ? Cut : "")}{Printable.Of(text.AsSpan(from, to - from))}{(to < line.End ? Cut : "")}";

        var padding = new StringBuilder(from > line.Start ? " " : "");
        foreach (var rune in text.AsSpan(from, start - from).EnumerateRunes())
            padding.Append(rune.Value == '\t' ? '\t' : ' ', rune.Value == '\t' ? 1 : Printable.WidthOf(rune));

        var width = 0;
        foreach (var rune in text.AsSpan(start, Math.Max(0, Math.Min(span.End, to) - start)).EnumerateRunes())
            width += Printable.WidthOf(rune);
        return new SourceExcerpt(visible, padding.ToString(), new string('^', Math.Max(1, width)));
    }

    // Never between the halves of a surrogate pair.
    private static int Whole(string text, int at, int least) =>
        at > least && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
