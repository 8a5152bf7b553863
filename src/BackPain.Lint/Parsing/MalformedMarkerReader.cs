using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Reads markers that are mistyped, where nothing but a marker can be meant. Whether the number exists is for
/// <see cref="MarkerResolver"/> to say: without an entry of that number a mistyped marker is text.
/// </summary>
internal static class MalformedMarkerReader
{
    private const int LongestLabel = 60;

    /// <summary>How far a bracket's partner may stand; what is longer is no remark in brackets.</summary>
    private const int LongestRemark = 1_000;

    private static readonly SearchValues<char> OfAddresses = SearchValues.Create("/?&#:@");

    /// <summary>Reads what begins with an opening bracket, or ends with a closing one that nothing opened.</summary>
    /// <param name="text">The page.</param>
    /// <param name="block">The block it stands in.</param>
    /// <param name="at">Offset of the bracket.</param>
    public static CitationMarker? Read(string text, TextSpan block, int at) =>
        text[at] == ']' ? Unopened(text, block, at) : Closed(text, block, at) ?? Unclosed(text, block, at);

    /// <summary>What is wrong with a label that is a marker's all the same: <c>[3-3]</c>.</summary>
    public static MarkerFault? FaultOf(string text, ImmutableArray<NumberRange> numbers)
    {
        foreach (var range in numbers)
        {
            if (range.First == range.Last && text.AsSpan(range.Span.Start, range.Span.Length).ContainsAnyExceptInRange('0', '9'))
                return MarkerFault.RangeOfOne;
        }

        return null;
    }

    /// <summary>
    /// A number before words in parentheses, which Markdown takes for a link: <c>[10](e.g.)</c>. Only words that no address
    /// consists of: an abbreviation, a percentage, a statistic.
    /// </summary>
    public static CitationMarker? ReadLink(string text, TextSpan block, MarkdownLink link)
    {
        var isLabel = MarkerLabel.TryRead(text, link.Text.Start, Math.Min(link.Text.End + 1, text.Length), "]", out var numbers, out var close) && close == link.Text.End;
        var isAfterWord = link.Span.Start - 2 >= block.Start && text[link.Span.Start - 1] == ' ' && !char.IsWhiteSpace(text[link.Span.Start - 2]);
        if (!isLabel || !(isAfterWord || IsGlued(text, block, link.Span.Start)) || link.Target.IsEmpty || !IsRemark(text.AsSpan(link.Target.Start, link.Target.Length)))
            return null;
        return Marker(link.Span, link.Text, numbers, MarkerFault.TouchesParenthesis);
    }

    private static CitationMarker? Closed(string text, TextSpan block, int at)
    {
        var length = text.AsSpan(at + 1, Math.Min(LongestLabel, block.End - at - 1)).IndexOfAny(']', '］');
        if (length <= 0)
            return null;
        var label = new TextSpan(at + 1, length);
        if (!MalformedLabel.TryRead(text, label, out var numbers, out var fault))
            return null;
        if (text[at] == '［' || text[label.End] == '］')
            fault = fault > MarkerFault.FullWidth ? fault : MarkerFault.FullWidth;
        var span = TextSpan.FromBounds(at, label.End + 1);
        if (fault is null || FollowsNumber(text, block, at) || MarkerContext.Judge(text, block, span, numbers, false) != MarkerContext.Standing.Certain)
            return null;
        // An isotope or a litre stands apart from the word before it: "a tracer [15O]", "saline [1l]".
        return fault == MarkerFault.Letter && !IsGlued(text, block, at) ? null : Marker(span, label, numbers, fault.Value);
    }

    /// <summary><c>pain.[10 Some</c>; never a remark in brackets or an interval: <c>[10 persons left]</c>, <c>[10, 20)</c>.</summary>
    private static CitationMarker? Unclosed(string text, TextSpan block, int at)
    {
        if (text[at] != '[' || !IsGlued(text, block, at))
            return null;
        var end = at + 1;
        while (end < block.End && IsOfLabel(text, block, end))
            end++;
        var label = TextSpan.FromBounds(at + 1, end);
        if (!MalformedLabel.TryRead(text, label, out var numbers, out var fault) || fault is not null || !IsEnd(text, block, at, end))
            return null;
        return IsClosedAfter(text.AsSpan(end, Math.Min(LongestRemark, block.End - end))) ? null : Marker(TextSpan.FromBounds(at, end), label, numbers, MarkerFault.Unclosed);
    }

