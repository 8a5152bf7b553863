using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.LanguageServer.Protocol;
using Microsoft.CodeAnalysis.Text;
using Range = BackPain.Lint.LanguageServer.Protocol.Range;

namespace BackPain.Lint.LanguageServer;

/// <summary>The text of a document, and the way from offsets to a client's positions and back. Immutable.</summary>
/// <param name="content">The text.</param>
/// <param name="encoding">How the client counts.</param>
/// <param name="lines">The lines of the text where they are known already.</param>
internal sealed class DocumentText(string content, PositionEncoding encoding, LineIndex? lines = null)
{
    private readonly LineIndex lines = lines ?? new LineIndex(content);

    /// <summary>The text.</summary>
    public string Content { get; } = content;

    /// <summary>The same text for the linter.</summary>
    public SourceText Source { get; } = SourceText.From(content);

    /// <summary>The position of a UTF-16 offset.</summary>
    public Position PositionOf(int offset)
    {
        var line = lines.LineOf(offset);
        var before = Content.AsSpan(lines.StartOf(line)..offset);
        return new Position((uint)line, (uint)(encoding switch
        {
            PositionEncoding.Utf8 => Encoding.UTF8.GetByteCount(before),
            PositionEncoding.Utf32 => Runes(before),
            _ => before.Length,
        }));
    }

    /// <summary>The range of a span of UTF-16 offsets.</summary>
    public Range RangeOf(TextSpan span) => new(PositionOf(span.Start), PositionOf(span.End));

    /// <summary>The UTF-16 offset of a position. One behind the end of its line stands for that end, as the protocol has it.</summary>
    /// <returns><see langword="null"/> when the text has no such line.</returns>
    public int? OffsetOf(Position position)
    {
        if (position.Line >= (uint)lines.Count)
            return null;
        var line = lines.ContentOf((int)position.Line);
        var text = Content.AsSpan(line.Start, line.Length);
        var units = Math.Min(position.Character, int.MaxValue);
        if (encoding == PositionEncoding.Utf16)
            return line.Start + (int)Math.Min(units, text.Length);

        var (at, passed) = (0, 0L);
        foreach (var rune in text.EnumerateRunes())
        {
            passed += encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
            if (passed > units)
                break;
            at += rune.Utf16SequenceLength;
        }

        return line.Start + at;
    }

    /// <summary>The UTF-16 offsets of a range, or <see langword="null"/> when the text has no such line or the range runs backwards.</summary>
    public TextSpan? SpanOf(Range range) =>
        OffsetOf(range.Start) is { } start && OffsetOf(range.End) is { } end && start <= end ? TextSpan.FromBounds(start, end) : null;

    /// <summary>The text after changes of which each is meant for the text after the one before.</summary>
    /// <returns><see langword="null"/> when a range does not lie in the text it is meant for.</returns>
    public DocumentText? With(IReadOnlyList<TextDocumentContentChangeEvent> changes)
    {
        var text = this;
        var at = 0;
        while (at < changes.Count)
        {
            if (changes[at].Range is null)
            {
                text = new DocumentText(changes[at++].Text, encoding);
                continue;
            }

            // Changes that come from the end of the text to its beginning do not move each other: they are made at once.
            var splices = new List<TextChange>();
            do
            {
                if (text.SpanOf(changes[at].Range!.Value) is not { } span)
                    return null;
                splices.Add(new TextChange(span, changes[at].Text));
                at++;
            }
            while (at < changes.Count && changes[at].Range is { } next && IsBefore(next.End, changes[at - 1].Range!.Value.Start));

            splices.Reverse();
            text = new DocumentText(text.Source.WithChanges(splices).ToString(), encoding);
        }

        return text;
    }

    // A place on an earlier line: on the same line an equal column would be doubtful, and a lower one is rare.
    private static bool IsBefore(Position a, Position b) => a.Line < b.Line;

    private static int Runes(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }
}
