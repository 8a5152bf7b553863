using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// Finds what a treatment, an exposure or a disease is said to do: "reduces pain", "can be prevented by", "is associated with",
/// "may help". Purposes ("to reduce pain"), nouns ("the causes of pain") and suppositions ("if it causes pain") state nothing.
/// </summary>
internal static class EffectDetector
{
    private const int Reach = 9;

    /// <summary>After "effective" so many words are quoted at most.</summary>
    private const int LongestQuote = 5;

    private const ClaimWord Subject = ClaimWord.Agent | ClaimWord.Ailment | ClaimWord.Measure;

    private const ClaimWord Object = Subject | ClaimWord.Body;

    private const ClaimWord Verb = ClaimWord.Effect | ClaimWord.Effects | ClaimWord.Effected;

    private const ClaimWord Trigger = Verb | ClaimWord.Helps | ClaimWord.Helpful | ClaimWord.Associated | ClaimWord.Benefit;

    /// <summary>What may stand between a verb and its subject: "may not always", "is thought to".</summary>
    private const ClaimWord Helper = ClaimWord.Modal | ClaimWord.Be | ClaimWord.Have | ClaimWord.Adverb;

    /// <summary>The words that state the effect, relative to the sentence, or <see langword="null"/>.</summary>
    public static TextSpan? Find(ClaimSentence sentence)
    {
        for (var index = 1; index < sentence.Words.Length; index++)
        {
            if (!sentence.Is(index, Trigger) && !sentence.Is(index, "risk"))
                continue;
            if (Judge(sentence, index) is { } found && !sentence.IsSupposed(index))
                return found;
        }

        return null;
    }

    private static TextSpan? Judge(ClaimSentence sentence, int index)
    {
        if (sentence.Is(index, Verb) && Acts(sentence, index) is { } act)
            return act;
        if (sentence.Is(index, ClaimWord.Helps))
            return Helps(sentence, index);
        if (sentence.Is(index, ClaimWord.Helpful))
            return IsHelpful(sentence, index);
        if (sentence.Is(index, ClaimWord.Associated))
            return IsAssociated(sentence, index);
        if (sentence.Is(index, ClaimWord.Benefit))
            return Benefits(sentence, index);
        return sentence.Is(index, "risk") ? IsRiskFactor(sentence, index) : null;
    }

    /// <summary>"Reduces pain", "may lead to", "have been shown to prevent", "is caused by".</summary>
    private static TextSpan? Acts(ClaimSentence sentence, int index)
    {
        if (sentence.Is(index, ClaimWord.Effected))
            return WasActedOn(sentence, index) ?? (sentence.Is(index - 1, ClaimWord.Have) ? WithObject(sentence, index - 1, index) : null);
        var start = GroupStart(sentence, index);
        if (start < 0)
            return null;
        if (sentence.Is(index, ClaimWord.NeedsPreposition))
            return IsDirected(sentence, index) ? WithObject(sentence, start, index + 1) : null;
        if (index + 1 < sentence.Words.Length && sentence.Words[index + 1].FollowsComma)
            return null;
        var isNoun = sentence.Is(index + 1, ClaimWord.Preposition | ClaimWord.To | ClaimWord.Associated | Helper) && !sentence.Is(index + 1, "both");
        return isNoun ? null : WithObject(sentence, start, index);
    }

    private static bool IsDirected(ClaimSentence sentence, int index) =>
        sentence.Is(index + 1, "to") || sentence.Is(index + 1, "in") || sentence.Is(index + 1, "against") || sentence.Is(index + 1, "from");

