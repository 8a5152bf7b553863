using System.Buffers;
using System.Collections.Frozen;

namespace BackPain.Lint.Parsing;

/// <summary>Tells a full stop that ends a sentence from one that ends an abbreviation, an initial or a list number.</summary>
internal static class Abbreviation
{
    private const int LongestToken = 24;

    private static readonly SearchValues<char> BeforeListNumber = SearchValues.Create("[] *_(\n");

    /// <summary>Something always follows these.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joining = Words(
        "Dr", "Drs", "Prof", "Mr", "Mrs", "Ms", "St", "Mt", "vs", "Vs", "e.g", "E.g", "eg", "i.e", "I.e", "ie", "cf", "Cf", "viz",
        "approx", "Approx", "ca", "Ca", "resp", "var", "subsp", "ssp", "incl", "esp");

    /// <summary>A number follows these, or the sentence ends.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumber = Words(
        "Fig", "Figs", "fig", "figs", "Eq", "Eqs", "eq", "Ref", "Refs", "ref", "refs", "Tab", "No", "no", "Nos", "nos", "Nr", "nr",
        "Vol", "vol", "p", "pp", "P", "Sect", "sect", "Sec", "sec", "Chap", "chap", "Ch", "ch", "Art", "art", "Ed", "ed",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec");

    /// <summary>These may end a sentence; the next word decides.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Doubtful = Words(
        "al", "etc", "Inc", "Ltd", "Co", "Corp", "Jr", "Sr", "sp", "spp", "Univ", "Dept", "Assoc", "est");

    /// <summary>A single capital after one of these is a name of its own: vitamin D, hepatitis B, figure A.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labelled = Words(
        "Vitamin", "Hepatitis", "Table", "Figure", "Type", "Group", "Grade", "Class", "Factor", "Protein", "Panel", "Appendix",
        "Influenza", "Stage", "Arm", "Cohort", "Category", "Level", "Part", "Section", "Phase", "Plan", "Schedule", "Child-Pugh");

    /// <summary>Species that notes write with a capital after their initial: H. Pylori.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Species = Words(
        "Pylori", "Coli", "Aureus", "Difficile", "Influenzae", "Pneumoniae", "Albicans", "Jejuni", "Pneumophila", "Aeruginosa");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNames = Words(
        "by", "and", "of", "with", "to", "from", "for", "in", "the", "that", "when", "see", "like", "or", "as", "while", "than");

    /// <summary>Words that begin sentences and hardly ever names.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = Words(
        "The", "This", "These", "Those", "That", "It", "Its", "In", "On", "At", "A", "An", "However", "He", "She", "They", "We",
        "There", "When", "While", "If", "As", "For", "From", "To", "By", "With", "After", "Before", "But", "And", "Some", "Many",
        "Most", "Other", "Others", "Another", "Such", "Both", "All", "Not", "Patients", "People", "Treatment", "Studies", "Study",
        "Although", "Because", "During", "Since", "Thus", "Therefore", "Also", "Each", "Every", "Or", "One", "Two", "Their",
        "Our", "His", "Her", "You", "Your", "What", "Which", "Where", "Who", "Why", "How", "Only", "Once", "Over", "Under",
        "Here", "Further", "Furthermore", "Moreover", "Additionally", "Several", "Symptoms", "Common", "More", "Less", "Among",
        "Between", "Within", "Without", "Unlike", "Like", "Overall", "Finally", "First", "Second", "Use", "Give", "Consider");

    /// <summary>Whether a full stop after <paramref name="before"/> ends the sentence.</summary>
    /// <param name="before">The sentence so far, without the stop.</param>
    /// <param name="after">The rest, from the first letter or digit of what may be the next sentence.</param>
    /// <param name="hasMarker">Whether a citation marker follows the stop: "et al.[3] Exercise".</param>
    public static bool EndsSentence(ReadOnlySpan<char> before, ReadOnlySpan<char> after, bool hasMarker)
    {
        var start = before.Length;
        while (start > 0 && before.Length - start < LongestToken && IsTokenCharacter(before[start - 1]))
            start--;
        var token = before[start..].TrimStart("-'");
        if (IsListNumber(token) && !before[..start].ContainsAnyExcept(BeforeListNumber))
            return false;
        if (Joining.Contains(token))
            return false;
        if (BeforeNumber.Contains(token))
            return !char.IsAsciiDigit(after[0]);
        if (token is [var letter] && char.IsUpper(letter))
            return EndsAfterCapital(before[..start], after);
        return hasMarker || !(Doubtful.Contains(token) || IsDotted(token)) || StartsSentence(after);
    }

    private static bool EndsAfterCapital(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (Species.Contains(FirstWord(after)))
            return false;
        var trimmed = before.TrimEnd();
        if (trimmed.IsEmpty || trimmed.Length == before.Length)
            return StartsSentence(after) && !trimmed.IsEmpty;
        var start = trimmed.Length;
        while (start > 0 && trimmed.Length - start < LongestToken && IsTokenCharacter(trimmed[start - 1]))
            start--;
        var word = trimmed[start..];
        if (word.IsEmpty || word[^1] == '.' || char.IsAsciiDigit(word[^1]) || BeforeNames.Contains(word))
            return StartsSentence(after);
        return char.IsUpper(word[0]) ? Labelled.Contains(word) || StartsSentence(after) : true;
    }

    private static bool StartsSentence(ReadOnlySpan<char> after) =>
        after is not [_, '.', ..] && Starters.Contains(FirstWord(after));

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> after)
    {
        var length = 0;
        while (length < after.Length && length < LongestToken && char.IsLetter(after[length]))
            length++;
        return after[..length];
    }

    private static bool IsListNumber(ReadOnlySpan<char> token) =>
        token.Length is > 0 and <= 3 && !token.ContainsAnyExceptInRange('0', '9') || token is [var letter] && char.IsLetter(letter);

    /// <summary>i.v, U.S, M.B.B.S: parts of one or two letters between points.</summary>
    private static bool IsDotted(ReadOnlySpan<char> token)
    {
        var (length, points) = (0, 0);
        foreach (var character in token)
        {
            if (character == '.')
            {
                points++;
                length = 0;
            }
            else if (!char.IsLetter(character) || ++length > 2)
            {
                return false;
            }
        }

        return points > 0;
    }

    private static bool IsTokenCharacter(char character) => char.IsLetterOrDigit(character) || character is '.' or '-' or '\'';

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params string[] words) =>
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
