using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Reads one person's name at a place of an entry's words.</summary>
internal static class NameReader
{
    private const int MostFamilyWords = 4;
    private const int MostGivenWords = 4;
    private const int MostInitials = 4;

    /// <summary>Reads a name, or returns <see langword="false"/> when the words are of no form that is certain.</summary>
    /// <param name="words">An entry's words.</param>
    /// <param name="at">Where the name begins.</param>
    /// <param name="isBehindTitle">Whether a title stands in front, so that initials without full stops may come first (<c>SD French</c>).</param>
    /// <param name="name">The name.</param>
    public static bool TryRead(ReadOnlySpan<char> words, int at, bool isBehindTitle, out WrittenName name)
    {
        name = default;
        if (at >= words.Length)
            return false;
        if (IsCaseless(words[at]))
            return TryCaseless(words, at, out name);
        return TryInitialsFirst(words, at, isBehindTitle, out name) || TryFamilyFirst(words, at, out name);
    }

    /// <summary>The end of initials (<c>SD</c>, <c>S. D.</c>, <c>J.-P.</c>, <c>S D</c>) that begin here, or 0.</summary>
    public static int InitialsEnd(ReadOnlySpan<char> words, int at)
    {
        var (end, count) = (0, 0);
        while (at < words.Length && count < MostInitials)
        {
            var letters = InitialAt(words, at);
            if (letters is 0 or > MostInitials || (at + letters < words.Length && char.IsLetterOrDigit(words[at + letters])))
                break;
            var isDotted = at + letters < words.Length && words[at + letters] == '.';
            // "Cameron M. A review": a letter alone is an initial only where the others are written like it.
            if (end > 0 && isDotted != (words[end - 1] == '.'))
                break;
            count += letters;
            end = at + letters + (isDotted ? 1 : 0);
            if (letters > 1 && !isDotted)
                break;
            at = end < words.Length && words[end] is '-' or '‐' or '\u2011' ? end + 1 : Blanks(words, end);
        }

        return end;
    }

    /// <summary>Behind blanks.</summary>
    public static int Blanks(ReadOnlySpan<char> words, int at)
    {
        while (at < words.Length && words[at] == ' ')
            at++;
        return at;
    }

    private static bool TryCaseless(ReadOnlySpan<char> words, int at, out WrittenName name)
    {
        var end = at;
        while (end < words.Length && (IsCaseless(words[end]) || words[end] is '·' or '・'))
            end++;
        name = new WrittenName(TextSpan.FromBounds(at, end), default, end, NameForm.Caseless);
        return end - at is > 1 and <= 12;
    }

    private static bool TryInitialsFirst(ReadOnlySpan<char> words, int at, bool isBehindTitle, out WrittenName name)
    {
        name = default;
        var end = InitialsEnd(words, at);
        if (end == 0 || (!isBehindTitle && words[end - 1] != '.') || words[at..end] is "U.S." or "U.K." or "E.U." or "U. S.")
            return false;
        var family = Blanks(words, end);
        if (FamilyEnd(words, family, MostFamilyWords) is not (> 0 and var familyEnd) || !EndsName(words, familyEnd))
            return false;
        name = new WrittenName(TextSpan.FromBounds(family, familyEnd), TextSpan.FromBounds(at, end), familyEnd, NameForm.InitialsFirst);
        return true;
    }

    /// <summary>Reads <c>Bruce F. Walker</c>, which is a name only among others in that order.</summary>
    public static bool TrySpoken(ReadOnlySpan<char> words, int at, out WrittenName name)
    {
        name = default;
        if (WordEnd(words, at) is not (> 0 and var word) || !IsName(words[at..word]) || InitialsEnd(words, Blanks(words, word)) is not (> 0 and var initials) || words[initials - 1] != '.')
            return false;
        var family = Blanks(words, initials);
        if (FamilyEnd(words, family, MostFamilyWords) is > 0 and var end && EndsName(words, end))
            name = new WrittenName(TextSpan.FromBounds(family, end), TextSpan.FromBounds(at, initials), end, NameForm.Bare);
        return name.End > 0;
    }

