using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Finds malformed dates in entries: in parentheses and behind "Retrieved" in figures, anywhere with the name of a month. What is
/// right follows Citation Style 1, which rejects a year and month in figures because "2001-02" may be two years.
/// </summary>
internal static partial class DateFaultReader
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>Faults in the order of the page.</summary>
    /// <param name="prose">The page without code and addresses, blanks in their place.</param>
    /// <param name="bodies">Entries and footnotes without their labels.</param>
    public static ImmutableArray<DateFault> Read(string prose, IEnumerable<TextSpan> bodies)
    {
        var found = ImmutableArray.CreateBuilder<DateFault>();
        foreach (var body in bodies)
        {
            if (!Date().IsMatch(prose.AsSpan(body.Start, body.Length)))
                continue;
            for (var match = Date().Match(prose, body.Start, body.Length); match.Success; match = match.NextMatch())
            {
                if (FaultOf(match) is var (words, repair))
                    found.Add(new DateFault(new TextSpan(match.Index, match.Length), words, repair));
            }
        }

        return [.. found.DistinctBy(fault => fault.Span).OrderBy(fault => fault.Span.Start)];
    }

    private static (string Words, string? Repair)? FaultOf(Match match)
    {
        if (match.Groups["from"].Success)
            return Number(match, "till") < Number(match, "from") ? ("runs backwards", null) : null;
        if (match.Groups["misspelt"] is { Success: true } misspelt)
            return ($"names no month: '{misspelt.Value}' is misspelt", match.Value.Replace(misspelt.Value, Nearest(misspelt.ValueSpan), StringComparison.Ordinal));
        if (match.Groups["slashed"].Success)
            return Slashed(Number(match, "one"), Number(match, "two"), Number(match, "year"));
        var year = Number(match, "year");
        if (match.Groups["name"] is { Success: true } name)
            return Exists(year, MonthName.NumberOf(name.ValueSpan), Number(match, "day")) ? null : ($"names a day that {Months[MonthName.NumberOf(name.ValueSpan) - 1]} {year} does not have", null);
        var month = Number(match, "month");
        if (match.Groups["day"].Success)
            return Exists(year, month, Number(match, "day")) ? null : ("names a day that no calendar has", null);
        // "1985-95" is a span of years and no month.
        if (month is < 1 or > 12)
            return null;
        return month > year % 100
            ? ("may be a month or a span of years", null)
            : ("gives the month in figures, which looks like a span of years", $"{Months[month - 1]} {year}");
    }

    private static (string Words, string? Repair)? Slashed(int one, int two, int year)
    {
        if (one == two && one is >= 1 and <= 12)
            return null;
        if (Exists(year, one, two) && Exists(year, two, one))
            return ("may be either of two days, by the order of day and month", null);
        var (month, day) = Exists(year, one, two) ? (one, two) : (two, one);
        return Exists(year, month, day)
            ? ("gives day and month in figures, which readers take for each other", $"{day} {Months[month - 1]} {year}")
            : ("names a day that no calendar has", null);
    }

    private static bool Exists(int year, int month, int day) =>
        year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The month that a misspelt name begins like: two letters are enough for all that <see cref="Misspelt"/> knows.</summary>
    private static string Nearest(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("Ag"))
            return "August";
        foreach (var month in Months)
        {
            if (month.AsSpan().StartsWith(name[..2], StringComparison.Ordinal))
                return month;
        }

        return name.ToString();
    }

    private const string Year = @"(?<year>(?:1[89]|20)\d\d)";
    private const string Name = @"(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?";
    private const string Seen = @"(?<=\b(?:[Aa]ccessed|[Rr]etrieved|[Cc]ited)(?:\son)?:?\s)";

    private const string Misspelt =
        "Janurary|Januray|Janaury|Jaunary|Febuary|Febrary|Febraury|Februrary|Feburary|Feburay|Marhc|Apirl|Aprl|Agust|Augst|Auguts|" +
        "Setember|Septmber|Septemer|Septembr|Octber|Ocotber|Octobr|Novmber|Novemer|Novemeber|Decmber|Deceber|Decemer|Decemeber";

    // The day that Sept. 31 names is wrong; of "Sep 31(5)" it is a volume.
    [GeneratedRegex(
        "(?:(?<=\\()|" + Seen + ")" + Year + @"-(?<month>\d\d)(?:-(?<day>\d\d))?(?=[),.;]|$|\s*$)" +
        "|" + Seen + @"(?<slashed>(?<one>\d{1,2})/(?<two>\d{1,2})/" + Year + @")(?!\d)" +
        @"|(?<=\()(?<from>(?:1[89]|20)\d\d)[-–](?<till>(?:1[89]|20)\d\d)(?=\))" +
        @"|\b(?<day>29|3[01])\s" + Name + @",?\s" + Year + @"(?!\d)" +
        @"|\b" + Name + @"\s(?<day>29|3[01]),?\s" + Year + @"(?!\d)" +
        @"|(?<![\d/-])" + Year + @"\s" + Name + @"\s(?<day>29|3[01])(?![\d(:–-]|\s?\()" +
        @"|\b(?<misspelt>" + Misspelt + @")(?:\s\d{1,2},?)?\s(?:1[89]|20)\d\d(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Date();
}
