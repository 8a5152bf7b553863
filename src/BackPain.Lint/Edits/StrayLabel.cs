using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>What a bracket or a tag says that may cite: <c>3</c>, <c>1, 3-5</c>, <c>see 3</c>, <c>3a</c>, <c>3, Table 2</c>.</summary>
/// <param name="IsStale">Whether it cites, and names one of the numbers that matter.</param>
/// <param name="IsAnnounced">Whether a word such as "see" announces the number.</param>
/// <param name="IsPair">Whether there are several numbers and nothing else, as in an interval.</param>
internal readonly record struct StrayLabel(bool IsStale, bool IsAnnounced, bool IsPair)
{
    /// <summary>Longest label, in UTF-16 units.</summary>
    public const int Longest = 120;

    private const int MostDigits = 6;
    private const string Blanks = " \t\r\n\u00a0\u2009\u202f\u200b\u200c\u200d\ufeff\u3000\\*_[]()";
    private const string Separators = ":,;/&·、，；-–—‐‑‒−⁻";

    /// <summary>Reads a label.</summary>
    /// <param name="text">The page.</param>
    /// <param name="span">What is enclosed.</param>
    /// <param name="stale">The numbers that matter.</param>
    /// <param name="allowsPoint">Whether a point may separate numbers rather than decimals: <c>pain.[1.3]</c>.</param>
    public static StrayLabel Read(string text, TextSpan span, NumberSet stale, bool allowsPoint)
    {
        var (isStale, isAnnounced, count, last, isRange, wasRange, isPage) = (false, false, 0, 0, false, false, false);
        for (var at = span.Start; at < span.End;)
        {
            if (DigitOf(text[at]) >= 0)
            {
                // What follows a colon is a page: [3:14].
                if (isPage)
                    return new StrayLabel(isStale, isAnnounced, false);
                if (!TryNumber(text, span.End, ref at, out var number))
                    return default;
                isStale |= isRange && number > last ? stale.CountIn(new(last, number, default)) > 0 : stale.Contains(number);
                // The parts of an ISBN are no ranges: 978-1-4613.
                if (isRange && wasRange)
                    return default;
                (count, last, wasRange, isRange) = (count + 1, number, isRange, false);
            }
            else if (char.IsLetter(text[at]) || text[at] == '§')
            {
                var word = WordAt(text, at, span.End);
                if (count > 0 && IsLocator(word))
                    return new StrayLabel(isStale, isAnnounced, false);
                if (!(count == 0 ? IsIntroduction(word) : IsConjunction(word)))
                    return default;
                (isAnnounced, isRange) = (isAnnounced || count == 0, isRange || word is "to" or "bis");
                at += word.Length;
            }
            else
            {
                var isSeparator = Separators.Contains(text[at]);
                if (!(Blanks.Contains(text[at]) || (isSeparator && count > 0) || (text[at] == '.' && (allowsPoint || count == 0 || at + 1 == span.End)) || (text[at] == ',' && isAnnounced)))
                    return default;
                isPage |= text[at] == ':';
                isRange |= isSeparator && !":,;/&·、，；".Contains(text[at]);
                at++;
            }
        }

        return new StrayLabel(isStale, isAnnounced, count > 1 && !isAnnounced);
    }

    /// <summary>A number, perhaps with a letter for a part of the work (<c>3a</c>); never an isotope (<c>18F</c>) or an ordinal.</summary>
    private static bool TryNumber(string text, int limit, ref int at, out int number)
    {
        number = 0;
        var start = at;
        for (; at < limit && DigitOf(text[at]) is var digit and >= 0 && at - start <= MostDigits; at++)
            number = (number * 10) + digit;
        if (DigitOf(text[start]) == 0 || at - start > MostDigits)
            return false;
        var isLettered = at < limit && text[at] is >= 'a' and <= 'f' && (at + 1 == limit || !char.IsLetterOrDigit(text[at + 1]));
        at += isLettered ? 1 : 0;
        return at == limit || !char.IsLetter(text[at]);
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁰' or (>= '⁴' and <= '⁹') => c - '⁰',
        _ => -1,
    };

    private static ReadOnlySpan<char> WordAt(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && char.IsLetter(text[end]))
            end++;
        return text.AsSpan(at, end - at);
    }

    private static bool IsIntroduction(ReadOnlySpan<char> word) => Lower(word, stackalloc char[16]) is "see" or "also" or "e" or "g" or "eg" or "i" or "ie" or "cf" or "ref" or "refs" or
        "reference" or "references" or "citation" or "citations" or "reviewed" or "in" or "by" or "from" or "siehe" or "s" or "auch" or "vgl" or "voir" or "ver" or "vedi";

    private static bool IsConjunction(ReadOnlySpan<char> word) => word is "and" or "to" or "und" or "bis" or "et" or "y" or "e" or "or" or "ref" or "refs" or "see" or "also";

    private static bool IsLocator(ReadOnlySpan<char> word) => word is "§" || Lower(word, stackalloc char[16]) is "p" or "pp" or "pg" or "page" or "pages" or "s" or "seite" or "table" or "tables" or "tab" or "fig" or
        "figs" or "figure" or "figures" or "ch" or "chap" or "chapter" or "kap" or "kapitel" or "sec" or "section" or "suppl" or "supplement" or "appendix" or "app" or "box" or "vol" or "para" or "lines";

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> word, Span<char> buffer) =>
        word.Length > buffer.Length ? [] : buffer[..word.ToLowerInvariant(buffer)];
}