    private static bool TryFamilyFirst(ReadOnlySpan<char> words, int at, out WrittenName name)
    {
        name = default;
        var longest = 0;
        for (var count = 1; count <= MostFamilyWords; count++)
        {
            var end = FamilyEnd(words, at, count);
            if (end == 0 || end == longest)
                break;
            longest = end;
            var given = Blanks(words, end);
            var givenEnd = given > end ? WithoutFullStop(words, given, InitialsEnd(words, given)) : 0;
            if (givenEnd > 0 && EndsName(words, WithSuffix(words, givenEnd)) && IsPerson(words[at..end], words[given..givenEnd]))
            {
                name = new WrittenName(TextSpan.FromBounds(at, end), TextSpan.FromBounds(given, givenEnd), WithSuffix(words, givenEnd), NameForm.Initials);
                return true;
            }
        }

        return longest > 0 && (TryBehindComma(words, at, longest, out name) || TryBare(words, at, longest, out name));
    }

    /// <summary>In "French S. Heat" the full stop ends the authors; in "French S., Chou R." it belongs to the initial.</summary>
    private static int WithoutFullStop(ReadOnlySpan<char> words, int given, int end)
    {
        var next = Blanks(words, end);
        var isInitials = end < 2 || words[end - 1] != '.' || words[given..(end - 1)].Contains('.') || (next < words.Length && words[next] is ',' or ';' or '&' or '(');
        return isInitials ? end : end - 1;
    }

    private static bool TryBehindComma(ReadOnlySpan<char> words, int at, int familyEnd, out WrittenName name)
    {
        name = default;
        if (familyEnd >= words.Length || words[familyEnd] != ',')
            return false;
        var given = Blanks(words, familyEnd + 1);
        if (NameWords.Companies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[given..Math.Max(given, WordEnd(words, given))]))
            return false;
        var end = InitialsEnd(words, given);
        if (end > 0 && EndsName(words, WithSuffix(words, end)))
        {
            name = new WrittenName(TextSpan.FromBounds(at, familyEnd), TextSpan.FromBounds(given, end), WithSuffix(words, end), NameForm.CommaInitials);
            return true;
        }

