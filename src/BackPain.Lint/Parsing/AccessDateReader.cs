using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds the words that say when a source was looked at, and reads their dates.</summary>
internal static partial class AccessDateReader
{
    private static readonly SearchValues<string> Triggers = SearchValues.Create(
        ["accessed", "retrieved", "archived", "access date", "[cited ", "(cited "], StringComparison.OrdinalIgnoreCase);

    public static ImmutableArray<AccessDate> Read(string text, TextSpan body)
    {
        var first = text.AsSpan(body.Start, body.Length).IndexOfAny(Triggers);
        if (first < 0)
            return [];
        var found = ImmutableArray.CreateBuilder<AccessDate>();
        for (var match = Phrase().Match(text, body.Start, body.Length); match.Success; match = match.NextMatch())
        {
            // In a title the word stands in the middle of a sentence: "Records retrieved 2003 to 2007".
            var begins = char.IsUpper(match.Value[0]) || BeginsSentence(text.AsSpan(body.Start, match.Index - body.Start));
            if (begins && Days(match) is var (earliest, latest))
                found.Add(new AccessDate(new TextSpan(match.Index, match.Length), earliest, latest, match.Groups["archived"].Success));
        }

        return found.ToImmutable();
    }

    private static bool BeginsSentence(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before.IsEmpty || before[^1] is '.' or ',' or ';' or ':' or '(' or '[' or ')' or ']' or '>' or '"' or '”' or '*' or '_';
    }

    private static (DateOnly First, DateOnly Last)? Days(Match match)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (year == 0)
            return null;
        var month = match.Groups["month"] is { Success: true } name ? MonthOf(name.ValueSpan) : 0;
        if (month is < 1 or > 12)
            return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var days = DateTime.DaysInMonth(year, month);
        return match.Groups["day"] is { Success: true } written && int.Parse(written.ValueSpan, CultureInfo.InvariantCulture) is var day && day >= 1 && day <= days
            ? (new DateOnly(year, month, day), new DateOnly(year, month, day))
            : (new DateOnly(year, month, 1), new DateOnly(year, month, days));
    }

    private static int MonthOf(ReadOnlySpan<char> month) =>
        char.IsAsciiDigit(month[0]) ? int.Parse(month, CultureInfo.InvariantCulture) : MonthName.NumberOf(month);

    private const string Month = @"(?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\b\.?";
    private const string Day = @"(?<day>\d{1,2})(?:st|nd|rd|th)?\b\.?";
    private const string Year = @"(?<year>\d{4})";

    [GeneratedRegex(
        @"\b(?:(?:last|date|page|site|website)\s+)?(?:accessed|retrieved|(?<archived>archived)|access\s+date|(?<=[\[(])cited)\b" +
        @"(?:\s+\((?:pdf|html)\))?(?:\s+from\s+the\s+original)?:?(?:\s+on:?|\s+in)?:?\s*" +
        "(?:" + Day + @"\s+(?:of\s+)?" + Month + @",?\s+" + Year +
        "|" + Month + @"\s+" + Day + @",?\s+" + Year +
        "|" + Month + @",?\s+" + Year +
        "|" + Year + @"\s+" + Month + @"(?:\s+" + Day + ")?" +
        "|" + Year + @"[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})" +
        @"|\d{1,2}[-/.]\d{1,2}[-/.]" + Year +
        "|" + Year + @")(?!\d|[-–/]\d)(?:\s+at\s+the\s+wayback\s+machine\b|(?=\s*(?:[.,;:)\]*_<\[]|$|from\b|http)))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Phrase();
}