    /// <summary>Index of the first word of an active verb and its helpers, or -1 when it is a noun or a purpose.</summary>
    private static int GroupStart(ClaimSentence sentence, int index)
    {
        if (sentence.Words[index].OpensClause)
            return -1;
        var before = index - 1;
        if (sentence.Is(before, ClaimWord.To))
            before = sentence.Is(before - 1, ClaimWord.Reported | ClaimWord.Helps) && !IsMistaken(sentence, before - 2) ? before - 1 : -1;
        else if (sentence.Is(index, ClaimWord.Effect) && !IsPluralBefore(sentence, index) && !HasModal(sentence, index) && !sentence.Is(before, ClaimWord.Helps))
            before = -1;
        else if (sentence.Is(before, ClaimWord.NounAhead | ClaimWord.Preposition) && !sentence.Is(before, ClaimWord.Adverb))
            before = -1;
        if (before < 0)
            return -1;
        return FirstHelper(sentence, sentence.Is(before, ClaimWord.Reported | ClaimWord.Helps) ? before : index);
    }

    /// <summary>What was "wrongly thought to cause" pain is not said to cause it.</summary>
    private static bool IsMistaken(ClaimSentence sentence, int index) => (uint)index < (uint)sentence.Words.Length
        && sentence.TextOf(index) is "wrongly" or "incorrectly" or "falsely" or "mistakenly" or "erroneously";

    private static int FirstHelper(ClaimSentence sentence, int index)
    {
        while (index > 0 && !sentence.Words[index].OpensClause && !sentence.Words[index].FollowsComma && sentence.Is(index - 1, Helper))
            index--;
        return index;
    }

    private static bool HasModal(ClaimSentence sentence, int index)
    {
        var first = FirstHelper(sentence, index);
        for (var at = first; at < index; at++)
        {
            if (sentence.Is(at, ClaimWord.Modal))
                return true;
        }

        return false;
    }

    /// <summary>"Opioids cause", "these drugs also increase".</summary>
    private static bool IsPluralBefore(ClaimSentence sentence, int index)
    {
        var at = index - 1;
        while (at > 0 && sentence.Is(at, ClaimWord.Adverb))
            at--;
        return sentence.Is(at, HealthWords.Any) && sentence.TextOf(at) is [.., not 's', 's'] && !sentence.Words[at + 1].FollowsComma;
    }

    /// <summary>"Is caused by", "can be relieved with".</summary>
    private static TextSpan? WasActedOn(ClaimSentence sentence, int index)
    {
        var start = FirstHelper(sentence, index);
        if (start == index || sentence.LastBefore(index, ClaimWord.Be, index - start) < 0)
            return null;
        return sentence.Is(index + 1, "by") ? WithObject(sentence, start, index + 1) : null;
    }

    /// <summary>The span when something of health follows, and something stands before it or what follows is an ailment.</summary>
    private static TextSpan? WithObject(ClaimSentence sentence, int first, int last)
    {
        var target = sentence.FirstAfter(last, Object, Reach);
        if (target < 0)
            return null;
        var hasSubject = sentence.LastBefore(first, Subject, Reach + Reach) >= 0;
        if (!hasSubject && (sentence.FirstAfter(last, ClaimWord.Ailment, Reach) < 0 || sentence.CountAround(last, HealthWords.Any) < 2))
            return null;
        return sentence.SpanOfNoun(first, target);
    }

    /// <summary>"May help", "works best"; never "works by" or "help the team".</summary>
    private static TextSpan? Helps(ClaimSentence sentence, int index)
    {
        if (sentence.LastBefore(index, ClaimWord.Agent, Reach) < 0 || sentence.Is(index - 1, ClaimWord.NounAhead | ClaimWord.To | ClaimWord.Preposition))
            return null;
        var isBare = sentence.Is(index, "help") || sentence.Is(index, "work");
        if (isBare && !HasModal(sentence, index) && !IsPluralBefore(sentence, index))
            return null;
        var start = FirstHelper(sentence, index);
        if (index + 1 == sentence.Words.Length || sentence.Words[index + 1].OpensClause)
            return sentence.Span(start, index);
        if (sentence.Is(index + 1, "best") || sentence.Is(index + 1, "well") || sentence.Is(index + 1, "against"))
            return sentence.Span(start, index + 1);
        var isHelp = sentence.Is(index, "help") || sentence.Is(index, "helps");
        var target = isHelp ? sentence.FirstAfter(index, ClaimWord.Ailment | ClaimWord.Measure, Reach) : -1;
        return target < 0 ? null : sentence.SpanOfNoun(start, target);
    }

