using System.Text.RegularExpressions;

namespace BackPain.Lint.Parsing;

/// <summary>What the form of a line tells about it.</summary>
internal static partial class LineShape
{
    private const int MostHeadingWords = 8;
    private const int MostNavigationWords = 12;

    /// <summary>Whether a line without heading marks may be a heading: short, no end punctuation, Title Case or a known name.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line) =>
        IsShort(line, MostHeadingWords) && !IsCaption(line) && (HeadingNames.IsKnownSection(line) || IsTitleCase(line));

    /// <summary>Whether a line is short and no sentence, as the lines of a menu are.</summary>
    public static bool IsNavigation(ReadOnlySpan<char> line) => IsShort(line, MostNavigationWords);

    /// <summary>Whether a line credits people rather than saying something.</summary>
    public static bool IsByline(ReadOnlySpan<char> line) => Credit().IsMatch(line) || (Degree().IsMatch(line) && DegreeWithNumber().IsMatch(line));

    /// <summary>
    /// Whether a text begins as the label of an image or a table does: <c>Figure 1.</c>, <c>Table S2:</c>, and Pandoc's colon with one
    /// blank (a definition has three).
    /// </summary>
    public static bool IsCaption(ReadOnlySpan<char> text)
    {
        if (text is [':', ' ', not ' ', ..])
            return true;
        text = text[..Math.Min(text.Length, 40)].TrimStart("*_!([ ");
        foreach (var word in (ReadOnlySpan<string>)["Figure ", "Fig. ", "Table ", "Image: ", "Caption: "])
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && (word.EndsWith(": ", StringComparison.Ordinal) || StartsWithNumber(text[word.Length..])))
                return true;
        }

        return false;
    }

    private static bool StartsWithNumber(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] == 'S'))
            digits++;
        return digits > 0 && digits < text.Length && (text[digits] is '.' or ':' or '*' or ' ' or '_');
    }

    private static bool IsShort(ReadOnlySpan<char> line, int mostWords)
    {
        var trimmed = line.Trim();
        if (trimmed.IsEmpty || trimmed.Contains(':') || trimmed[^1] is '.' or '!' or '?' or ',' or ';' or ':' or ']' or '|' || !char.IsLetterOrDigit(trimmed[0]))
            return false;
        var words = 0;
        foreach (var _ in trimmed.Split(' '))
            words++;
        return words <= mostWords && !trimmed.ContainsAny('\n', '\r');
    }

    private static bool IsTitleCase(ReadOnlySpan<char> line)
    {
        var any = false;
        foreach (var part in line.Split(' '))
        {
            var word = line[part].Trim("()\"'“”");
            if (word.IsEmpty || IsSmall(word))
                continue;
            if (char.IsLower(word[0]))
                return false;
            any |= char.IsUpper(word[0]);
        }

        return any;
    }

    private static bool IsSmall(ReadOnlySpan<char> word) =>
        word is "a" or "an" or "and" or "as" or "at" or "by" or "for" or "from" or "in" or "of" or "on" or "or" or "the" or "to" or "vs" or "with" or "other";

    [GeneratedRegex(@"^\W*(?:(?:associate |section |managing )?(?:editors?|authors?|contributors?|reviewers?)(?:\(s\))?(?:[- ]in[- ]chief)?\s*:|(?:written|reviewed|edited) by\b|by [A-Z]\w+ [A-Z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Credit();

    [GeneratedRegex(@"\b(?:M\.?D|Ph\.?D|M\.?B\.?B\.?S|M\.?B\.?Ch\.?B|D\.?O|R\.?N|M\.?P\.?H|M\.?S|B\.?S|Pharm\.?D)\b\.?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Degree();

    [GeneratedRegex(@"(?:M\.?D|Ph\.?D|B\.?S|Ch\.?B|D\.?O|R\.?N|P\.?H|M\.?S|m\.?D)\.?\s?\[\d+\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DegreeWithNumber();
}
