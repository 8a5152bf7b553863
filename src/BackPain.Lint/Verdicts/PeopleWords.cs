using System.Collections.Frozen;

namespace BackPain.Lint.Verdicts;

/// <summary>Words for whom or what a statistic counts: patients, women, deaths, cases.</summary>
internal static class PeopleWords
{
    /// <summary>"120 healthy adult volunteers": at most two words stand between the number and the people.</summary>
    private const int MostWords = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> People = Words(
        "patients participants subjects people persons adults women men children infants newborns neonates babies volunteers " +
        "individuals adolescents deaths cases births pregnancies males females boys girls smokers users households hospitalizations " +
        "hospitalisations infections carriers donors recipients survivors Americans Europeans controls");

    /// <summary>After one of these the number counts something else: "65 years old people", "30 mg for adults".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ending = Words(
        "year years month months week weeks day days hour hours minute minutes mg ml kg in of and or to for that with by from at on " +
        "are is was were");

    /// <summary>Length of the words after a number up to the people it counts, or 0 when it counts none.</summary>
    public static int LengthAt(ReadOnlySpan<char> after)
    {
        var at = 0;
        for (var count = 0; count < MostWords; count++)
        {
            if (at >= after.Length || !char.IsWhiteSpace(after[at]))
                return 0;
            var start = ++at;
            while (at < after.Length && (char.IsLetter(after[at]) || (after[at] is '-' or '/' && at > start)))
                at++;
            var word = after[start..at];
            if (People.Contains(word))
                return at;
            if (word.IsEmpty || Ending.Contains(word))
                return 0;
        }

        return 0;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
