using System.Collections.Frozen;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>Finds comparisons and superlatives about health: "superior to", "more effective than", "the most common cause", "gold standard".</summary>
internal static class ComparisonDetector
{
    private const int MostWordsBeforeThan = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Superlatives =
        ("effective common frequent important potent severe dangerous likely sensitive specific reliable addictive toxic commonly frequently " +
         "efficacious prevalent beneficial harmful accurate").Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Usual =
        "usual normal average before expected anticipated planned ever necessary needed others".Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words that compare, relative to the sentence, or <see langword="null"/>.</summary>
    public static TextSpan? Find(ClaimSentence sentence)
    {
        for (var index = 0; index < sentence.Words.Length; index++)
        {
            if (LastWord(sentence, index) is > 0 and var last && IsAboutHealth(sentence, index, last) && sentence.LastBefore(index, ClaimWord.Condition, int.MaxValue) < 0)
                return sentence.Span(index, last);
        }

        return null;
    }

    /// <summary>Index of the last word of the comparison that begins at an index, or 0.</summary>
    private static int LastWord(ClaimSentence sentence, int index)
    {
        var word = sentence.Words[index].Word;
        if ((word & ClaimWord.Better) != 0)
            return Compared(sentence, index);
        if ((word & ClaimWord.More) != 0)
            return sentence.Is(index + 1, "than") ? 0 : Than(sentence, index);
        if ((word & ClaimWord.Most) != 0)
            return index + 1 < sentence.Words.Length && sentence.LastBefore(index, ClaimWord.To, 3) < 0 && Superlatives.Contains(sentence.TextOf(index + 1)) && sentence.Is(index - 1, ClaimWord.NounAhead | ClaimWord.Be) ? index + 1 : 0;
        if (sentence.Is(index, "gold"))
            return sentence.Is(index + 1, "standard") ? index + 1 : 0;
        if (sentence.Is(index, "gold-standard"))
            return index;
        if (sentence.Is(index, "leading"))
            return sentence.Is(index + 1, "cause") || sentence.Is(index + 1, "causes") ? index + 1 : 0;
        if (sentence.Is(index, "as"))
            return sentence.Is(index + 1, ClaimWord.Helpful) && sentence.Is(index + 2, "as") ? index + 2 : 0;
        return (word & ClaimWord.Helps) != 0 && sentence.Is(index + 1, "best") ? index + 1 : 0;
    }

    private static int Compared(ClaimSentence sentence, int index) =>
        sentence.Is(index, "superior") || sentence.Is(index, "inferior")
            ? sentence.Is(index + 1, "to") && sentence.LastBefore(index, ClaimWord.Be, 3) >= 0 && sentence.LastBefore(index, ClaimWord.Body, 4) < 0 ? index + 1 : 0
            : Than(sentence, index);

    /// <summary>Index of "than" unless a number follows, which makes a threshold.</summary>
    private static int Than(ClaimSentence sentence, int index)
    {
        for (var at = index + 1; at <= index + MostWordsBeforeThan && at + 1 < sentence.Words.Length && !sentence.Words[at].OpensClause; at++)
        {
            if (sentence.Is(at, "than"))
                return char.IsDigit(sentence.TextOf(at + 1)[0]) || Usual.Contains(sentence.TextOf(at + 1)) ? 0 : at;
        }

        return 0;
    }

    /// <summary>Two words of health, and not only drugs unless the comparison is about what drugs do.</summary>
    private static bool IsAboutHealth(ClaimSentence sentence, int first, int last)
    {
        if (sentence.CountInClause(first, ClaimWord.Agent | ClaimWord.Ailment) == 0 || sentence.CountInClause(first, HealthWords.Any) < 2)
            return false;
        return !sentence.Is(last, "than") || IsAboutWorth(sentence.TextOf(first)) || sentence.FirstAfter(first, ClaimWord.Helpful, last - first) >= 0
            || sentence.CountInClause(first, HealthWords.Any & ~ClaimWord.Agent) > 0;
    }

    private static bool IsAboutWorth(ReadOnlySpan<char> word) => word is "better" or "worse" or "safer" or "stronger" or "weaker" or "milder";
}
