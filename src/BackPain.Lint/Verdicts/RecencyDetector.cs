using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>Finds words that tie a sentence to the day it was written: "more recently", "is currently", "recent trials".</summary>
internal static class RecencyDetector
{
    /// <summary>How far before "recently" the word may stand that makes it a matter of some patient, not of the calendar.</summary>
    private const int Reach = 8;

    /// <summary>The words, relative to the sentence; <see langword="null"/> without any and in a sentence that names a year.</summary>
    public static TextSpan? Find(ClaimSentence sentence)
    {
        for (var index = 0; index < sentence.Words.Length; index++)
        {
            if (IsYear(sentence.TextOf(index)))
                return null;
        }

        var (at, isQuoted) = (0, false);
        for (var index = 0; index < sentence.Words.Length; index++)
        {
            foreach (var character in sentence.Text[at..sentence.Words[index].Start])
                isQuoted = character switch { '"' => !isQuoted, '“' or '«' => true, '”' or '»' => false, _ => isQuoted };
            at = sentence.Words[index].End;
            if (!isQuoted && At(sentence, index) is { } found)
                return found;
        }

        return null;
    }

    private static TextSpan? At(ClaimSentence sentence, int index)
    {
        if (sentence.Is(index, "recently") || sentence.Is(index, "currently"))
            return Adverb(sentence, index);
        if (sentence.Is(index, "latest") || sentence.Is(index, "recent") || sentence.Is(index, "newer"))
            return Adjective(sentence, index);
        return null;
    }

    /// <summary>It must speak of the state of things: open the clause or stand by its verb. "Patients who recently" and "until recently" do not.</summary>
    private static TextSpan? Adverb(ClaimSentence sentence, int index)
    {
        var first = sentence.Is(index - 1, "more") || sentence.Is(index - 1, "most") ? index - 1 : index;
        var opens = sentence.Words[first].OpensClause || sentence.Words[first].FollowsComma || IsFollowedByComma(sentence, index);
        if (!opens && !sentence.Is(first - 1, ClaimWord.Be | ClaimWord.Have))
            return null;
        if (sentence.LastBefore(first, ClaimWord.Condition, Reach) >= 0 || IsAboutSomebody(sentence, first))
            return null;
        return sentence.Span(first, index);
    }

    private static bool IsAboutSomebody(ClaimSentence sentence, int index)
    {
        for (var at = index - 1; at >= 0 && index - at <= Reach && !sentence.Words[at + 1].OpensClause; at--)
        {
            if (sentence.Is(at, "who") || sentence.Is(at, "whom") || sentence.Is(at, "when") || sentence.Is(at, "until") || sentence.Is(at, "you"))
                return true;
        }

        return sentence.LastBefore(index, ClaimWord.Person, 3) >= 0;
    }

    private static bool IsFollowedByComma(ClaimSentence sentence, int index) =>
        index + 1 < sentence.Words.Length && sentence.Words[index + 1].FollowsComma;

    /// <summary>"Recent studies", "the latest guidelines", "in recent years".</summary>
    private static TextSpan? Adjective(ClaimSentence sentence, int index)
    {
        for (var at = index + 1; at <= index + 3 && at < sentence.Words.Length && !sentence.Words[at].OpensClause; at++)
        {
            var isSource = sentence.Words[at].Study is StudyWord.Study or StudyWord.Review or StudyWord.Evidence or StudyWord.Guideline;
            if (isSource || (at == index + 1 && sentence.Is(index, "recent") && sentence.Is(at, "years")))
                return sentence.Span(index, at);
            if (sentence.Is(at, ClaimWord.Preposition | ClaimWord.Be))
                return null;
        }

        return null;
    }

    private static bool IsYear(ReadOnlySpan<char> word) =>
        word is ['1', '9', _, _, ..] or ['2', '0', _, _, ..] && char.IsAsciiDigit(word[2]) && char.IsAsciiDigit(word[3]);
}
