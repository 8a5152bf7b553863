using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Numbers in brackets: <c>[10]</c>, <c>[1,4-6]</c>, <c>\[1\]</c>, plain or wrapped into a tag or carets.</summary>
internal sealed partial class MarkerReader
{
    private int ReadBracket(MarkdownBlock block, int at)
    {
        if (at + 1 < block.Span.End && text[at + 1] == '^')
            return IsRaw(block) ? at + 2 : ReadFootnote(block, at);
        var isEscaped = at > block.Span.Start && text[at - 1] == '\\';
        if (!MarkerLabel.TryRead(text, at + 1, block.Span.End, "]\\", out var numbers, out var close))
        {
            return !IsRaw(block) && (TryReadKeys(block, at, out var other) || TryReadNames(block, at, out other))
                ? other
                : ReadMalformed(block, MalformedMarkerReader.Read(text, block.Span, at), at + 1);
        }

        var end = close;
        if (text[end] == '\\')
            end++;
        if (end >= block.Span.End || text[end] != ']' || (end != close) != isEscaped)
            return at + 1;
        var span = TextSpan.FromBounds(isEscaped ? at - 1 : at, end + 1);
        var isAdjacent = found.Count > 0 && found[^1].Marker.Span.End == span.Start && found[^1].Marker.Dialect == MarkerDialect.Bracket;
        var wrapped = Wrapped(block, span);
        var standing = wrapped != span
            ? MarkerContext.Standing.Certain
            : MarkerContext.Judge(text, block.Span, span, numbers, isAdjacent && found[^1].IsCertain);
        if (IsRaw(block))
            standing = IsLineStart(span.Start) || standing == MarkerContext.Standing.Never ? MarkerContext.Standing.Never : MarkerContext.Standing.Possible;
        if (standing != MarkerContext.Standing.Never)
            Add(new CitationMarker(wrapped, MarkerDialect.Bracket, TextSpan.FromBounds(at + 1, close), numbers) { Fault = MalformedMarkerReader.FaultOf(text, numbers) }, standing == MarkerContext.Standing.Certain);
        return end + 1;
    }

    private int ReadMalformed(MarkdownBlock block, CitationMarker? marker, int otherwise)
    {
        if (marker is null || IsRaw(block))
            return otherwise;
        Add(marker, false);
        return marker.Span.End;
    }

    /// <summary>The marker with the tag or carets around it when they hold nothing else.</summary>
    private TextSpan Wrapped(MarkdownBlock block, TextSpan span)
    {
        var first = found.Count > 0 ? Math.Max(block.Span.Start, found[^1].Marker.Span.End) : block.Span.Start;
        if (span.Start == first || span.End >= block.Span.End || !(text[span.Start - 1] is '>' or '^' or '('))
            return span;
        if (text[span.Start - 1] == '>' && StartsWith(span.End, block, "</sup>"))
            return OpeningOf(first, span) is var open && open < span.Start ? TextSpan.FromBounds(open, span.End + "</sup>".Length) : span;
        foreach (var (opening, close) in (ReadOnlySpan<(string, string)>)[("^(", ")^"), ("^(", ")"), ("^", "^")])
        {
            if (span.Start - opening.Length >= first && StartsWith(span.Start - opening.Length, block, opening) && StartsWith(span.End, block, close))
                return TextSpan.FromBounds(span.Start - opening.Length, span.End + close.Length);
        }

        return span;
    }

    private bool StartsWith(int at, MarkdownBlock block, string part) =>
        text.AsSpan(at, block.Span.End - at).StartsWith(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the <c>&lt;sup&gt;</c> tag begins that ends right before the marker, or the marker's own start.</summary>
    private int OpeningOf(int first, TextSpan span)
    {
        var before = text.AsSpan(first, span.Start - first);
        before = before[Math.Max(0, before.Length - LongestTag)..];
        var tag = before.LastIndexOf('<');
        return tag >= 0 && before[tag..].StartsWith("<sup", StringComparison.OrdinalIgnoreCase) && (before[tag + 4] is '>' or ' ')
            ? span.Start - before.Length + tag
            : span.Start;
    }
}
