using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Reads what stands inside a marker although it is mistyped. Only numbers, separators, dashes and what is mistaken for them
/// may stand there; anything else is text.
/// </summary>
internal static class MalformedLabel
{
    private const int MostDigits = 6;

    /// <summary>Reads a label.</summary>
    /// <param name="text">The page.</param>
    /// <param name="label">What stands between the brackets.</param>
    /// <param name="numbers">The numbers that are meant; a range that counts down is turned round.</param>
    /// <param name="fault">What is wrong with the label, or <see langword="null"/>.</param>
    public static bool TryRead(string text, TextSpan label, out ImmutableArray<NumberRange> numbers, out MarkerFault? fault)
    {
        (numbers, fault) = ([], null);
        if (label.IsEmpty)
            return false;
        var found = ImmutableArray.CreateBuilder<NumberRange>(1);
        if (IsBlank(text[label.Start]) || IsBlank(text[label.End - 1]))
            fault = MarkerFault.Blank;
        var needsNumber = true;
        for (var at = label.Start; at < label.End;)
        {
            if (needsNumber && TryRange(text, ref at, label.End, out var range, ref fault))
            {
                found.Add(range);
                needsNumber = false;
            }
            else if (IsSeparator(text[at]))
            {
                Note(ref fault, text[at] > '\u007f', MarkerFault.FullWidth);
                Note(ref fault, needsNumber, MarkerFault.StraySeparator);
                needsNumber = true;
                at++;
            }
            else if (IsBlank(text[at]) || (text[at] == '.' && at == label.End - 1 && !needsNumber))
            {
                Note(ref fault, text[at] == '.', MarkerFault.StrayPoint);
                at++;
            }
            else
            {
                return false;
            }
        }

        Note(ref fault, needsNumber, MarkerFault.StraySeparator);
        numbers = found.ToImmutable();
        return numbers.Length > 0;
    }

    private static bool TryRange(string text, ref int at, int end, out NumberRange range, ref MarkerFault? fault)
    {
        range = default;
        var start = at;
        if (!TryNumber(text, ref at, end, out var first, ref fault))
            return false;
        var dash = SkipBlanks(text, at, end);
        if (dash >= end || text[dash] is not ('-' or '–' or '—' or '‐' or '‑' or '‒' or '−'))
        {
            range = new NumberRange(first, first, TextSpan.FromBounds(start, at));
            return true;
        }

        var next = SkipBlanks(text, dash + 1, end);
        if (!TryNumber(text, ref next, end, out var last, ref fault))
            return false;
        at = next;
        Note(ref fault, last == first, MarkerFault.RangeOfOne);
        Note(ref fault, last < first, MarkerFault.InvertedRange);
        range = new NumberRange(Math.Min(first, last), Math.Max(first, last), TextSpan.FromBounds(start, at));
        return true;
    }

    /// <summary>Digits of any width, and the letters O and l between them; a number has one digit at least.</summary>
    private static bool TryNumber(string text, ref int at, int end, out int number, ref MarkerFault? fault)
    {
        number = 0;
        var (next, hasDigit) = (at, false);
        for (; next < end && next - at <= MostDigits && DigitOf(text[next]) is var digit and >= 0; next++)
        {
            number = (number * 10) + digit;
            if (number == 0)
                return false;
            hasDigit |= text[next] is not ('O' or 'l');
            Note(ref fault, text[next] is 'O' or 'l', MarkerFault.Letter);
            Note(ref fault, text[next] > '\u007f', MarkerFault.FullWidth);
        }

        if (!hasDigit || next - at > MostDigits)
            return false;
        at = next;
        return true;
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        'O' => 0,
        'l' => 1,
        _ => -1,
    };

    private static bool IsSeparator(char c) => c is ',' or ';' or '，' or '；' or '、';

    private static bool IsBlank(char c) => c is ' ' or '\u00a0' or '\u2009' or '\u202f' or '\u3000';

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && IsBlank(text[at]))
            at++;
        return at;
    }

    private static void Note(ref MarkerFault? fault, bool isFaulty, MarkerFault kind)
    {
        if (isFaulty && !(fault > kind))
            fault = kind;
    }
}