    /// <summary>"Is effective for back pain", "can be an effective approach".</summary>
    private static TextSpan? IsHelpful(ClaimSentence sentence, int index)
    {
        var be = sentence.LastBefore(index, ClaimWord.Be, 4);
        if (be < 0 || sentence.Is(index + 1, ClaimWord.Ailment) || sentence.FirstAfter(be, ClaimWord.Preposition & ~ClaimWord.Adverb, index - be - 1) >= 0 && !sentence.Is(index - 1, "and"))
            return null;
        var start = FirstHelper(sentence, be);
        var target = sentence.FirstAfter(index, ClaimWord.Ailment, Reach);
        if (sentence.LastBefore(start, ClaimWord.Research, Reach) >= 0 || sentence.FirstAfter(index, ClaimWord.Research, 3) >= 0)
            return null;
        if (sentence.LastBefore(start, ClaimWord.Agent, Reach) >= 0)
            return target < 0 || target - index > LongestQuote || HasComma(sentence, index, target) ? Helpful(sentence, start, index) : sentence.SpanOfNoun(start, target);
        return target < 0 || sentence.CountAround(index, HealthWords.Any) < 2 ? null : sentence.SpanOfNoun(start, target);
    }

    private static bool HasComma(ClaimSentence sentence, int first, int last)
    {
        for (var at = first + 1; at <= last; at++)
        {
            if (sentence.Words[at].FollowsComma)
                return true;
        }

        return false;
    }

    /// <summary>"Can be an effective approach" with the noun, "is effective in most" without.</summary>
    private static TextSpan Helpful(ClaimSentence sentence, int start, int index) =>
        sentence.LastBefore(index, ClaimWord.NounAhead & ~ClaimWord.Adverb, 2) > start ? sentence.SpanOfNoun(start, index) : sentence.Span(start, index);

    /// <summary>"Is associated with", "have been linked to"; never "pain associated with".</summary>
    private static TextSpan? IsAssociated(ClaimSentence sentence, int index)
    {
        var start = FirstHelper(sentence, index);
        if (start == index || sentence.LastBefore(index, ClaimWord.Be, index - start) < 0)
            return null;
        if (!sentence.Is(index + 1, "with") && !sentence.Is(index + 1, "to"))
            return null;
        var target = sentence.FirstAfter(index + 1, Subject, Reach);
        if (target < 0 || sentence.CountAround(index, HealthWords.Any) < 2)
            return null;
        var isSaidOfHealth = sentence.LastBefore(start, HealthWords.Any, Reach + Reach) >= 0 || sentence.Is(target, ClaimWord.Ailment);
        return isSaidOfHealth ? sentence.SpanOfNoun(start, target) : null;
    }

    /// <summary>"Has a small benefit", "most people will benefit from".</summary>
    private static TextSpan? Benefits(ClaimSentence sentence, int index)
    {
        if (sentence.Is(index, "benefit") && sentence.Is(index + 1, "from") && HasModal(sentence, index) && sentence.LastBefore(index, HealthWords.Any, Reach) >= 0)
            return sentence.SpanOfNoun(FirstHelper(sentence, index), index + 1);
        var have = sentence.LastBefore(index, ClaimWord.Have, 4);
        return have < 0 || sentence.LastBefore(have, ClaimWord.Agent, Reach) < 0 ? null : sentence.Span(have, index);
    }

    /// <summary>"Is a risk factor for".</summary>
    private static TextSpan? IsRiskFactor(ClaimSentence sentence, int index)
    {
        var last = index + 1;
        if (!sentence.Is(last, "factor") && !sentence.Is(last, "factors"))
            return null;
        var be = sentence.LastBefore(index, ClaimWord.Be, 5);
        var ailment = sentence.FirstAfter(last, ClaimWord.Ailment, Reach);
        if (be < 0 || !sentence.Is(last + 1, "for") || ailment < 0)
            return null;
        return ailment - last > LongestQuote ? sentence.SpanOfNoun(be, last + 1) : sentence.SpanOfNoun(be, ailment);
    }
}