    /// <summary><c>pain.10] Some</c>; never the end of a remark or an interval: <c>[see page 10]</c>, <c>(0,10]</c>.</summary>
    private static CitationMarker? Unopened(string text, TextSpan block, int at)
    {
        var start = at;
        while (start > block.Start && IsOfLabel(text, block, start - 1))
            start--;
        var label = TextSpan.FromBounds(start, at);
        var after = at + 1 < block.End ? text[at + 1] : '\n';
        if (label.IsEmpty || !IsGlued(text, block, start) || !(char.IsWhiteSpace(after) || after is '.' or ',' or ';' or '['))
            return null;
        if (!MalformedLabel.TryRead(text, label, out var numbers, out var fault) || fault is not null)
            return null;
        var from = Math.Max(block.Start, start - LongestRemark);
        return IsOpenBefore(text.AsSpan(from, start - from)) ? null : Marker(TextSpan.FromBounds(start, at + 1), label, numbers, MarkerFault.Unopened);
    }

    private static CitationMarker Marker(TextSpan span, TextSpan label, ImmutableArray<NumberRange> numbers, MarkerFault fault) =>
        new(span, MarkerDialect.Bracket, label, numbers) { Fault = fault };

    /// <summary><c>12 [ 10 ]</c> compares two numbers.</summary>
    private static bool FollowsNumber(string text, TextSpan block, int at) =>
        at - 2 >= block.Start && text[at - 1] == ' ' && (char.IsDigit(text[at - 2]) || text[at - 2] is '%' or '=' or '±');

    /// <summary>A digit, or a comma or dash between two digits.</summary>
    private static bool IsOfLabel(string text, TextSpan block, int at) =>
        char.IsAsciiDigit(text[at]) ||
        (text[at] is ',' or '-' or '–' && at > block.Start && at + 1 < block.End && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]));

    /// <summary>Whether a plain word, the end of a clause, or another marker touches an offset from the left.</summary>
    private static bool IsGlued(string text, TextSpan block, int at)
    {
        if (at - 2 < block.Start)
            return false;
        var (before, previous) = (text[at - 1], text[at - 2]);
        // A number without its opening bracket would be the decimals of one before it.
        if (before is '.' or ',' or ';' or ':' or '?' or '!')
            return char.IsLetter(previous) || (text[at] == '[' && char.IsDigit(previous)) || previous is ')' or '"' or '”' or '’' or '%' or ']' or '*' or '_';
        if (before is ')' or '"' or '”' or ']')
            return true;
        var start = at;
        while (start > block.Start && char.IsAsciiLetterLower(text[start - 1]))
            start--;
        if (start > block.Start && char.IsAsciiLetterUpper(text[start - 1]))
            start--;
        return at - start >= 4 && (start == block.Start || char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '-' or '(');
    }

    /// <summary>Whether a clause ends, or another marker or a sentence begins, after a label that no bracket closes.</summary>
    private static bool IsEnd(string text, TextSpan block, int open, int end)
    {
        if (end >= block.End || text[end] is '\n' or '\r')
            return true;
        var next = end + 1 < block.End ? text[end + 1] : '\n';
        return text[end] switch
        {
            '.' or ',' or ';' => char.IsWhiteSpace(next),
            '[' => char.IsAsciiDigit(next),
            ' ' => char.IsUpper(next) && text[open - 1] is '.' or '!' or '?',
            _ => false,
        };
    }

    private static bool IsClosedAfter(ReadOnlySpan<char> rest)
    {
        var depth = 0;
        foreach (var c in rest)
        {
            depth += c is '[' or '(' ? 1 : c is ']' or ')' ? -1 : 0;
            if (depth < 0)
                return true;
        }

        return false;
    }

    private static bool IsOpenBefore(ReadOnlySpan<char> before)
    {
        var depth = 0;
        for (var i = before.Length - 1; i >= 0; i--)
        {
            depth += before[i] is ']' or ')' ? 1 : before[i] is '[' or '(' ? -1 : 0;
            if (depth < 0)
                return true;
        }

        return false;
    }

    /// <summary>What an author says in parentheses, and no address looks like.</summary>
    private static bool IsRemark(ReadOnlySpan<char> target)
    {
        var isStatistic = char.IsAsciiDigit(target[0]) ? target[^1] == '%' : target.ContainsAny('=', '<', '>') && char.IsLetter(target[0]);
        if (isStatistic)
            return !target.ContainsAny(OfAddresses);
        var word = target.TrimEnd(".,");
        if (word is "e.g" or "i.e" or "cf" or "see" or "eg" or "ie" or "viz" or "approx")
            return true;
        var capitals = word is [.., 's'] ? word[..^1] : word;
        return capitals.Length is >= 2 and <= 6 && !capitals.ContainsAnyExceptInRange('A', 'Z');
    }
}
