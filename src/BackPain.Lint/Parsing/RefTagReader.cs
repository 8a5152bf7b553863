using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Reads MediaWiki's <c>&lt;ref&gt;</c> and <c>&lt;references&gt;</c> tags. Tags of other languages share the first name.</summary>
internal sealed class RefTagReader
{
    private const string Name = "<ref";
    private const string Close = "</ref>";
    private const string ListClose = "</references>";

    /// <summary>Without culture data, comparing in any case is done letter by letter, and this is not.</summary>
    private static readonly SearchValues<string> AnyName = SearchValues.Create([Name], StringComparison.OrdinalIgnoreCase);

    /// <summary>Longest opening tag, in UTF-16 units.</summary>
    private const int LongestTag = 500;

    private readonly string text;
    private readonly ImmutableArray<RefTag>.Builder tags = ImmutableArray.CreateBuilder<RefTag>();
    private readonly ImmutableArray<TextSpan>.Builder places = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly SpanWalker hidden;
    private int nextClose = -1;
    private int nextListClose = -1;

    private RefTagReader(MarkdownPage page)
    {
        text = page.Text;
        hidden = new SpanWalker(page.Unread);
    }

    /// <summary>The tags outside code and reference lists, and the places where MediaWiki would print what they hold.</summary>
    public static (ImmutableArray<RefTag> Tags, ImmutableArray<TextSpan> Places) Read(MarkdownPage page, ImmutableArray<ReferenceList> lists)
    {
        if (!page.Text.AsSpan().ContainsAny(AnyName) || ImportsComponents(page.Text))
            return ([], []);
        var reader = new RefTagReader(page);
        var entries = new SpanWalker([.. lists.SelectMany(list => list.Entries).Select(entry => entry.Span).OrderBy(span => span.Start)]);
        foreach (var block in page.Blocks)
        {
            if (block.Kind is MarkdownBlockKind.Paragraph or MarkdownBlockKind.TableCell or MarkdownBlockKind.Heading or MarkdownBlockKind.Html && !entries.Covers(block.Span.Start))
                reader.ReadBlock(block.Span);
        }

        return (reader.tags.ToImmutable(), reader.places.ToImmutable());
    }

    /// <summary>MDX pages define their own tags.</summary>
    private static bool ImportsComponents(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if ((line.StartsWith("import ") && line.Contains(" from ", StringComparison.Ordinal)) || line.StartsWith("export default ") || line.StartsWith("export const "))
                return true;
        }

        return false;
    }

    private void ReadBlock(TextSpan block)
    {
        for (var at = block.Start; at < block.End;)
        {
            var next = text.AsSpan(at, block.End - at).IndexOfAny(AnyName);
            if (next < 0)
                return;
            at += next;
            at = hidden.Covers(at) ? at + 1 : ReadTag(block, at);
        }
    }

    private int ReadTag(TextSpan block, int at)
    {
        var rest = text.AsSpan(at, Math.Min(block.End - at, LongestTag));
        var length = rest.IndexOf('>') + 1;
        var open = new TextSpan(at, length);
        if (length == 0 || IsOther(at, rest))
            return at + 1;
        if (rest.StartsWith("<references", StringComparison.OrdinalIgnoreCase) && rest[11] is '>' or ' ' or '/')
            return ReadPlace(open);
        if (rest[Name.Length] is not ('>' or ' ' or '/' or '\n' or '\r' or '\t') || !TryReadAttributes(open, out var name, out var group))
            return at + 1;
        var tag = WithText(block, open) with { Name = name, Group = group, IsListed = places.Count > 0 && places[^1].Contains(open) };
        tags.Add(tag);
        return tag.Span.End;
    }

    /// <summary>
    /// An escaped mark, a link of Hugo (<c>{{&lt;ref "x"&gt;}}</c>), a component (<c>&lt;Ref&gt;</c>), and MediaWiki's error messages, which
    /// speak of the tag: "Closing &lt;/ref&gt; missing for &lt;ref&gt; tag".
    /// </summary>
    private bool IsOther(int at, ReadOnlySpan<char> rest) =>
        (at > 0 && text[at - 1] is '\\' or '{') || rest is ['<', 'R', 'e', ..] ||
        text.AsSpan(at + rest.IndexOf('>') + 1).StartsWith(" tag");

    private RefTag WithText(TextSpan block, TextSpan open)
    {
        var none = new TextSpan(open.End, 0);
        if (text[open.End - 2] == '/')
            return new RefTag(open, open, none) { IsClosed = true };
        var close = CloseAfter(Close, open.End, ref nextClose);
        // A tag cannot hold another one, so the first of two was never closed.
        if (close >= block.End || OpensAnother(TextSpan.FromBounds(open.End, close)))
            return new RefTag(open, open, none);
        var (start, end) = (open.End, close);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new RefTag(TextSpan.FromBounds(open.Start, close + Close.Length), open, TextSpan.FromBounds(start, end)) { IsClosed = true };
    }

    private bool OpensAnother(TextSpan span)
    {
        var inner = text.AsSpan(span.Start, span.Length);
        var next = inner.IndexOfAny(AnyName);
        return next >= 0 && next + Name.Length < inner.Length && inner[next + Name.Length] is '>' or ' ' or '/';
    }

    /// <summary>A closing tag is looked for once, however many open before it.</summary>
    private int CloseAfter(string close, int from, ref int known)
    {
        if (known < from)
            known = text.AsSpan(from).IndexOf(close, StringComparison.OrdinalIgnoreCase) is >= 0 and var next ? from + next : int.MaxValue;
        return known;
    }

    private int ReadPlace(TextSpan open)
    {
        var close = text[open.End - 2] == '/' ? int.MaxValue : CloseAfter(ListClose, open.End, ref nextListClose);
        places.Add(TextSpan.FromBounds(open.Start, close == int.MaxValue ? open.End : close + ListClose.Length));
        return open.End;
    }

    /// <summary>Only MediaWiki's own attributes: a tag with another one (<c>target</c>, <c>id</c>) belongs to another language.</summary>
    private bool TryReadAttributes(TextSpan open, out MarkerKey? name, out string group)
    {
        (name, group) = (null, "");
        var end = text[open.End - 2] == '/' ? open.End - 2 : open.End - 1;
        for (var at = SkipBlanks(open.Start + Name.Length, end); at < end; at = SkipBlanks(at, end))
        {
            var start = at;
            while (at < end && char.IsAsciiLetter(text[at]))
                at++;
            var attribute = text.AsSpan(start, at - start);
            at = SkipBlanks(at, end);
            if (at >= end || text[at] != '=' || !(attribute is "name" or "group" or "follow" or "extends" or "details" or "dir"))
                return false;
            var value = ValueAt(SkipBlanks(at + 1, end), end, out at);
            if (attribute is "name" && !value.IsEmpty)
                name = new MarkerKey(text.Substring(value.Start, value.Length), value);
            else if (attribute is "group")
                group = text.Substring(value.Start, value.Length);
        }

        return true;
    }

    private TextSpan ValueAt(int start, int end, out int next)
    {
        var rest = text.AsSpan(start, end - start);
        if (rest is ['"' or '\'', ..] && rest[1..].IndexOf(rest[0]) is >= 0 and var length)
        {
            next = start + length + 2;
            return new TextSpan(start + 1, length);
        }

        var blank = rest.IndexOfAny(' ', '\n', '\t');
        next = blank < 0 ? end : start + blank;
        return TextSpan.FromBounds(start, next);
    }

    private int SkipBlanks(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
