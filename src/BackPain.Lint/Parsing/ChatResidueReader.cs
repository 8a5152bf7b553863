using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds the tokens by which chat tools refer to what they read; outside their own window they lead nowhere.</summary>
internal static partial class ChatResidueReader
{
    private const char Opening = '【';

    /// <summary>One of these, or an <see cref="Opening"/>, stands in every token. Searching for several words is fast as long as all are ASCII.</summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["turn0", "turn1", "turn2", "turn3", "turn4", "turn5", "turn6", "turn7", "turn8", "turn9", "oaicite", "oai_citation", "[web:", "[attached_file:", "[cite", "utm_source=chatgpt.com", "utm_source=openai"],
        StringComparison.Ordinal);

    /// <summary>The tokens of a page in its order; none inside code, math, comments or front matter.</summary>
    public static ImmutableArray<ChatResidue> Read(MarkdownPage page)
    {
        var text = page.Text;
        var (sign, opening) = (SignFrom(text, 0), OpeningFrom(text, 0));
        if (Math.Min(sign, opening) == text.Length)
            return [];
        var unread = new SpanWalker(page.Unread);
        var found = ImmutableArray.CreateBuilder<ChatResidue>();
        var end = 0;
        for (var at = Math.Min(sign, opening); at < text.Length; at = Math.Min(sign, opening))
        {
            var next = at + 1;
            if (!unread.Covers(at) && TokenAt(text, at, end) is { } token)
            {
                Add(found, text, token);
                next = end = Math.Max(next, token.Span.End);
            }

            if (sign < next)
                sign = SignFrom(text, next);
            if (opening < next)
                opening = OpeningFrom(text, next);
        }

        return found.ToImmutable();
    }

    private static int SignFrom(string text, int at) => text.AsSpan(at).IndexOfAny(Signs) is >= 0 and var next ? at + next : text.Length;

    private static int OpeningFrom(string text, int at) => text.AsSpan(at).IndexOf(Opening) is >= 0 and var next ? at + next : text.Length;

    /// <summary>The token that a sign stands in; it begins at or after the end of the token before.</summary>
    private static ChatResidue? TokenAt(string text, int at, int from) => text[at] switch
    {
        't' => Turn(text, at, from),
        'u' => Parameter(text, at),
        'o' when text.AsSpan(at).StartsWith("oaicite") => ContentReference(text, at, from),
        'o' => Attribution(text, at),
        Opening => Whole(text, at, Source()),
        _ => Whole(text, at, Bracket()),
    };

    /// <summary><c>turn0search0</c> with the signs and words around it: <c>citeturn0search0turn0news1</c>, <c>【turn0search0】</c>.</summary>
    private static ChatResidue? Turn(string text, int at, int from)
    {
        var start = SkipSigns(text, at, from);
        foreach (var word in (ReadOnlySpan<string>)["filecite", "cite", "navlist", "video"])
        {
            if (text.AsSpan(from, start - from).EndsWith(word, StringComparison.Ordinal))
            {
                start = SkipSigns(text, start - word.Length, from);
                break;
            }
        }

        var match = Turns().Match(text, start);
        if (!match.Success)
            return null;
        var end = start + match.Length;
        while (start > from && end < text.Length && (text[start - 1], text[end]) is ('[', ']') or ('(', ')') or ('【', '】'))
            (start, end) = (start - 1, end + 1);
        return Token(text, TextSpan.FromBounds(start, end));
    }

    private static int SkipSigns(string text, int at, int from)
    {
        while (at > from && text[at - 1] is >= '\ue200' and <= '\ue2ff')
            at--;
        return at;
    }

    private static ChatResidue? ContentReference(string text, int at, int from)
    {
        var start = at;
        if (start > from && text[start - 1] == '[')
            start--;
        if (text.AsSpan(from, start - from).EndsWith("contentReference", StringComparison.Ordinal))
            start -= "contentReference".Length;
        while (start > from && text[start - 1] == ':')
            start--;
        return Whole(text, start, OaiCite());
    }

    /// <summary>
    /// <c>[oai_citation:0‡Title](https://…)</c> still leads to its source: only the token goes. Without a title nobody but a
    /// person can say what the link should read.
    /// </summary>
    private static ChatResidue? Attribution(string text, int at)
    {
        var match = OaiCitation().Match(text, at);
        if (!match.Success)
            return null;
        var span = new TextSpan(at, match.Length);
        if (match.ValueSpan[^1] == '‡')
            return new(span, span.End < text.Length && text[span.End] is ']' or '\n' ? default : span, false);
        return at > 0 && text[at - 1] == '[' && span.End < text.Length && text[span.End] == ']'
            ? Token(text, TextSpan.FromBounds(at - 1, span.End + 1))
            : new(span, default, false);
    }

    private static ChatResidue? Whole(string text, int start, Regex form) =>
        form.Match(text, start) is { Success: true } match ? Token(text, new TextSpan(start, match.Length)) : null;

    /// <summary>A token that goes with the blank before it. One that is the text of a link stays: the address may be worth keeping.</summary>
    private static ChatResidue Token(string text, TextSpan span)
    {
        var start = span.Start;
        var next = span.End < text.Length ? text[span.End] : '\n';
        if (next == '(' && text[span.End - 1] == ']')
            return new(span, default, false);
        if (char.IsWhiteSpace(next) || next is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']')
        {
            while (start > 0 && text[start - 1] == ' ')
                start--;
        }

        // At the start of a line the blanks before are its indent.
        start = start == 0 || text[start - 1] is '\n' or '\r' ? span.Start : start;
        return new(span, TextSpan.FromBounds(start, span.End), false);
    }

    private static ChatResidue? Parameter(string text, int at)
    {
        var match = Utm().Match(text, at);
        if (!match.Success || at == 0)
            return null;
        var span = new TextSpan(at, match.Length);
        var isFirst = text[at - 1] == '?';
        var before = isFirst || text[at - 1] == '&' ? 1 : text.AsSpan(0, at).EndsWith("&amp;") ? "&amp;".Length : 0;
        if (before == 0)
            return null;
        var after = text.AsSpan(span.End).StartsWith("&amp;") ? "&amp;".Length : span.End < text.Length && text[span.End] == '&' ? 1 : 0;
        return new(span, isFirst && after > 0 ? TextSpan.FromBounds(at, span.End + after) : TextSpan.FromBounds(at - before, span.End), true);
    }

    /// <summary>Tokens side by side are one.</summary>
    private static void Add(ImmutableArray<ChatResidue>.Builder found, string text, ChatResidue token)
    {
        if (found.Count > 0 && found[^1] is { IsParameter: false, Removal.IsEmpty: false } last && !token.IsParameter && !token.Removal.IsEmpty &&
            text.AsSpan(last.Span.End, token.Span.Start - last.Span.End) is "" or " ")
            found[^1] = Token(text, TextSpan.FromBounds(last.Span.Start, token.Span.End));
        else
            found.Add(token);
    }

    [GeneratedRegex(@"\G(?:[\ue200-\ue2ff]*(?:filecite|cite|navlist|video)?[\ue200-\ue2ff]*turn\d{1,4}(?:search|view|news|image|academia|file|fetch|click|forecast|finance|sports|maps?|products?|reddit|youtube|video|business|event|calculator|time)\d{1,4}(?:L\d{1,6}(?:-L\d{1,6})?)?[\ue200-\ue2ff]*)+", RegexOptions.CultureInvariant)]
    private static partial Regex Turns();

    [GeneratedRegex(@"\G:{0,2}(?:contentReference)?\[oaicite:\d{1,6}\](?:\{index=\d{1,6}\})?", RegexOptions.CultureInvariant)]
    private static partial Regex OaiCite();

    [GeneratedRegex(@"\Goai_citation(?:_attribution)?:\d{1,6}‡?", RegexOptions.CultureInvariant)]
    private static partial Regex OaiCitation();

    [GeneratedRegex(@"\G【\d{1,6}(?::\d{1,6})?†[^】\r\n]{1,200}】", RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    [GeneratedRegex(@"\G\[(?:cite_(?:start|end)|(?:web|attached_file|cite):\s?\d{1,6}(?:(?:,\s?|-)(?:(?:web|attached_file|cite):\s?)?\d{1,6})*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\Gutm_source=(?:chatgpt\.com|openai)(?![\w-]|\.\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Utm();
}
