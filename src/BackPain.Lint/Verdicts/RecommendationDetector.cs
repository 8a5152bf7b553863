using System.Collections.Frozen;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>Finds advice on health: what should, must or may not be done, what is contraindicated, what comes first.</summary>
internal static class RecommendationDetector
{
    private const ClaimWord Trigger = ClaimWord.Ought | ClaimWord.Avoid | ClaimWord.Advice | ClaimWord.Advised;

    private const ClaimWord Patient = ClaimWord.Agent | ClaimWord.Ailment | ClaimWord.Person;

    /// <summary>So many words may stand between "although" and its verb.</summary>
    private const int LongestGround = 6;

    /// <summary>What "must" makes advice; other things that must be done are duties or conditions.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Strict =
        "avoid avoided given stop stopped discontinue discontinued start started treated administered withheld monitored used screened tested evaluated excluded".Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words that advise, relative to the sentence, or <see langword="null"/>.</summary>
    public static TextSpan? Find(ClaimSentence sentence)
    {
        for (var index = 0; index < sentence.Words.Length; index++)
        {
            if (!sentence.Is(index, Trigger) && !sentence.Is(index, "choice"))
                continue;
            if (Advice(sentence, index) is { } found && IsAboutHealth(sentence, index))
                return found;
        }

        return null;
    }

    private static TextSpan? Advice(ClaimSentence sentence, int index)
    {
        if (sentence.Is(index, ClaimWord.Ought))
            return Ought(sentence, index);
        if (sentence.Is(index, ClaimWord.Avoid))
            return sentence.Words[index].OpensClause && sentence.Is(index, "avoid") ? sentence.Span(index, index) : null;
        if (sentence.Is(index, ClaimWord.Advice))
            return IsSaidOfSomething(sentence, index) ? sentence.Span(index, index) : null;
        if (sentence.Is(index, ClaimWord.Advised))
            return Advised(sentence, index);
        return sentence.Is(index - 1, "of") && sentence.Is(index - 2, ClaimWord.Agent) ? sentence.Span(index - 2, index) : null;
    }

    private static TextSpan? Ought(ClaimSentence sentence, int index)
    {
        if (sentence.Words[index].OpensClause || sentence.LastBefore(index, ClaimWord.Condition | ClaimWord.Research, 4) >= 0)
            return null;
        var last = index + 1;
        while (sentence.Is(last, ClaimWord.Be | ClaimWord.Adverb) && !sentence.Words[last].OpensClause)
            last++;
        if (!sentence.Is(last, ClaimWord.Action) || sentence.Words[last].OpensClause || IsIntoAccount(sentence, last))
            return null;
        return sentence.Is(index, "must") && (!Strict.Contains(sentence.TextOf(last)) || IsGround(sentence, index)) ? null : sentence.Span(index, last);
    }

    /// <summary>"Although the drug must be taken daily", "because it must be injected": a circumstance that the sentence starts from.</summary>
    private static bool IsGround(ClaimSentence sentence, int index)
    {
        for (var at = index - 1; at >= 0 && index - at <= LongestGround && !sentence.Words[at + 1].OpensClause && !sentence.Words[at + 1].FollowsComma; at--)
        {
            if (sentence.TextOf(at) is "though" or "although" or "Although" or "Though" or "because" or "Because" or "since" or "Since")
                return true;
        }

        return false;
    }

    /// <summary>"Take these issues into account" treats nobody.</summary>
    private static bool IsIntoAccount(ClaimSentence sentence, int index)
    {
        for (var at = index + 1; at <= index + 6; at++)
        {
            if (sentence.Is(at, "account") && sentence.Is(at - 1, "into"))
                return true;
        }

        return false;
    }

    /// <summary>"Contraindicated" always; "first-line" in "is the first-line treatment" and "as first-line treatment", not in "the chosen first-line drug".</summary>
    private static bool IsSaidOfSomething(ClaimSentence sentence, int index) =>
        !sentence.TextOf(index).EndsWith("line") || sentence.LastBefore(index, ClaimWord.Be, 4) >= 0 || sentence.Is(index - 1, "as");

    /// <summary>"Is recommended", "are not indicated for"; never "the recommended dose" or "as indicated by".</summary>
    private static TextSpan? Advised(ClaimSentence sentence, int index)
    {
        var be = sentence.LastBefore(index, ClaimWord.Be, 3);
        if (be < 0 || (!sentence.Is(be, "is") && !sentence.Is(be, "are")) || sentence.Is(index + 1, "by") || sentence.LastBefore(be, ClaimWord.Condition | ClaimWord.Research, 4) >= 0)
            return null;
        return sentence.Is(index, "indicated") && !sentence.Is(index + 1, "for") && !sentence.Is(index + 1, "in") ? null : sentence.Span(be, index);
    }

    private static bool IsAboutHealth(ClaimSentence sentence, int index) =>
        sentence.CountAround(index, Patient) > 0 && sentence.CountAround(index, HealthWords.Any) > 1;
}
