using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>
/// Turns UTF-16 offsets into zero-based lines and columns. Lines end at LF, CRLF and CR only, as CommonMark and LSP have
/// it; <see cref="SourceText.Lines"/> would also break at U+0085, U+2028 and U+2029.
/// </summary>
public sealed class LineIndex
{
    private readonly string text;
    private readonly ImmutableArray<int> starts;

    /// <summary>Indexes the lines of a text.</summary>
    public LineIndex(string text)
    {
        this.text = text;
        var builder = ImmutableArray.CreateBuilder<int>(text.AsSpan().Count('\n') + 1);
        builder.Add(0);
        var at = 0;
        while (text.AsSpan(at).IndexOfAny('\n', '\r') is var next && next >= 0)
        {
            at += next + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
                at++;
            builder.Add(at);
        }

        starts = builder.DrainToImmutable();
    }

    /// <summary>Number of lines; a text without a line break has one.</summary>
    public int Count => starts.Length;

    /// <summary>Zero-based line that holds the offset.</summary>
    public int LineOf(int offset)
    {
        var at = starts.BinarySearch(offset);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>Zero-based line and column (UTF-16 units) of an offset between 0 and the length of the text.</summary>
    public LinePosition PositionOf(int offset)
    {
        var line = LineOf(offset);
        return new LinePosition(line, offset - starts[line]);
    }

    /// <summary>Zero-based lines and columns of both ends of a span.</summary>
    public LinePositionSpan PositionsOf(TextSpan span) => new(PositionOf(span.Start), PositionOf(span.End));

    /// <summary>Offset of the first character of a zero-based line.</summary>
    public int StartOf(int line) => starts[line];

    /// <summary>The line without its line break, as offsets.</summary>
    public TextSpan ContentOf(int line)
    {
        var whole = SpanOf(line);
        var end = whole.End;
        while (end > whole.Start && (text[end - 1] is '\n' or '\r'))
            end--;
        return TextSpan.FromBounds(whole.Start, end);
    }

    /// <summary>The line with its line break, as offsets.</summary>
    public TextSpan SpanOf(int line) =>
        TextSpan.FromBounds(starts[line], line + 1 < starts.Length ? starts[line + 1] : text.Length);
}
