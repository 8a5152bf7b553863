using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Diagnostics;

/// <summary>An example's text taken apart: the page itself and the spans that <c>[|…|]</c> marked in it.</summary>
/// <param name="Text">The page without marks.</param>
/// <param name="Spans">UTF-16 offsets into <paramref name="Text"/>, in the order of the page.</param>
public sealed record MarkedText(string Text, ImmutableArray<TextSpan> Spans)
{
    /// <summary>Takes an example's text apart. A mark that is not closed is text.</summary>
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var at = 0;
        while (marked.IndexOf("[|", at, StringComparison.Ordinal) is var open && open >= 0 &&
            marked.IndexOf("|]", open + 2, StringComparison.Ordinal) is var close && close >= 0)
        {
            text.Append(marked, at, open - at);
            spans.Add(new TextSpan(text.Length, close - open - 2));
            text.Append(marked, open + 2, close - open - 2);
            at = close + 2;
        }

        return new MarkedText(text.Append(marked, at, marked.Length - at).ToString(), spans.ToImmutable());
    }

    /// <summary>The page with a line of carets below every line that holds a marked span.</summary>
    public string WithCarets()
    {
        var result = new StringBuilder();
        var start = 0;
        while (start <= Text.Length)
        {
            var end = Text.IndexOf('\n', start) is var next && next >= 0 ? next : Text.Length;
            result.Append(Text, start, end - start).Append('\n');
            if (Carets(start, end) is { Length: > 0 } carets)
                result.Append(carets).Append('\n');
            start = end + 1;
        }

        return result.ToString();
    }

    private string Carets(int start, int end)
    {
        var line = new StringBuilder();
        foreach (var span in Spans)
        {
            var from = Math.Max(span.Start, start);
            var to = span.IsEmpty ? from + 1 : Math.Min(span.End, end);
            if (span.Start > end || from >= to || (span.IsEmpty && span.Start < start))
                continue;
            for (var at = start + line.Length; at < from; at++)
                line.Append(Text[at] == '\t' ? '\t' : ' ');
            line.Append('^', Math.Max(0, to - start - line.Length));
        }

        return line.ToString();
    }
}
