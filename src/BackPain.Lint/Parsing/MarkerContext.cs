using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Whether a bracketed number stands where a citation stands. Chemistry, statistics, programs and menus use brackets too.
/// </summary>
internal static class MarkerContext
{
    private const int LongestTag = 300;

    /// <summary>How much a bracket looks like a marker.</summary>
    internal enum Standing
    {
        /// <summary>Not a marker, whatever the list holds.</summary>
        Never,

        /// <summary>A marker only if it resolves.</summary>
        Possible,

        /// <summary>In marker position.</summary>
        Certain,
    }

    /// <summary>Judges a plain bracket by what stands around it.</summary>
    /// <param name="text">The page.</param>
    /// <param name="block">The block it stands in.</param>
    /// <param name="span">The bracket.</param>
    /// <param name="numbers">What it holds.</param>
    /// <param name="followsMarker">Whether another marker ends where it starts.</param>
    public static Standing Judge(string text, TextSpan block, TextSpan span, ImmutableArray<NumberRange> numbers, bool followsMarker)
    {
        var before = span.Start > block.Start ? text[span.Start - 1] : '\n';
        var after = span.End < block.End ? text[span.End] : '\n';
        var isSeries = numbers.Length > 1 || numbers[0].First != numbers[0].Last;
        var word = WordBefore(text, block.Start, span.Start);

        if (IsChemistry(text, block, span, before, after, followsMarker) || after == '{' || IsAssigned(text.AsSpan(span.End, block.End - span.End)))
            return Standing.Never;
        if (isSeries && word is "in" && IsQuantityIn(text, block.Start, span.Start))
            return Standing.Never;
        if (isSeries && (word is "in" or "from" or "of" or "between" or "by"))
            return Standing.Possible;
        if (isSeries && (IsValueRange(word) || IsUnit(WordAfter(text, span.End, block.End)) || IsMeasure(text, block.Start, span.Start)))
            return Standing.Never;
        if (IsCompared(text.AsSpan(block.Start, span.Start - block.Start)) || before == '#' || IsIdentifierBefore(text, block.Start, span.Start, before))
            return Standing.Never;
        if (followsMarker)
            return Standing.Certain;
        // A program's output starts lines with the index of what follows: [1] 37 40 43.
        if (before is '\n' or '\r')
            return span.End + 1 < block.End && after == ' ' && char.IsAsciiDigit(text[span.End + 1]) ? Standing.Never : Standing.Possible;
        if (char.IsAsciiDigit(before) || after == '(' || before is '$' or '[' or '(' or '-' or '/' or '+' or '\\')
            return Standing.Possible;
        if (before is ' ' or '\t' or '\u00a0')
            return span.Start - 2 >= block.Start && !char.IsWhiteSpace(text[span.Start - 2]) && IsEndOfMarker(after) ? Standing.Certain : Standing.Possible;
        return char.IsLetter(after) && !char.IsUpper(after) ? Standing.Possible : Standing.Certain;
    }

    private static bool IsEndOfMarker(char after) => char.IsWhiteSpace(after) || after is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '[' or '*' or '_' or '"' or '”' or '|' or '<' or '\\' or '—' or '–';

    /// <summary><c>[60]fullerene</c>, <c>[1,4]benzodiazepine</c>, <c>dibenzo[1,4]diazepine</c>, <c>[60]-fullerene</c>.</summary>
    private static bool IsChemistry(string text, TextSpan block, TextSpan span, char before, char after, bool followsMarker)
    {
        if (followsMarker)
            return false;
        var next = after == '-' && span.End + 1 < block.End ? text[span.End + 1] : after;
        if (!char.IsLetter(next) || char.IsUpper(next))
            return before == ']' && char.IsLetter(next);
        return char.IsWhiteSpace(before) || before is '-' or ']' or '(' or '\n' || char.IsLetter(before);
    }

    /// <summary><c>total[1] = 12</c>, <c>r[1] &lt;- 3</c>.</summary>
    private static bool IsAssigned(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(' ');
        return rest.StartsWith("=") || rest.StartsWith("<-");
    }

    /// <summary><c>k = [1, 10]</c>, <c>k ∈ [1, 10]</c>, <c>k &gt;[3]</c>; the bracket that closes a tag compares nothing.</summary>
    private static bool IsCompared(ReadOnlySpan<char> before)
    {
        var trimmed = before.TrimEnd(' ');
        if (trimmed.IsEmpty || trimmed[^1] is not ('=' or '∈' or '<' or '>'))
            return false;
        if (trimmed[^1] != '>')
            return true;
        var tag = trimmed[Math.Max(0, trimmed.Length - LongestTag)..];
        var open = tag.LastIndexOf('<');
        return trimmed.Length == before.Length && !(open >= 0 && open + 1 < tag.Length && (tag[open + 1] is '/' or '!' || char.IsAsciiLetter(tag[open + 1])));
    }

