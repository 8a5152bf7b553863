using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Reads what stands inside a marker: numbers, separators and ranges (<c>1,4-6</c>, <c>3–5</c>, <c>1, 2; 7</c>).</summary>
internal static class MarkerLabel
{
    private const int MostDigits = 6;

    /// <summary>Reads numbers from an offset up to one of the closing characters.</summary>
    /// <param name="text">The page.</param>
    /// <param name="start">First character of the label.</param>
    /// <param name="limit">Where reading stops at the latest.</param>
    /// <param name="closing">Characters that end a label.</param>
    /// <param name="numbers">What was read, if the label is one.</param>
    /// <param name="end">Offset of the closing character.</param>
    public static bool TryRead(string text, int start, int limit, ReadOnlySpan<char> closing, out ImmutableArray<NumberRange> numbers, out int end)
    {
        numbers = [];
        end = start;
        // Most brackets hold no number, and most markers one.
        ImmutableArray<NumberRange>.Builder? builder = null;
        var at = start;
        while (true)
        {
            if (!TryRange(text, ref at, limit, out var range))
                return false;
            builder ??= ImmutableArray.CreateBuilder<NumberRange>(1);
            builder.Add(range);
            if (TryLocator(text, ref at, limit, closing) || (at < limit && closing.Contains(text[at])))
                break;
            if (!TrySeparator(text, ref at, limit))
                return false;
        }

        numbers = builder.DrainToImmutable();
        end = at;
        return true;
    }

    /// <summary>Reads numbers that nothing closes, as a word announces them: <c>2, 3 and 7</c>.</summary>
    /// <param name="text">The page.</param>
    /// <param name="start">First digit.</param>
    /// <param name="limit">Where reading stops at the latest.</param>
    /// <param name="numbers">What was read, if a number stands there.</param>
    /// <param name="end">Offset after the last number, or after the page that follows it.</param>
    public static bool TryReadOpen(string text, int start, int limit, out ImmutableArray<NumberRange> numbers, out int end)
    {
        var builder = ImmutableArray.CreateBuilder<NumberRange>(1);
        end = start;
        for (var at = start; TryRange(text, ref at, limit, out var range);)
        {
            builder.Add(range);
            end = at;
            if (TryLocator(text, ref at, limit, ")]"))
                end = at;
            if (!TrySeparator(text, ref at, limit) && !TryWordBetween(text, ref at, limit))
                break;
        }

        numbers = builder.ToImmutable();
        return builder.Count > 0;
    }

    private static bool TryRange(string text, ref int at, int limit, out NumberRange range)
    {
        range = default;
        if (!TryNumber(text, ref at, limit, out var first))
            return false;
        var (from, last) = (at - Digits(first), first);
        var afterFirst = at;
        if (TryDash(text, ref at, limit) && !TryNumber(text, ref at, limit, out last))
            return false;
        if (last == first)
            at = Math.Max(at, afterFirst);
        range = new NumberRange(first, Math.Max(first, last), TextSpan.FromBounds(from, at));
        return last >= first;
    }

    private static bool TryWordBetween(string text, ref int at, int limit)
    {
        foreach (var word in (ReadOnlySpan<string>)[" and ", " & "])
        {
            if (text.AsSpan(at, limit - at).StartsWith(word, StringComparison.Ordinal))
            {
                at += word.Length;
                return true;
            }
        }

        return false;
    }

    private static bool TryNumber(string text, ref int at, int limit, out int number)
    {
        number = 0;
        var start = at;
        for (; at < limit && char.IsAsciiDigit(text[at]) && at - start <= MostDigits; at++)
            number = (number * 10) + (text[at] - '0');
        return at > start && at - start <= MostDigits && text[start] != '0';
    }

    private static int Digits(int number)
    {
        var digits = 1;
        for (; number >= 10; number /= 10)
            digits++;
        return digits;
    }

    private static bool TryDash(string text, ref int at, int limit)
    {
        var next = SkipBlanks(text, at, limit);
        if (next < limit && (text[next] is '-' or '–' or '—' or '‐' or '‑' or '‒' or '−'))
            next++;
        else if (next > at && next + 2 < limit && text.AsSpan(next, 3) is "to ")
            next += 2;
        else
            return false;
        at = SkipBlanks(text, next, limit);
        return true;
    }

    private static bool TrySeparator(string text, ref int at, int limit)
    {
        var next = SkipBlanks(text, at, limit);
        if (next >= limit || text[next] is not (',' or ';'))
            return false;
        at = SkipBlanks(text, next + 1, limit);
        return true;
    }

    /// <summary>A page after the number: <c>3, p. 14</c>.</summary>
    private static bool TryLocator(string text, ref int at, int limit, ReadOnlySpan<char> closing)
    {
        var next = at;
        if (!TrySeparator(text, ref next, limit) || next >= limit || text[next] is not ('p' or 'P'))
            return false;
        var close = text.AsSpan(next, Math.Min(limit - next, 24)).IndexOfAny(closing);
        if (close < 0)
            return false;
        at = next + close;
        return true;
    }

    private static int SkipBlanks(string text, int at, int limit)
    {
        while (at < limit && (text[at] is ' ' or '\u00a0' or '\u2009' or '\u202f'))
            at++;
        return at;
    }
}
