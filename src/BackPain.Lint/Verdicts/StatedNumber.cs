namespace BackPain.Lint.Verdicts;

/// <summary>A number, or a range of two, as a sentence writes it.</summary>
/// <param name="Start">First character, relative to the sentence.</param>
/// <param name="End">After the last digit.</param>
/// <param name="Value">Its whole part (of the first number), at most a billion.</param>
/// <param name="HasPoint">Whether decimals follow.</param>
/// <param name="IsRange">Whether it is a range.</param>
/// <param name="IsPartOfName">Whether letters, a slash or a hyphen hold it to a word: IL-6, B12, COVID-19.</param>
internal readonly record struct StatedNumber(int Start, int End, int Value, bool HasPoint, bool IsRange, bool IsPartOfName)
{
    private const int Largest = 1_000_000_000;

    /// <summary>Four plain digits from 1900 to 2099.</summary>
    public bool LooksLikeYear => Value is >= 1900 and < 2100 && !HasPoint;

    /// <summary>Reads the number whose first digit stands at an offset.</summary>
    public static StatedNumber At(ReadOnlySpan<char> text, int digit)
    {
        var start = digit > 0 && text[digit - 1] == '.' && (digit == 1 || !char.IsLetterOrDigit(text[digit - 2])) ? digit - 1 : digit;
        var isPart = start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '_' or '/' or '.' or '#' or '['
            || (text[start - 1] is '-' or '–' && start > 1 && char.IsLetter(text[start - 2])));
        var (end, value, hasPoint) = Digits(text, start);
        var second = isPart ? -1 : SecondOfRange(text, end);
        if (second > 0)
            (end, _, _) = Digits(text, second);
        isPart |= end < text.Length && (text[end] == '_' || (text[end] is '-' && end + 1 < text.Length && char.IsDigit(text[end + 1])));
        return new(start, end, value, hasPoint, second > 0, isPart);
    }

    private static (int End, int Value, bool HasPoint) Digits(ReadOnlySpan<char> text, int at)
    {
        var (value, hasPoint) = (0, false);
        for (; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                if (!hasPoint)
                    value = (int)Math.Min(Largest, (value * 10L) + text[at] - '0');
            }
            else if (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                hasPoint |= text[at] == '.';
            }
            else
            {
                break;
            }
        }

        return (at, value, hasPoint);
    }

    /// <summary>Where the second number of "70-90", "70 to 90" or "70%–90%" begins, or -1.</summary>
    private static int SecondOfRange(ReadOnlySpan<char> text, int at)
    {
        at = SkipBlank(text, at);
        if (at < text.Length && text[at] == '%')
            at = SkipBlank(text, at + 1);
        var rest = text[at..];
        var length = rest switch
        {
            ['-' or '–' or '—' or '−', ..] => 1,
            ['t', 'o', ' ', ..] => 2,
            ['a', 'n', 'd', ' ', ..] => 3,
            _ => 0,
        };
        if (length == 0)
            return -1;
        at = SkipBlank(text, at + length);
        return at < text.Length && char.IsAsciiDigit(text[at]) ? at : -1;
    }

    private static int SkipBlank(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsWhiteSpace(text[at]) ? at + 1 : at;
}
