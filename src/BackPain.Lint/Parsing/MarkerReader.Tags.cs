using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Markers written as HTML: raised numbers, links to notes, and MediaWiki's <c>&lt;ref&gt;</c>.</summary>
internal sealed partial class MarkerReader
{
    /// <summary>Longest opening tag, in UTF-16 units.</summary>
    private const int LongestTag = 500;

    private int nextRef;

    private int ReadTag(MarkdownBlock block, int at)
    {
        var rest = text.AsSpan(at, Math.Min(block.Span.End - at, LongestTag));
        if (rest.Length < 4 || hidden.Covers(at))
            return at + 1;
        return (rest[1] | 0x20) switch
        {
            's' when !IsRaw(block) && OpensTag(rest, "sup") => ReadRaisedTag(block, at, rest.IndexOf('>')),
            'a' when OpensTag(rest, "a") => ReadNoteLink(block, at, rest.IndexOf('>')),
            'r' => ReadRef(at),
            _ => at + 1,
        };
    }

    /// <summary>Whether a tag of this name opens; <c>&lt;abbr&gt;</c> is no <c>&lt;a&gt;</c>.</summary>
    private static bool OpensTag(ReadOnlySpan<char> rest, string name) =>
        rest[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && rest.Length > name.Length + 1 &&
        (rest[name.Length + 1] is '>' or ' ' or '/' or '\n' or '\t') && rest.Contains('>');

    /// <summary><c>pain.&lt;sup&gt;12&lt;/sup&gt;</c>; brackets and links inside the tag are found by themselves.</summary>
    private int ReadRaisedTag(MarkdownBlock block, int at, int length)
    {
        const string Close = "</sup>";
        var start = at + length + 1;
        if (!MarkerLabel.TryRead(text, start, block.Span.End, "<", out var numbers, out var close) ||
            !text.AsSpan(close, block.Span.End - close).StartsWith(Close, StringComparison.OrdinalIgnoreCase))
            return start;
        return AddRaised(block, TextSpan.FromBounds(at, close + Close.Length), TextSpan.FromBounds(start, close), numbers);
    }

    /// <summary><c>&lt;a href="#cite_note-1"&gt;[1]&lt;/a&gt;</c>.</summary>
    private int ReadNoteLink(MarkdownBlock block, int at, int length)
    {
        const string Close = "</a>";
        var start = at + length + 1;
        var tag = text.AsSpan(at, length);
        if (!CitesNote(tag))
            return start;
        var label = start;
        while (label < block.Span.End && label - start < 8 && (text[label] is '[' or '\\'))
            label++;
        if (!MarkerLabel.TryRead(text, label, block.Span.End, "<]\\", out var numbers, out var close))
            return start;
        var end = close;
        while (end < block.Span.End && (text[end] is ']' or '\\'))
            end++;
        if (!text.AsSpan(end, block.Span.End - end).StartsWith(Close, StringComparison.OrdinalIgnoreCase))
            return start;
        end += Close.Length;
        var link = TextSpan.FromBounds(at, end);
        var target = tag.IndexOf("=\"#") is >= 0 and var quote ? tag[(quote + 2)..] : [];
        Add(new CitationMarker(Wrapped(block, link), MarkerDialect.Link, TextSpan.FromBounds(label, close), numbers) { Link = LinkOf(link, target[..Math.Max(0, target.IndexOf('"'))]) }, true);
        return end;
    }

    /// <summary><c>&lt;ref name="pmid16641776" /&gt;</c>; one that is never closed and has no name is a slip, and cites nothing.</summary>
    private int ReadRef(int at)
    {
        while (nextRef < refs.Length && refs[nextRef].Span.Start < at)
            nextRef++;
        if (nextRef == refs.Length || refs[nextRef].Span.Start != at)
            return at + 1;
        var tag = refs[nextRef];
        if (tag.IsClosed || tag.Name is not null)
            Add(new CitationMarker(tag.Span, MarkerDialect.RefTag, tag.Text, []) { Keys = tag.Name is { } name ? [name] : [] }, true);
        return tag.Span.End;
    }
}
