using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>
/// The table of registers whose numbers carry a prefix or a label. No register has a ceiling: numbers are given out every day. A
/// number is only called wrong when its look leaves no doubt that one is meant.
/// </summary>
internal static partial class Registries
{
    private const string Digits = "0123456789";
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly SearchValues<char> OnlyDigits = SearchValues.Create(Digits);
    private static readonly SearchValues<char> DigitsAndPub = SearchValues.Create(Digits + ".pub");
    private static readonly SearchValues<char> Names = SearchValues.Create(Digits + Letters + "-./");
    private static readonly SearchValues<char> Codes = SearchValues.Create(Digits + Letters + "&.:+'");

    /// <summary>The registers, those whose signs begin alike in the order in which they are tried.</summary>
    public static ImmutableArray<Registry> Table { get; } =
    [
        new("NCT", IdentifierKind.ClinicalTrial, IsPrefix: true, OnlyDigits, number => OfLength(number, 3, 8, 8), number => number.Length is >= 9 and <= 14),
        new("ISRCTN", IdentifierKind.Isrctn, IsPrefix: true, OnlyDigits, number => OfLength(number, 6, 8, 8), number => number.Length is >= 12 and <= 16),
        new("CRD42", IdentifierKind.Prospero, IsPrefix: true, OnlyDigits, Prospero, number => number.Length is >= 12 and <= 17),
        new("CD0", IdentifierKind.Cochrane, IsPrefix: true, DigitsAndPub, Cochrane, number => number.Length is 7 or 9 || Unversioned().IsMatch(number)),
        new("CD1", IdentifierKind.Cochrane, IsPrefix: true, DigitsAndPub, Cochrane, Unversioned().IsMatch),
        new("arXiv:", IdentifierKind.Arxiv, IsPrefix: false, Names, Arxiv, number => Arranged().IsMatch(number)),
        new("Bibcode:", IdentifierKind.Bibcode, IsPrefix: false, Codes, Bibcode, number => number.Length is >= 15 and <= 22 && Dated().IsMatch(number)),
        new("OCLC", IdentifierKind.Oclc, IsPrefix: false, OnlyDigits, number => OfLength(number, 0, 1, 10), number => number.Length is >= 11 and <= 16),
    ];

    private static string? OfLength(string number, int prefix, int fewest, int most)
    {
        var digits = number.Length - prefix;
        return digits >= fewest && digits <= most ? null
            : fewest == most ? $"has {digits} digits instead of {fewest}" : $"has {digits} digits, and there are at most {most}";
    }

    /// <summary>The year stands behind the first digit; since 2024 seven digits follow it, before that six.</summary>
    private static string? Prospero(string number)
    {
        var digits = number.Length - 3;
        if (digits is not (11 or 12))
            return $"has {digits} digits instead of 11 or 12";
        return int.Parse(number.AsSpan(4, 4), CultureInfo.InvariantCulture) is >= 2011 and < 2100 ? null : "has no year behind 'CRD4'";
    }

    private static string? Cochrane(string number)
    {
        if (Review().IsMatch(number))
            return null;
        var digits = number.AsSpan(2).IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : number.Length - 2;
        return digits == 6 ? "has '.pub' without the number of a version" : $"has {digits} digits instead of 6";
    }

    /// <summary>Four digits behind the point until December 2014, five since; the month is 01 to 12.</summary>
    private static string? Arxiv(string number)
    {
        if (OldArxiv().IsMatch(number))
            return null;
        if (NewArxiv().Match(number) is not { Success: true } match)
            return "is not of the form '2104.01234' or 'math.ST/0501001'";
        var month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        if (month is < 1 or > 12)
            return "names a month that no calendar has";
        var digits = match.Groups["number"].Length;
        var needed = int.Parse(number.AsSpan(0, 2), CultureInfo.InvariantCulture) < 15 ? 4 : 5;
        return digits == needed ? null : $"has {digits} digits behind the point instead of {needed}";
    }

    private static string? Bibcode(string number) => number.Length == 19 ? null : $"has {number.Length} characters instead of 19";

    /// <summary>
    /// What is wrong with the DOI of a preprint at bioRxiv or medRxiv: six digits, or since 2019-12-11 a date and six to eight digits.
    /// Other journals of the same publisher begin with letters.
    /// </summary>
    public static string? PreprintFault(string doi)
    {
        if (Preprint().Match(doi) is not { Success: true } match)
            return ShortPreprint().IsMatch(doi) ? "has not six digits behind '10.1101/'" : null;
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        if (year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return "names a day that no calendar has";
        return new DateOnly(year, month, day) < new DateOnly(2019, 12, 11) ? "names a day before the first preprint with a date in its DOI" : null;
    }

    /// <summary>Whether a DOI is one of bioRxiv or medRxiv.</summary>
    public static bool IsPreprint(string doi) => Preprint().IsMatch(doi) || SixDigits().IsMatch(doi) || ShortPreprint().IsMatch(doi);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^CD\d{6}(?:\.pub[1-9]\d?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Review();

    [GeneratedRegex(@"^CD\d{6}\.pub0?$", RegexOptions.CultureInvariant)]
    private static partial Regex Unversioned();

    [GeneratedRegex(@"^[a-z]{1,10}(?:-[a-z]{2,4})?(?:\.[A-Z]{2})?/(?:9[1-9]|0[0-7])(?:0[1-9]|1[0-2])\d{3}(?:v\d{1,2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex OldArxiv();

    [GeneratedRegex(@"^\d\d(?<month>\d\d)\.(?<number>\d{1,9})(?:v\d{1,2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NewArxiv();

    /// <summary>Figures with a point or slash among them, as only a number has them.</summary>
    [GeneratedRegex(@"^(?:\d{3,5}\.\d{2,7}(?:v\d{1,2})?|[a-z-]{2,14}(?:\.[A-Z]{2})?/\d{5,9}(?:v\d{1,2})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Arranged();

    [GeneratedRegex(@"^(?:1[5-9]|20)\d\d[A-Za-z&.]", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(@"^10\.1101/(?<year>\d{4})\.(?<month>\d\d)\.(?<day>\d\d)\.\d{6,8}(?:v\d{1,2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Preprint();

    [GeneratedRegex(@"^10\.1101/\d{6}(?:v\d{1,2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex SixDigits();

    [GeneratedRegex(@"^10\.1101/(?:\d{5}|\d{7})(?:v\d{1,2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortPreprint();
}
