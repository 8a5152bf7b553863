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
            if (LastWord(sentence, index) is > 0 and var last && IsAboutHealth(sentence, index, last) && !sentence.IsSupposed(index))
                return sentence.Span(index, last);
        }

        return null;
    }

    /// <summary>Index of the last word of the comparison that begins at an index, or 0.</summary>
    private static int LastWord(ClaimSentence sentence, int index)
    {
        if (sentence.Is(index, ClaimWord.Better))
            return Compared(sentence, index);
        if (sentence.Is(index, ClaimWord.More))
            return sentence.Is(index + 1, "than") ? 0 : Than(sentence, index);
        if (sentence.Is(index, ClaimWord.Most))
            return IsSuperlative(sentence, index) ? index + 1 : 0;
        if (sentence.Is(index, "gold"))
            return sentence.Is(index + 1, "standard") ? index + 1 : 0;
        if (sentence.Is(index, "gold-standard"))
            return index;
        if (sentence.Is(index, "leading"))
            return sentence.Is(index + 1, "cause") || sentence.Is(index + 1, "causes") ? index + 1 : 0;
        if (sentence.Is(index, "as"))
            return sentence.Is(index + 1, ClaimWord.Helpful) && sentence.Is(index + 2, "as") ? index + 2 : 0;
        return sentence.Is(index, ClaimWord.Helps) && sentence.Is(index + 1, "best") ? index + 1 : 0;
    }

    private static int Compared(ClaimSentence sentence, int index) =>
        !sentence.Is(index, "superior") && !sentence.Is(index, "inferior") ? Than(sentence, index)
        : sentence.Is(index + 1, "to") && !IsPlace(sentence, index) ? index + 1
        : 0;

    /// <summary>"The fat superior to the kidney" lies above it; only what "is" superior is better, and no part of the body is.</summary>
    private static bool IsPlace(ClaimSentence sentence, int index) =>
        sentence.LastBefore(index, ClaimWord.Be, 3) < 0 || sentence.LastBefore(index, ClaimWord.Body, 4) >= 0;

    /// <summary>"The most common", "is most effective"; never "to find the most effective".</summary>
    private static bool IsSuperlative(ClaimSentence sentence, int index) =>
        index + 1 < sentence.Words.Length && Superlatives.Contains(sentence.TextOf(index + 1))
        && sentence.Is(index - 1, ClaimWord.NounAhead | ClaimWord.Be) && !IsPurpose(sentence, index);

    private static bool IsPurpose(ClaimSentence sentence, int index) =>
        sentence.LastBefore(index, ClaimWord.To, 8) is >= 0 and var to && (index - to <= 3 || sentence.Words[to].OpensClause);

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
        if (sentence.CountAround(first, ClaimWord.Agent | ClaimWord.Ailment) == 0 || sentence.CountAround(first, HealthWords.Any) < 2)
            return false;
        return !sentence.Is(last, "than") || IsAboutWorth(sentence.TextOf(first)) || sentence.FirstAfter(first, ClaimWord.Helpful, last - first) >= 0
            || sentence.CountAround(first, HealthWords.Any & ~ClaimWord.Agent) > 0;
    }

    private static bool IsAboutWorth(ReadOnlySpan<char> word) => word is "better" or "worse" or "safer" or "stronger" or "weaker" or "milder";
}
