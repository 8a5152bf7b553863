using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Markers written as HTML: raised numbers, links to notes, and MediaWiki's <c>&lt;ref&gt;</c>.</summary>
internal sealed partial class MarkerReader
{
    /// <summary>Longest opening tag, in UTF-16 units.</summary>
    private const int LongestTag = 500;

    private int refClose = -1;

    private int ReadTag(MarkdownBlock block, int at)
    {
        var rest = text.AsSpan(at, Math.Min(block.Span.End - at, LongestTag));
        if (rest.Length < 4 || hidden.Covers(at))
            return at + 1;
        return (rest[1] | 0x20) switch
        {
            's' when !IsRaw(block) && OpensTag(rest, "sup") => ReadRaisedTag(block, at, rest.IndexOf('>')),
            'a' when OpensTag(rest, "a") => ReadNoteLink(block, at, rest.IndexOf('>')),
            'r' when OpensTag(rest, "ref") => ReadRef(block, at, rest.IndexOf('>')),
            _ => at + 1,
        };
    }

    /// <summary>Whether a tag of this name opens; <c>&lt;references/&gt;</c> is no <c>&lt;ref&gt;</c>.</summary>
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
        if (!CitesNote(text.AsSpan(at, length)))
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
        Add(new CitationMarker(Wrapped(block, TextSpan.FromBounds(at, end)), MarkerDialect.Link, TextSpan.FromBounds(label, close), numbers), true);
        return end;
    }

    /// <summary>
    /// <c>&lt;ref name="pmid16641776" /&gt;</c> and <c>&lt;ref&gt;French S …&lt;/ref&gt;</c>; the label is the text between the tags.
    /// One that is never closed ends with its tag, and without a name it is none.
    /// </summary>
    private int ReadRef(MarkdownBlock block, int at, int length)
    {
        const string Close = "</ref>";
        var tag = TextSpan.FromBounds(at, at + length + 1);
        // MediaWiki's error messages speak of the tag: "Closing </ref> missing for <ref> tag".
        if (text.AsSpan(tag.End).StartsWith(" tag"))
            return tag.End;
        var (label, end) = (new TextSpan(tag.End, 0), tag.End);
        if (text[tag.End - 2] != '/' && CloseAfter(Close, tag.End, block.Span.End) is >= 0 and var close)
            (label, end) = (TextSpan.FromBounds(tag.End, close), close + Close.Length);
        var name = NameIn(tag);
        if (end > tag.End || !name.IsEmpty)
            Add(new CitationMarker(TextSpan.FromBounds(at, end), MarkerDialect.RefTag, label, []) { Keys = name }, true);
        return end;
    }

    /// <summary>The closing tag is looked for once, however many open before it.</summary>
    private int CloseAfter(string tag, int from, int end)
    {
        if (refClose < from)
        {
            var next = text.AsSpan(from).IndexOf(tag, StringComparison.OrdinalIgnoreCase);
            refClose = next < 0 ? int.MaxValue : from + next;
        }

        return refClose < end ? refClose : -1;
    }

    private ImmutableArray<MarkerKey> NameIn(TextSpan tag)
    {
        const string Name = "name";
        var at = text.AsSpan(tag.Start, tag.Length).IndexOf(" " + Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return [];
        var rest = text.AsSpan(tag.Start, tag.Length - 1)[(at + 1 + Name.Length)..].TrimEnd("/ ");
        var value = rest.TrimStart();
        if (value.IsEmpty || value[0] != '=')
            return [];
        value = value[1..].TrimStart();
        var start = tag.Start + at + 1 + Name.Length + rest.Length - value.Length;
        var isQuoted = value.Length > 0 && value[0] is '"' or '\'';
        var length = isQuoted ? value[1..].IndexOf(value[0]) : value.IndexOf(' ') is >= 0 and var blank ? blank : value.Length;
        return length > 0 && new TextSpan(isQuoted ? start + 1 : start, length) is var span ? [new MarkerKey(text.Substring(span.Start, span.Length), span)] : [];
    }
}
