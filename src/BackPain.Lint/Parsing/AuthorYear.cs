using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Takes author and year of a citation apart: <c>see Chou, Deyo &amp; French, 2017a, p. 4</c>.</summary>
internal static class AuthorYear
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\n\r\u00a0(");
    private static readonly string[] Leads = ["see also ", "see ", "e.g., ", "e.g. ", "cf. ", "reviewed in ", "from ", "as in ", "in ", "by ", "also "];

    /// <summary>Reads one work of a citation.</summary>
    /// <param name="part">What stands between semicolons.</param>
    /// <param name="name">The last word of the first author's family name.</param>
    /// <param name="years">The years named.</param>
    /// <param name="hasOthers">Whether "et al." follows, which leaves no other reading.</param>
    public static bool TryRead(ReadOnlySpan<char> part, out ReadOnlySpan<char> name, out ImmutableArray<int> years, out bool hasOthers)
    {
        name = [];
        years = [];
        hasOthers = false;
        part = WithoutLead(part.Trim());
        var digits = part.IndexOfAnyInRange('0', '9');
        if (digits < 3 || !TryReadYears(part[digits..], out years))
            return false;
        var authors = part[..digits].TrimEnd(", (\t\n\r\u00a0");
        return TryAuthors(authors, out name, out hasOthers);
    }

    /// <summary>Reads <c>2017</c>, <c>2017a</c>, <c>2017, 2018</c>, <c>2017, p. 4</c>, <c>2017: 12</c>.</summary>
    public static bool TryReadYears(ReadOnlySpan<char> rest, out ImmutableArray<int> years)
    {
        years = [];
        var found = ImmutableArray.CreateBuilder<int>(1);
        while (IsYear(rest))
        {
            found.Add(int.Parse(rest[..4], CultureInfo.InvariantCulture));
            rest = rest[4..];
            if (rest.Length > 0 && char.IsAsciiLetterLower(rest[0]))
                rest = rest[1..];
            rest = rest.TrimStart();
            if (rest.IsEmpty || rest[0] is not (',' or '&'))
                break;
            var next = rest[1..].TrimStart();
            if (!IsYear(next))
                break;
            rest = next;
        }

        var isLocator = rest.IsEmpty || (rest[0] is ',' or ':' && IsLocator(rest[1..].TrimStart()));
        years = found.ToImmutable();
        return found.Count > 0 && isLocator;
    }

    private static bool IsLocator(ReadOnlySpan<char> rest) =>
        rest.Length < 40 && rest.IndexOfAnyInRange('0', '9') is >= 0 and var digits &&
        rest[..digits].Trim(" .:#") is "" or "p" or "pp" or "page" or "pages" or "ch" or "chap" or "chapter" or "fig" or "figure" or "table" or "section" or "§" or "PMID" or "doi";

    /// <summary>Whether a year of publication starts here.</summary>
    public static bool IsYear(ReadOnlySpan<char> rest) =>
        rest.Length >= 4 && (rest.StartsWith("19") || rest.StartsWith("20") || rest.StartsWith("18")) && char.IsAsciiDigit(rest[2]) && char.IsAsciiDigit(rest[3]) &&
        (rest.Length == 4 || !char.IsAsciiDigit(rest[4]));

    /// <summary>Reads the names that stand before a year in parentheses.</summary>
    /// <param name="text">The page.</param>
    /// <param name="place">Where names may stand, up to the parenthesis.</param>
    /// <param name="name">The last word of the first author's family name.</param>
    /// <param name="start">Offset of the first name.</param>
    /// <param name="hasOthers">Whether "et al." stands there.</param>
    public static bool TryReadBefore(string text, TextSpan place, out ReadOnlySpan<char> name, out int start, out bool hasOthers)
    {
        name = [];
        var before = text.AsSpan(place.Start, place.Length).TrimEnd(" \t\n\r\u00a0");
        start = place.Start;
        hasOthers = before.EndsWith("et al.") || before.EndsWith("et al") || before.EndsWith("et al.’s") || before.EndsWith("et al.'s");
        if (hasOthers)
            before = before[..before.LastIndexOf("et al")].TrimEnd(" ,*_\t\n\r\u00a0");
        before = before.TrimEnd("*_");
        if (before.EndsWith("’s") || before.EndsWith("'s"))
            before = before[..^2];
        var last = LastName(before);
        if (last.IsEmpty || IsMonth(last))
            return false;
        var rest = before[..^last.Length].TrimEnd(" \t\n\r\u00a0");
        start = place.Start + before.Length - last.Length;
        name = last;
        if (!rest.EndsWith(" and") && !rest.EndsWith("&"))
            return hasOthers || !EndsInTitle(rest);
        rest = (rest[^1] == '&' ? rest[..^1] : rest[..^4]).TrimEnd(" ,\t\n\r\u00a0");
        var first = LastName(rest);
        if (!first.IsEmpty)
        {
            name = first;
            start = place.Start + rest.Length - first.Length;
        }

        return true;
    }

    /// <summary>The last word of a title or law is no name: "the Misuse of Drugs Act (1971)".</summary>
    private static bool EndsInTitle(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAny(Blanks) + 1)..];
        return word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[^1]) && !(word is "Van" or "Von" or "De" or "Der" or "Del" or "La" or "Le" or "El" or "Al") &&
            before.Length > word.Length && before[..^word.Length].TrimEnd() is { IsEmpty: false } rest && rest[^1] is not ('.' or '?' or '!' or ':');
    }

    private static ReadOnlySpan<char> LastName(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && IsNameCharacter(before[start - 1]))
            start--;
        var name = before[start..].TrimStart("'’-‐");
        return IsName(name) ? name : [];
    }

    private static ReadOnlySpan<char> WithoutLead(ReadOnlySpan<char> part)
    {
        foreach (var lead in Leads)
        {
            if (part.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                return part[lead.Length..].TrimStart();
        }

        return part;
    }

    /// <summary>Family names, initials and the words between them, and nothing else.</summary>
    private static bool TryAuthors(ReadOnlySpan<char> authors, out ReadOnlySpan<char> name, out bool hasOthers)
    {
        name = [];
        hasOthers = false;
        var (isFirst, words) = (true, 0);
        foreach (var range in authors.SplitAny(" \t\n\r\u00a0"))
        {
            var word = authors[range].Trim("*_");
            var bare = word.TrimEnd(",.");
            if (bare.IsEmpty)
                continue;
            if (++words > 14)
                return false;
            if (bare is "al")
                hasOthers = true;
            else if (IsName(bare))
                name = isFirst ? bare : name;
            else if (!(bare is "et" or "and" or "&" or "und" or "y" or "e" or "others" or "colleagues" || IsInitials(bare) || IsParticle(bare)))
                return false;
            isFirst &= name.IsEmpty || (IsName(bare) && !word.EndsWith(","));
        }

        return !name.IsEmpty && !IsMonth(name);
    }

    private static bool IsMonth(ReadOnlySpan<char> word) =>
        word is "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December"
            or "Jan" or "Feb" or "Mar" or "Apr" or "Jun" or "Jul" or "Aug" or "Sep" or "Sept" or "Oct" or "Nov" or "Dec" or "Spring" or "Summer" or "Autumn" or "Fall" or "Winter";

    private static bool IsNameCharacter(char c) => char.IsLetter(c) || c is '\'' or '’' or '-' or '‐';

    private static bool IsName(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || !char.IsUpper(word[0]))
            return false;
        var hasSmall = false;
        foreach (var c in word)
        {
            if (!IsNameCharacter(c))
                return false;
            hasSmall |= char.IsLower(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;
        }

        return hasSmall || word.Length > 3;
    }

    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c) && c is not ('.' or '-'))
                return false;
        }

        return word.Length <= 6;
    }

    private static bool IsParticle(ReadOnlySpan<char> word) =>
        word is "van" or "von" or "de" or "der" or "den" or "del" or "di" or "da" or "dos" or "du" or "la" or "le" or "ter" or "ten" or "el" or "al" or "bin" or "ibn" or "zu" or "zur" or "st" or "d";
}
