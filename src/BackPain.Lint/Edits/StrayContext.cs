using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>What around a number tells that it measures, names a substance or a place in the web, and cites nothing.</summary>
internal static class StrayContext
{
    private const int LongestAddress = 300;
    private static readonly SearchValues<char> EndsOfAddress = SearchValues.Create(" \t\r\n()<>\"|");

    /// <summary><c>[3]: https://…</c> at the start of a line.</summary>
    public static bool IsDefinition(string text, TextSpan span)
    {
        if (text[span.Start] != '[' || span.End >= text.Length || text[span.End] != ':')
            return false;
        var at = span.Start;
        while (at > 0 && text[at - 1] == ' ')
            at--;
        return at == 0 || text[at - 1] is '\n' or '\r';
    }

    /// <summary>Whether a line begins with a bracket and goes on with a number.</summary>
    public static bool IsOutput(string text, TextSpan span)
    {
        var at = span.Start;
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;
        return (at == 0 || text[at - 1] is '\n' or '\r') && span.End + 1 < text.Length && text[span.End] == ' ' && char.IsAsciiDigit(text[span.End + 1]);
    }

    /// <summary>Whether running text stands before an offset, and not a key or a dash of YAML.</summary>
    public static bool FollowsText(string text, int at)
    {
        if (at > 1 && text[at - 1] == ' ')
            at--;
        return at > 0 && (char.IsLetter(text[at - 1]) || text[at - 1] is '.' or ',' or ';' or ')' or '!' or '?' or ']');
    }

    /// <summary><c>95% CI [1, 3]</c>, <c>k = [1, 3]</c>; a number before it may end a clause that is cited: <c>in 2006 [1, 3]</c>.</summary>
    public static bool IsMeasured(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\u00a0' or ',' or ':')
            at--;
        if (at == 0)
            return false;
        var end = at;
        while (at > 0 && char.IsLetter(text[at - 1]))
            at--;
        return text[end - 1] is '=' or '∈' || text.AsSpan(at, end - at) is "CI" or "IQR" or "SD";
    }

    /// <summary>Whether a name in chemistry goes on after a bracket: <c>[1,4]benzodiazepine</c>, <c>[1,2-b]</c> before a hyphen.</summary>
    public static bool TouchesLetter(string text, int end) =>
        end < text.Length && (char.IsLetter(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1])));

    /// <summary>Whether a plain word or the end of a clause touches an offset from the left.</summary>
    public static bool IsAfterWord(string text, int at)
    {
        if (at > 0 && text[at - 1] is '.' or ',' or '!' or '?')
            return true;
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return at - start >= 3;
    }

    /// <summary>Whether a bracket is part of a bare address: <c>https://example.org/?f[1]=x</c>.</summary>
    public static bool IsInAddress(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - LongestAddress), Math.Min(at, LongestAddress));
        var word = before[(before.LastIndexOfAny(EndsOfAddress) + 1)..];
        return word.Contains("://", StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether a raised number is the exponent of a unit, a symbol or a power of ten (<c>kg/m²</c>, <c>I²</c>, <c>10³</c>), a
    /// charge (<c>Ca²⁺</c>) or an isotope (<c>¹⁸F</c>).
    /// </summary>
    public static bool IsExponent(string text, int at, int end)
    {
        var after = end < text.Length ? text[end] : '\n';
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        if (after is '⁺' or '⁻' or '+' or '-' || (char.IsUpper(after) && (at == 0 || text[at - 1] is ' ' or '[' or '(' or '-' or '\n')))
            return true;
        var before = start > 0 ? text[start - 1] : ' ';
        if (start < at)
            return before != '-' && IsBase(text.AsSpan(start, at - start));
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '.' or ',' && start < at))
            start--;
        return start < at && (start == 0 || !(char.IsLetter(text[start - 1]) || text[start - 1] == '-'));
    }

    /// <summary>A unit or a symbol that has powers; the letters of vitamins have none.</summary>
    private static bool IsBase(ReadOnlySpan<char> word) => word.Length == 1 ? word[0] is not ((>= 'A' and <= 'E') or 'K' or 'a')
        : word is "cm" or "mm" or "km" or "nm" or "dm" or "µm" or "μm" or "kg" or "mg" or "ml" or "mL" or "dl" or "dL" or "ft" or "yd" or "ha" or "Hz" or "CO" or "min" or "sec";

    /// <summary>Whether a number ends at an offset, and not before its decimals, a per cent sign or letters.</summary>
    public static bool EndsNumber(string text, int at) =>
        at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] is '%' or '/' or '_' or '°' || (at + 1 < text.Length && text[at] is '.' or ',' or ':' && char.IsAsciiDigit(text[at + 1])));

    /// <summary>The end of a word that announces numbers of references, with the blank after it, or the offset itself.</summary>
    public static int EndOfWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 12 && char.IsAsciiLetter(text[end]))
            end++;
        var word = text.AsSpan(at, end - at);
        foreach (var known in (ReadOnlySpan<string>)["ref", "refs", "reference", "references", "citation", "citations"])
        {
            if (!word.Equals(known, StringComparison.OrdinalIgnoreCase))
                continue;
            var number = end < text.Length && text[end] == '.' ? end + 1 : end;
            while (number < text.Length && text[number] is ' ' or '\u00a0')
                number++;
            return number > end && number < text.Length && char.IsAsciiDigit(text[number]) ? number : at;
        }

        return at;
    }
}
