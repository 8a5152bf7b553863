using System.Text.RegularExpressions;

namespace BackPain.Lint.Parsing;

/// <summary>Finds the year of publication among the numbers of an entry.</summary>
internal static partial class EntryYear
{
    /// <summary>
    /// The year, or <see langword="null"/>. One in parentheses or before a volume or month wins over one in a title; numbers
    /// behind a colon or in a range are pages.
    /// </summary>
    public static int? In(ReadOnlySpan<char> plain)
    {
        var (best, year) = (0, default(int?));
        foreach (var match in Candidate().EnumerateMatches(plain))
        {
            var rank = Rank(plain, match.Index, match.Index + match.Length);
            if (rank > best)
                (best, year) = (rank, int.Parse(plain.Slice(match.Index, 4), System.Globalization.CultureInfo.InvariantCulture));
            if (best == 3)
                break;
        }

        return year;
    }

    /// <summary>Whether any number could be a year, on whatever place it stands.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> plain) => FourDigits().IsMatch(plain);

    private static int Rank(ReadOnlySpan<char> plain, int start, int end)
    {
        var before = plain[..start].TrimEnd();
        var after = plain[end..];
        var isOpened = before.EndsWith("(");
        if (!isOpened && (before.EndsWith(":") || before.EndsWith(" p.") || before.EndsWith("pp.") || Range().IsMatch(after)))
            return 0;
        if (isOpened && Range().IsMatch(after))
            return 1;
        if (isOpened || (after.StartsWith(")") && OpenedDate().IsMatch(before[Math.Max(0, before.Length - 24)..])))
            return 3;
        return Behind().IsMatch(after) && before.Length > 0 && (before[^1] is '.' or ',' or ';' || start > plain.Length / 3) ? 2 : 1;
    }

    [GeneratedRegex(@"(?<![\p{L}\d/$€£.–-])(?:1[5-9]\d\d|20\d\d)(?![\d\p{L}]|\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Candidate();

    [GeneratedRegex(@"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();

    /// <summary><c>(January</c>, <c>(2 December</c>.</summary>
    [GeneratedRegex(@"\((?:\d{1,2}\s+)?\p{Lu}\p{Ll}{2,8}\.?(?:\s+\d{1,2},?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenedDate();

    [GeneratedRegex(@"^\s?[-–]\s?\d{1,4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^\s*(?:[;.,:]|$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Behind();
}