        // "Zeng Zhaohua, Zhang Zhiliang" are two names.
        end = GivenEnd(words, given);
        if (end == 0 || !EndsName(words, end) || (words[at..familyEnd].Contains(' ') && words[given..end].Contains(' ') && !words[given..end].Contains('.')))
            return false;
        name = new WrittenName(TextSpan.FromBounds(at, familyEnd), TextSpan.FromBounds(given, end), end, NameForm.CommaGiven);
        return true;
    }

    private static bool TryBare(ReadOnlySpan<char> words, int at, int end, out WrittenName name)
    {
        // "Alexander Shulgin and Ann Shulgin": of several words the last is the family name, except in front of "et al.".
        var family = OthersFollow(words, end) ? at : FamilyStart(words, at, end);
        var given = family > at ? TextSpan.FromBounds(at, TrimEnd(words, family)) : default;
        name = new WrittenName(TextSpan.FromBounds(family, end), given, end, NameForm.Bare);
        return EndsName(words, end);
    }

    private static bool OthersFollow(ReadOnlySpan<char> words, int end) =>
        AuthorsReader.OthersEnd(words, Blanks(words, end < words.Length && words[end] == ',' ? end + 1 : end)) > 0;

    /// <summary>Where the last family name begins, with the particles in front of it.</summary>
    private static int FamilyStart(ReadOnlySpan<char> words, int at, int end)
    {
        var start = end;
        while (start > at)
        {
            var blank = words[at..TrimEnd(words, start)].LastIndexOf(' ');
            var word = blank < 0 ? at : at + blank + 1;
            if (start < end && !NameWords.Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[word..TrimEnd(words, start)]))
                break;
            start = word;
        }

        return start;
    }

    private static int TrimEnd(ReadOnlySpan<char> words, int end)
    {
        while (end > 0 && words[end - 1] == ' ')
            end--;
        return end;
    }

    /// <summary><c>Simon D.</c>, <c>Anne-Marie</c>: given names in full, with or without initials.</summary>
    private static int GivenEnd(ReadOnlySpan<char> words, int at)
    {
        var end = 0;
        for (var count = 0; count < MostGivenWords; count++)
        {
            var next = InitialsEnd(words, at);
            if (next == 0 && WordEnd(words, at) is > 0 and var word && IsName(words[at..word]))
                next = word;
            if (next == 0)
                break;
            end = next;
            at = Blanks(words, end);
            if (at == end)
                break;
        }

        return end;
    }

    /// <summary>The end of a family name of so many words at most, particles in between not counted; 0 when there is none.</summary>
    private static int FamilyEnd(ReadOnlySpan<char> words, int at, int most)
    {
        var (end, count) = (0, 0);
        while (at < words.Length && count < most)
        {
            var word = WordEnd(words, at);
            if (word == 0)
                break;
            if (IsName(words[at..word]))
                (end, count) = (word, count + 1);
            else if (!NameWords.Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[at..word]))
                break;
            at = Blanks(words, word);
            if (at == word)
                break;
        }

        return end;
    }

    private static int WordEnd(ReadOnlySpan<char> words, int at)
    {
        var end = at;
        while (end < words.Length && (char.IsLetter(words[end]) || words[end] is '\'' or '’' or '-' or '‐' or '\u2011' || char.GetUnicodeCategory(words[end]) == UnicodeCategory.NonSpacingMark))
            end++;
        return end == at ? 0 : end;
    }

    private static bool IsName(ReadOnlySpan<char> word)
    {
        var (hasSmall, capitals) = (false, 0);
        foreach (var c in word)
        {
            hasSmall |= char.IsLower(c);
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        var isElided = word.Length > 3 && word[0] is 'd' or 'l' && word[1] is '\'' or '’' && char.IsUpper(word[2]);
        return word.Length > 1 && (char.IsUpper(word[0]) || isElided) && (hasSmall || capitals > 3) && word[^1] is not ('-' or '‐' or '\'' or '’');
    }

    /// <summary>Not "Vitamin C", and not "Post Finasteride Syndrome PFS", whose letters are those of the words.</summary>
    private static bool IsPerson(ReadOnlySpan<char> family, ReadOnlySpan<char> initials)
    {
        if (NameWords.Lettered.GetAlternateLookup<ReadOnlySpan<char>>().Contains(family))
            return false;
        var at = 0;
        foreach (var range in family.SplitAny(' ', '-'))
        {
            if (at >= initials.Length || family[range].IsEmpty || family[range][0] != initials[at])
                return true;
            at++;
        }

        return at < 2 || at != initials.Length;
    }

    private static int WithSuffix(ReadOnlySpan<char> words, int end)
    {
        var at = Blanks(words, end < words.Length && words[end] == ',' ? end + 1 : end);
        if (at == end)
            return end;
        foreach (var suffix in (ReadOnlySpan<string>)["Jr.", "Jr", "Sr.", "Sr", "3rd", "2nd", "III", "II", "IV"])
        {
            if (words[at..].StartsWith(suffix) && (at + suffix.Length == words.Length || !char.IsLetterOrDigit(words[at + suffix.Length])))
                return at + suffix.Length;
        }

        return end;
    }

    /// <summary>Whether a name may end here: at punctuation, a conjunction, a quote, a year or "et al.".</summary>
    private static bool EndsName(ReadOnlySpan<char> words, int at)
    {
        var next = Blanks(words, at);
        if (next == words.Length)
            return true;
        if (words[next] is ',' or ';' or ':' or '.' or '(' or '&' or '"' or '“' or '，' or '、')
            return true;
        if (next > at && at > 0 && words[at - 1] == '.' && (char.IsUpper(words[next]) || char.IsDigit(words[next])))
            return true;
        return next > at && (AuthorYear.IsYear(words[next..]) || AuthorsReader.ConjunctionEnd(words, next) > 0 || AuthorsReader.OthersEnd(words, next) > 0);
    }

    /// <summary>Length of the capitals here, or of an initial of two or three letters with its full stop: <c>Th.</c>, <c>Chr.</c>.</summary>
    private static int InitialAt(ReadOnlySpan<char> words, int at)
    {
        var end = at;
        while (end < words.Length && char.IsUpper(words[end]))
            end++;
        if (end != at + 1)
            return end - at;
        while (end < words.Length && end < at + 3 && char.IsLower(words[end]))
            end++;
        return end < words.Length && words[end] == '.' ? end - at : 1;
    }

    private static bool IsCaseless(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;
}
