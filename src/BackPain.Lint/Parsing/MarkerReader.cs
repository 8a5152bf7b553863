using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Collects everything that may be a citation marker, in every dialect. What is one is decided later.</summary>
internal sealed class MarkerReader
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("[]［(^<¹²³⁴⁵⁶⁷⁸⁹⁰");

    private readonly MarkdownPage page;
    private readonly string text;
    private readonly Dictionary<int, MarkdownLink> links = [];
    private readonly List<MarkerCandidate> found = [];

    private MarkerReader(MarkdownPage page)
    {
        this.page = page;
        text = page.Text;
        foreach (var link in page.Links)
            links.TryAdd(link.Span.Start, link);
    }

    /// <summary>All candidates outside reference lists, in the order of the page.</summary>
    public static ImmutableArray<MarkerCandidate> Read(MarkdownPage page, ImmutableArray<ReferenceList> lists)
    {
        var reader = new MarkerReader(page);
        var entries = new SpanWalker([.. lists.SelectMany(list => list.Entries).Select(entry => entry.Span).OrderBy(span => span.Start)]);
        foreach (var block in page.Blocks)
        {
            if (!entries.Covers(block.Span.Start) && (block.Kind is MarkdownBlockKind.Paragraph or MarkdownBlockKind.TableCell or MarkdownBlockKind.Heading or MarkdownBlockKind.Html or MarkdownBlockKind.IndentedCode))
                reader.ReadBlock(block);
        }

        reader.found.Sort((a, b) => a.Marker.Span.Start.CompareTo(b.Marker.Span.Start));
        return [.. reader.found];
    }

    private void ReadBlock(MarkdownBlock block)
    {
        for (var at = block.Span.Start; at < block.Span.End;)
        {
            var next = text.AsSpan(at, block.Span.End - at).IndexOfAny(Starts);
            if (next < 0)
                return;
            at += next;
            at = Math.Max(at + 1, ReadAt(block, at));
        }
    }

    /// <summary>Tries every form at an offset and returns where to go on.</summary>
    private int ReadAt(MarkdownBlock block, int at)
    {
        var isRaw = IsRaw(block);
        var isProse = isRaw || page.Prose[at] != ' ';
        if (text[at] == '[' && links.TryGetValue(at, out var link))
            return ReadLink(block, link);
        return text[at] switch
        {
            '[' when isProse => ReadBracket(block, at),
            ']' or '［' when isProse => ReadMalformed(block, MalformedMarkerReader.Read(text, block.Span, at), at + 1),
            '(' when isProse && !isRaw => ReadParenthesis(block, at),
            '<' when !isRaw => ReadTag(block, at),
            '^' when isProse && !isRaw => ReadCaret(block, at),
            >= '⁰' or '¹' or '²' or '³' when isProse && !isRaw => ReadSuperscript(block, at),
            _ => at + 1,
        };
    }

    /// <summary>
    /// Exports indent quotes and nested lists so far that they read as code, and put text into HTML: a number there cites if it
    /// resolves. At the start of a line it is a program's output (<c>[1] 37 40 43</c>).
    /// </summary>
    private static bool IsRaw(MarkdownBlock block) => block.Kind is MarkdownBlockKind.Html or MarkdownBlockKind.IndentedCode;

    private bool IsLineStart(int at)
    {
        while (at > 0 && (text[at - 1] is ' ' or '\t'))
            at--;
        return at == 0 || (text[at - 1] is '\n' or '\r');
    }

    private int ReadLink(MarkdownBlock block, MarkdownLink link)
    {
        var span = link.Span;
        if (link.IsImage)
            return span.End;
        if (link.Label is not null)
            return ReadReferenceLink(block, link);
        if (!TryLinkLabel(link, out var numbers, out var label))
            return ReadMalformed(block, MalformedMarkerReader.ReadLink(text, block.Span, link), span.End);
        Add(new CitationMarker(Wrapped(block, span), MarkerDialect.Link, label, numbers), true);
        return span.End;
    }

    private int ReadMalformed(MarkdownBlock block, CitationMarker? marker, int otherwise)
    {
        if (marker is null || IsRaw(block))
            return otherwise;
        Add(marker, false);
        return marker.Span.End;
    }

    /// <summary><c>[1]</c> with a definition, and <c>[17][18]</c> where the second has one.</summary>
    private int ReadReferenceLink(MarkdownBlock block, MarkdownLink link)
    {
        if (link.IsShortcut)
            return ReadBracket(block, link.Span.Start);
        var first = ReadBracket(block, link.Span.Start);
        return first < link.Span.End && found.Count > 0 && found[^1].Marker.Span.End == first ? ReadBracket(block, first) : link.Span.End;
    }

    /// <summary>
    /// The text of a link to a citation: <c>\[1\]</c>, <c>[1]</c>, or <c>1</c>. Without brackets only the target's own words tell
    /// a citation from a page number.
    /// </summary>
    private bool TryLinkLabel(MarkdownLink link, out ImmutableArray<NumberRange> numbers, out TextSpan label)
    {
        var (start, end) = (link.Text.Start, link.Text.End);
        while (start < end && (text[start] is '\\' or '[' or '^' or '*' or ' '))
            start++;
        var isBracketed = text.AsSpan(link.Text.Start, start - link.Text.Start).Contains('[');
        numbers = [];
        label = default;
        if (!(CitesNote(link.Url) || (isBracketed && link.Url.StartsWith('#'))))
            return false;
        if (!MarkerLabel.TryRead(text, start, Math.Min(end + 1, text.Length), "\\]*^ ", out numbers, out var close) || close > end)
            return false;
        label = TextSpan.FromBounds(start, close);
        return text.AsSpan(close, end - close).Trim("\\]*^ ").IsEmpty;
    }

    private static bool CitesNote(string url) =>
        url.Contains("#cite", StringComparison.OrdinalIgnoreCase) || url.Contains("#fn", StringComparison.OrdinalIgnoreCase) ||
        url.Contains("#ref", StringComparison.OrdinalIgnoreCase) || url.Contains("#_ref", StringComparison.OrdinalIgnoreCase) ||
        url.Contains("#bib", StringComparison.OrdinalIgnoreCase) || url.Contains("#_ftn", StringComparison.OrdinalIgnoreCase);

    private int ReadBracket(MarkdownBlock block, int at)
    {
        if (at + 1 < block.Span.End && text[at + 1] == '^')
            return IsRaw(block) ? at + 2 : ReadFootnote(block, at);
        var isEscaped = at > block.Span.Start && text[at - 1] == '\\';
        if (!MarkerLabel.TryRead(text, at + 1, block.Span.End, "]\\", out var numbers, out var close))
            return ReadMalformed(block, MalformedMarkerReader.Read(text, block.Span, at), at + 1);
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

    private int ReadFootnote(MarkdownBlock block, int at)
    {
        var length = text.AsSpan(at + 2, Math.Min(200, block.Span.End - at - 2)).IndexOfAny("]\n\r[ ");
        if (length <= 0 || text[at + 2 + length] != ']')
            return at + 2;
        var end = at + 2 + length + 1;
        var isDefinition = end < block.Span.End && text[end] == ':' && (at == block.Span.Start || IsLineStart(at));
        if (!isDefinition)
        {
            var key = text.Substring(at + 2, length);
            Add(new CitationMarker(TextSpan.FromBounds(at, end), MarkerDialect.Footnote, new TextSpan(at + 2, length), []) { Key = key }, true);
        }

        return end;
    }

    /// <summary>
    /// <c>meta-analysis.(1)</c>: right after the end of a sentence, a closing bracket or a word, never after a blank, and never
    /// the issue of a journal (<c>28;(3):CD00950</c>).
    /// </summary>
    private int ReadParenthesis(MarkdownBlock block, int at)
    {
        if (at == block.Span.Start || !MarkerLabel.TryRead(text, at + 1, block.Span.End, ")", out var numbers, out var close))
            return at + 1;
        var before = text[at - 1];
        var after = close + 1 < block.Span.End ? text[close + 1] : '\n';
        var isAfterWord = char.IsAsciiLetterLower(before) && at - 3 >= block.Span.Start && char.IsLetter(text[at - 2]) && char.IsLetter(text[at - 3]);
        if (((before is '.' or ',' or '!' or '?' or '"' or '”' or ')') || isAfterWord) && (char.IsWhiteSpace(after) || after is '.' or ',' or ';' or ')' or '(' or '*'))
            Add(new CitationMarker(TextSpan.FromBounds(at, close + 1), MarkerDialect.Parenthesis, TextSpan.FromBounds(at + 1, close), numbers), !isAfterWord);
        return close + 1;
    }

    /// <summary><c>pain.&lt;sup&gt;12&lt;/sup&gt;</c>; brackets inside the tag are found as brackets.</summary>
    private int ReadTag(MarkdownBlock block, int at)
    {
        const string Open = "<sup>";
        const string Close = "</sup>";
        if (!text.AsSpan(at, block.Span.End - at).StartsWith(Open, StringComparison.OrdinalIgnoreCase))
            return at + 1;
        var start = at + Open.Length;
        if (!MarkerLabel.TryRead(text, start, block.Span.End, "<", out var numbers, out var close) ||
            !text.AsSpan(close, block.Span.End - close).StartsWith(Close, StringComparison.OrdinalIgnoreCase))
            return start;
        return AddRaised(block, TextSpan.FromBounds(at, close + Close.Length), TextSpan.FromBounds(start, close), numbers);
    }

    private int ReadCaret(MarkdownBlock block, int at) =>
        MarkerLabel.TryRead(text, at + 1, block.Span.End, "^", out var numbers, out var close)
            ? AddRaised(block, TextSpan.FromBounds(at, close + 1), TextSpan.FromBounds(at + 1, close), numbers)
            : at + 1;

    /// <summary>Raised digits with commas and dashes between them, raised or not: <c>¹,²</c>, <c>¹⁻³</c>, <c>¹–³</c>.</summary>
    private int ReadSuperscript(MarkdownBlock block, int at)
    {
        var builder = ImmutableArray.CreateBuilder<NumberRange>();
        var end = at;
        while (TryRaisedNumber(block, end, out var first))
        {
            end = first.Span.End;
            if (end < block.Span.End && text[end] is '⁻' or '–' or '-' && TryRaisedNumber(block, end + 1, out var last) && last.First > first.First)
                (first, end) = (new NumberRange(first.First, last.First, TextSpan.FromBounds(first.Span.Start, last.Span.End)), last.Span.End);
            builder.Add(first);
            if (end >= block.Span.End || text[end] is not (',' or '˒'))
                break;
            end++;
        }

        if (builder.Count == 0)
            return at + 1;
        var span = TextSpan.FromBounds(at, builder[^1].Span.End);
        return AddRaised(block, span, span, builder.ToImmutable());
    }

    private bool TryRaisedNumber(MarkdownBlock block, int start, out NumberRange number)
    {
        var value = 0;
        var end = start;
        for (; end < block.Span.End && SuperscriptDigit(text[end]) is var digit and >= 0 && end - start < 6; end++)
            value = (value * 10) + digit;
        number = new NumberRange(value, value, TextSpan.FromBounds(start, end));
        return value > 0;
    }

    /// <summary>
    /// Raised digits are exponents, charges and affiliations more often than references: only after punctuation or a word.
    /// </summary>
    private int AddRaised(MarkdownBlock block, TextSpan span, TextSpan label, ImmutableArray<NumberRange> numbers)
    {
        var at = span.Start;
        var letters = 0;
        while (at - letters > block.Span.Start && char.IsLetter(text[at - letters - 1]))
            letters++;
        var isAfterWord = letters >= 3 && char.IsLower(text[at - 1]);
        if (at > block.Span.Start && (text[at - 1] is '.' or ',' or ';' or ':' or ')' or '"' or '”' or '?' or '!' || isAfterWord))
            Add(new CitationMarker(span, MarkerDialect.Superscript, label, numbers), !isAfterWord);
        return span.End;
    }

    private static int SuperscriptDigit(char c) => c switch
    {
        '⁰' => 0,
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        >= '⁴' and <= '⁹' => c - '⁰',
        _ => -1,
    };

    /// <summary>The marker with the tag or carets around it when they hold nothing else.</summary>
    private TextSpan Wrapped(MarkdownBlock block, TextSpan span)
    {
        var first = found.Count > 0 ? Math.Max(block.Span.Start, found[^1].Marker.Span.End) : block.Span.Start;
        foreach (var (open, close) in (ReadOnlySpan<(string, string)>)[("<sup>", "</sup>"), ("^(", ")^"), ("^(", ")"), ("^", "^")])
        {
            var start = span.Start - open.Length;
            var end = span.End + close.Length;
            if (start >= first && end <= block.Span.End &&
                text.AsSpan(start, open.Length).Equals(open, StringComparison.OrdinalIgnoreCase) &&
                text.AsSpan(span.End, close.Length).Equals(close, StringComparison.OrdinalIgnoreCase))
                return TextSpan.FromBounds(start, end);
        }

        return span;
    }

    private void Add(CitationMarker marker, bool isCertain) => found.Add(new MarkerCandidate(marker, isCertain));
}
