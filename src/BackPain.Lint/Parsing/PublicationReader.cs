using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds journal, volume, issue and pages: in the forms of PubMed, of Citation Style 1 and of the APA.</summary>
internal static partial class PublicationReader
{
    private const int LongestJournal = 120;
    private const int LongestAbbreviation = 6;
    private const string Marks = " \t\r\n\u00A0*_";

    /// <summary>Where the work appeared; the first place wins, because later ones are those of comments on it.</summary>
    public static Publication? Read(string text, TextSpan body)
    {
        for (var match = Numbers().Match(text, body.Start, body.Length); match.Success; match = match.NextMatch())
        {
            var (journal, isDated) = JournalBefore(text, body, match.Index);
            if (journal.IsEmpty || !IsArticle(match, isDated))
                continue;
            return new Publication(journal, Span(match.Groups["volume"]), Span(match.Groups["issue"]), Span(match.Groups["pages"]));
        }

        return null;
    }

    /// <summary>Numbers with a colon may be a ratio or a time; an issue, a range of pages or a year in front leaves no doubt.</summary>
    private static bool IsArticle(Match match, bool isDated) =>
        match.Groups["issue"].Success || (match.Groups["colon"].Success && (isDated || match.Groups["range"].Success));

    private static TextSpan Span(Group group) => group.Success ? new TextSpan(group.Index, group.Length) : default;

    /// <summary>The name in front of the volume; between them the year may stand, as PubMed writes it.</summary>
    private static (TextSpan Journal, bool IsDated) JournalBefore(string text, TextSpan body, int volume)
    {
        var before = text.AsSpan(body.Start, volume - body.Start).TrimEnd(Marks);
        before = before.TrimEnd(";:,.").TrimEnd(Marks);
        var dated = WithoutDate(before);
        var name = dated.TrimEnd(Marks).TrimEnd(".,;:").TrimEnd(Marks);
        var start = StartOfName(name);
        while (start < name.Length && (Marks.Contains(name[start]) || name[start] is '\'' or '“' or '('))
            start++;
        var length = name.Length - start;
        return length is 0 or > LongestJournal || !char.IsLetter(name[start]) || name[start..].Contains("://", StringComparison.Ordinal)
            ? (default, false)
            : (new TextSpan(body.Start + start, length), dated.Length < before.Length);
    }

    private static ReadOnlySpan<char> WithoutDate(ReadOnlySpan<char> before)
    {
        foreach (var match in Date().EnumerateMatches(before[Math.Max(0, before.Length - 32)..]))
            return before[..(Math.Max(0, before.Length - 32) + match.Index)];
        return before;
    }

    /// <summary>Back to the end of the title: a quote, a mark of emphasis, or a full stop that ends no abbreviation.</summary>
    private static int StartOfName(ReadOnlySpan<char> name)
    {
        for (var at = name.Length - 1; at >= Math.Max(0, name.Length - LongestJournal); at--)
        {
            if (name[at] is '"' or '”' or '»' or '*' or '_' or ']' or '?' or '!')
                return at + 1;
            if (name[at] == '.' && at + 1 < name.Length && EndsSentence(name, at))
                return at + 1;
        }

        return name.Length > LongestJournal ? name.Length : 0;
    }

    /// <summary>
    /// Whether a full stop parts title and name: "for back pain. Spine" and "for back pain.Spine", but not "J. Biol. Chem.". Of a
    /// name's pieces each is short and capitalised, and the next has a full stop, too.
    /// </summary>
    private static bool EndsSentence(ReadOnlySpan<char> name, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsLetter(name[start - 1]))
            start--;
        var piece = name[start..stop];
        if (!Marks.Contains(name[stop + 1]))
            return piece.Length > 3 && char.IsLower(piece[^1]) && char.IsUpper(name[stop + 1]);
        if (piece.Length is 0 or > LongestAbbreviation || !char.IsUpper(piece[0]) || (piece.Length > 1 && char.IsUpper(piece[^1])))
            return true;
        var next = name[(stop + 1)..].TrimStart(Marks);
        var length = 0;
        while (length < next.Length && char.IsLetter(next[length]))
            length++;
        // The last piece has lost its own full stop; it belongs to the name when the piece before is the second of its kind.
        var isChain = start > 1 && name[start - 2] == '.' && Marks.Contains(name[start - 1]);
        if (piece.Length <= 2)
            return length == 0;
        return length is 0 or > LongestAbbreviation || !(length == next.Length ? isChain : next[length] == '.');
    }

    [GeneratedRegex(
        @"(?<=[\s;*_,:]|\p{L}[.,])(?:(?!(?:1[5-9]|20)\d\d\b)|(?<=\b(?:1[5-9]|20)\d\d(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?;\s?)(?=\d{4}:\d))(?<volume>\d{1,4})[*_]{0,3}" +
        @"(?:,?\s?\(\s?(?<issue>(?:\d|[Ss]uppl|[Pp]t)[^()\r\n]{0,20})\)|,\s[Nn]o\.\s?(?<issue>\d{1,4}))?[*_]{0,3}\s?(?:(?<colon>:|;(?=\s?[A-Za-z]{0,2}\d{1,7}\s?[-–—]))|,)\s?" +
        @"(?:pp?\.\s?)?(?<pages>[A-Z]{3}\.\d\d[a-z]\d{5}|[ivxlc]{1,7}(?<range>[-–][ivxlc]{1,7})|[A-Za-z]{0,3}\d{1,9}(?<range>\s?[-–—]\s?[A-Za-z]{0,2}\d{1,7})?(?:\.e\d{1,3})?)\b(?!\s?\()",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    /// <summary><c>2014 Jul 3</c>, <c>(2014)</c>, <c>2014</c> at the end.</summary>
    [GeneratedRegex(@"\(?\b(?:1[5-9]|20)\d\d(?:[\s,]+[A-Z][a-z]{2,8}\.?(?:[-–/][A-Z][a-z]{2,8})?(?:\s\d{1,2})?)?\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
