using System.Text.RegularExpressions;

namespace BackPain.Lint.Verdicts;

/// <summary>Reads from an entry whether its work is one study or a review of several, and from a sentence which of them it names.</summary>
internal static partial class EvidenceTypes
{
    /// <summary>An entry is read so far: what comes later is a note about other works.</summary>
    private const int Longest = 600;

    /// <summary>The type of the work that an entry describes. Names of journals and of other works in notes say nothing.</summary>
    public static EvidenceType Of(ReadOnlySpan<char> entry)
    {
        entry = entry[..Math.Min(entry.Length, Longest)];
        return (ReviewCue().IsMatch(entry), StudyCue().IsMatch(entry)) switch
        {
            (true, false) => EvidenceType.Review,
            (false, true) => EvidenceType.Study,
            _ => EvidenceType.Unknown,
        };
    }

    /// <summary>The words by which a sentence reports one study, one review or several studies; <see langword="null"/> when it names more than one kind.</summary>
    public static (EvidenceNamed Named, Range Words)? NamedIn(ReadOnlySpan<char> sentence)
    {
        var one = First(OneStudy().EnumerateMatches(sentence));
        var review = First(OneReview().EnumerateMatches(sentence));
        if (review is { } found)
            return one is null && !AnyStudy().IsMatch(sentence) ? (EvidenceNamed.Review, found) : null;
        if (AnyReview().IsMatch(sentence))
            return null;
        if (one is { } study)
            return (EvidenceNamed.Study, Words(sentence, study));
        return First(Several().EnumerateMatches(sentence)) is { } several && !AnyStudy().IsMatch(sentence) ? (EvidenceNamed.Studies, Words(sentence, several)) : null;
    }

    private static Range? First(Regex.ValueMatchEnumerator matches) =>
        matches.MoveNext() ? matches.Current.Index..(matches.Current.Index + matches.Current.Length) : null;

    /// <summary>The words up to the noun: what was found is not quoted.</summary>
    private static Range Words(ReadOnlySpan<char> sentence, Range match)
    {
        foreach (var noun in Noun().EnumerateMatches(sentence[match]))
            return match.Start..(match.Start.Value + noun.Index + noun.Length);
        return match;
    }

    [GeneratedRegex(
        @"\bsystematic(?:ally)?\s+review|\bmeta-?\s?analy[sz]|\bcochrane\s+(?:systematic\s+)?review|\bCochrane\s+Database|\b(?:literature|scoping|umbrella|narrative|evidence|integrative|critical|comprehensive|state-of-the-art|mini)[\s-]+review\b|\ba\s+review\s+of\b|\breview\s+of\s+(?:the\s+)?(?:evidence|literature|trials|studies|current|clinical|recent|published)\b|[:.–—]\s+an?\s+(?:[\w-]+\s+){0,3}review\b|\boverview\s+of\s+(?:systematic\s+)?reviews",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReviewCue();

    [GeneratedRegex(
        @"\brandomi[sz]ed[\w\s,-]{0,60}\b(?:trial|study)\b|\b(?:clinical|controlled|pilot|feasibility|cross-?over|double-blind|open-label)\s+(?:[\w-]+\s+){0,2}(?:trial|study)\b|\b(?:cohort|case-control|cross-sectional|longitudinal|prospective|retrospective|observational|follow-up|population-based|qualitative|twin)\s+(?:[\w-]+\s+){0,3}study\b|\bcase\s+(?:report|series)\b|\ba\s+(?:trial|study)\s+of\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StudyCue();

    [GeneratedRegex(
        @"\b(?:one|an?|another)\s+(?:(?!(?:of|in|from|that|and|or|review|case|field)\b)[\w’'-]+,?\s+){0,5}?(?:study|trial|RCT)\s+(?:(?:of|in|by|from|with|on|published|comparing|involving|conducted)\b[^.;:?!]{0,80}?\s)?(?:has\s+|have\s+|also\s+|recently\s+|later\s+|even\s+){0,2}(?:found|finds|showed|shows|shown|reported|reports|concluded|demonstrated|demonstrates|suggested|suggests|indicated|indicates|observed|revealed|compared|noted|estimated)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneStudy();

    [GeneratedRegex(
        @"\b(?:an?|one|another)\s+(?:(?!(?:of|in|from|that|and|or)\b)[\w’'-]+,?\s+){0,4}?(?:systematic\s+review|meta-?analysis|cochrane\s+review)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneReview();

    [GeneratedRegex(
        @"(?:\b(?:several|many|multiple|numerous|some|two|three|four|five|recent|other|various|randomi[sz]ed|controlled|clinical|placebo-controlled|double-blind)\s+(?:(?!(?:of|in|from|that|and|or)\b)[\w’'-]+,?\s+){0,4}?|\A\W*)(?:studies|trials|RCTs)\s+(?:(?:of|in|with|on)\b[^.;:?!]{0,60}?\s)?(?:have\s+|also\s+|consistently\s+){0,2}(?:found|find|showed|show|shown|reported|report|concluded|demonstrated|demonstrate|suggested|suggest|indicated|indicate|observed|revealed|support|confirm|confirmed|guide)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    [GeneratedRegex(@"\b(?:study|trial|RCT)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyStudy();

    [GeneratedRegex(@"review|meta-?analy|overview|guideline|pooled|synthesis", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyReview();

    [GeneratedRegex(@"\b(?:study|trial|RCT|studies|trials|RCTs)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noun();
}