    /// <summary><c>x in [1, 10]</c>, <c>values in [1, 10]</c>; elsewhere "in" leads to works: <c>as shown in [1, 10]</c>.</summary>
    private static bool IsQuantityIn(string text, int start, int bracket)
    {
        var at = text.LastIndexOf("in", bracket - 1, bracket - start, StringComparison.Ordinal);
        var word = WordBefore(text, start, at);
        return word.Length == 1 || IsValueRange(word) || word is "lies" or "lie" or "falls" or "fall" or "number" or "numbers" or "integer" or "integers";
    }

    /// <summary>A variable before an index: <c>item_count[1]</c>, <c>x[1]</c>, <c>myArray[2]</c>.</summary>
    private static bool IsIdentifierBefore(string text, int start, int bracket, char before)
    {
        if (!char.IsAsciiLetterOrDigit(before) && before != '_')
            return false;
        var from = bracket;
        var (hasUnderscore, hasHump) = (false, false);
        for (; from > start && (char.IsAsciiLetterOrDigit(text[from - 1]) || text[from - 1] == '_'); from--)
        {
            hasUnderscore |= text[from - 1] == '_' && from < bracket;
            hasHump |= from < bracket && char.IsAsciiLetterLower(text[from - 1]) && char.IsAsciiLetterUpper(text[from]);
        }

        // An underscore at either end is emphasis; a hump is common in drug and gene names, so it needs a lower-case start.
        var length = bracket - from;
        var isPossessive = from > start && text[from - 1] is '\'' or '’';
        var isSingle = length == 1 && char.IsAsciiLetterLower(text[from]) && !isPossessive;
        return isSingle || (hasUnderscore && text[from] != '_' && before != '_') || (hasHump && char.IsAsciiLetterLower(text[from]) && length > 5 && text[from] is not ('m' or 'p' or 'e'));
    }

    private static bool IsValueRange(ReadOnlySpan<char> word) =>
        word is "range" or "ranging" or "interval" or "aged" or "age" or "ages" or "scale" or "score" or "scores" or "IQR" or "CI"
            or "median" or "mean" or "SD" or "n" or "domain" or "values" or "value" or "bounds" or "years";

    /// <summary>Whether a word makes the number before it a measure.</summary>
    public static bool IsUnit(ReadOnlySpan<char> word) =>
        word is "years" or "year" or "yrs" or "y" or "months" or "weeks" or "days" or "hours" or "h" or "min" or "mg" or "g" or "kg" or "ml" or "mL" or "mm" or "cm"
            or "m" or "%" or "mmHg" or "points" or "percent";

    /// <summary>A number right before a range in brackets: <c>median 5 [3-7]</c>, <c>0.8 [1-2]</c>; never a year: <c>in 2006 [3-7]</c>.</summary>
    private static bool IsMeasure(string text, int start, int bracket) =>
        bracket - 2 >= start && text[bracket - 1] is ' ' && (text[bracket - 2] is '%' || (char.IsAsciiDigit(text[bracket - 2]) && !IsYear(text, start, bracket - 1)));

    private static bool IsYear(string text, int start, int end)
    {
        const int Length = 4;
        return end - Length - 1 >= start && text[end - Length - 1] == ' ' && (text.AsSpan(end - Length, 2) is "19" or "20") && text.AsSpan(end - Length, Length).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static ReadOnlySpan<char> WordBefore(string text, int start, int at)
    {
        while (at > start && (text[at - 1] is ' ' or ',' or ':' or '\u00a0' or '('))
            at--;
        var end = at;
        while (at > start && char.IsLetter(text[at - 1]))
            at--;
        return text.AsSpan(at, end - at);
    }

    /// <summary>The word at an offset, or a per cent sign.</summary>
    public static ReadOnlySpan<char> WordAfter(string text, int at, int end)
    {
        while (at < end && (text[at] is ' ' or '\u00a0'))
            at++;
        var start = at;
        if (at < end && text[at] == '%')
            return "%";
        while (at < end && char.IsLetter(text[at]))
            at++;
        return text.AsSpan(start, at - start);
    }
}
