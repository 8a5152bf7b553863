using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>The number at the start of an entry: <c>[10]</c>, <c>\[10\]</c>, <c>(10)</c>, <c>10.</c>, <c>10)</c> or <c>10\.</c>.</summary>
/// <param name="Span">The label with its punctuation.</param>
/// <param name="Digits">The digits alone.</param>
/// <param name="Number">Their value.</param>
/// <param name="Open">The opening character; a digit's place holder <c>'1'</c> when there is none, a backslash when the point is escaped.</param>
internal readonly record struct ListLabel(TextSpan Span, TextSpan Digits, int Number, char Open)
{
    private const int MostDigits = 6;

    /// <summary>Reads a bracketed label at an offset.</summary>
    public static bool TryRead(string text, int start, int end, out ListLabel label)
    {
        label = default;
        var at = start;
        var escaped = at < end && text[at] == '\\';
        if (escaped)
            at++;
        if (at >= end || text[at] is not ('[' or '('))
            return false;
        var open = text[at++];
        if (!TryDigits(text, at, end, out var digits, out var number))
            return false;
        at = digits.End;
        if (escaped)
        {
            if (at >= end || text[at] != '\\')
                return false;
            at++;
        }

        if (at >= end || text[at] != (open == '[' ? ']' : ')'))
            return false;
        at++;
        if (at < end && text[at] is ':' or '(' && open == '[')
            return false;
        label = new ListLabel(TextSpan.FromBounds(start, at), digits, number, open);
        return true;
    }

    /// <summary>Reads <c>10.</c> or <c>10)</c> followed by a blank or the end.</summary>
    public static bool TryReadOrdered(string text, int start, int end, out ListLabel label)
    {
        label = default;
        if (!TryDigits(text, start, end, out var digits, out var number))
            return false;
        var at = digits.End;
        if (at >= end || text[at] is not ('.' or ')') || (at + 1 < end && !char.IsWhiteSpace(text[at + 1])))
            return false;
        label = new ListLabel(TextSpan.FromBounds(start, at + 1), digits, number, '1');
        return true;
    }

    /// <summary>Reads <c>10\.</c> or <c>10\)</c>: a number that its author or a converter kept from starting a list.</summary>
    public static bool TryReadEscaped(string text, int start, int end, out ListLabel label)
    {
        label = default;
        if (!TryDigits(text, start, end, out var digits, out var number) || digits.End + 1 >= end)
            return false;
        var at = digits.End;
        if (text[at] != '\\' || text[at + 1] is not ('.' or ')') || (at + 2 < end && !char.IsWhiteSpace(text[at + 2])))
            return false;
        label = new ListLabel(TextSpan.FromBounds(start, at + 2), digits, number, '\\');
        return true;
    }

    private static bool TryDigits(string text, int start, int end, out TextSpan digits, out int number)
    {
        number = 0;
        var at = start;
        for (; at < end && char.IsAsciiDigit(text[at]) && at - start <= MostDigits; at++)
            number = (number * 10) + (text[at] - '0');
        digits = TextSpan.FromBounds(start, at);
        return digits.Length is > 0 and <= MostDigits && number > 0;
    }
}
