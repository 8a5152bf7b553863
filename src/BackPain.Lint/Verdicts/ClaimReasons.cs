namespace BackPain.Lint.Verdicts;

/// <summary>Which reason a feature of the citation-need score speaks for.</summary>
internal static class ClaimReasons
{
    /// <summary>The cues of each reason, the most telling first: a pair of words that could speak for several speaks for the first.</summary>
    private static readonly (ClaimCue Cues, ClaimReason Reason)[] Order =
    [
        (ClaimCue.Number | ClaimCue.Amount | ClaimCue.Unit, ClaimReason.Statistic),
        (ClaimCue.Study | ClaimCue.Report, ClaimReason.Study),
        (ClaimCue.Advice, ClaimReason.Recommendation),
        (ClaimCue.Effect | ClaimCue.Association, ClaimReason.Effect),
        (ClaimCue.Frequency, ClaimReason.Frequency),
        (ClaimCue.Comparison, ClaimReason.Comparison),
    ];

    /// <summary>The reason of a word or a pair of words.</summary>
    public static ClaimReason Of(ClaimVocabulary vocabulary, ReadOnlySpan<char> gram)
    {
        var cues = ClaimCue.None;
        foreach (var word in gram.Split(' '))
            cues |= vocabulary.Find(ClaimNGrams.HashOf(gram[word])).Cues;
        foreach (var (any, reason) in Order)
        {
            if ((cues & any) != ClaimCue.None)
                return reason;
        }

        return ClaimReason.Wording;
    }

    /// <summary>The reason of a hand-made feature; those that are no words, such as the length, speak for none.</summary>
    public static ClaimReason Of(ClaimFeature feature) => feature switch
    {
        ClaimFeature.Number or ClaimFeature.ManyNumbers or ClaimFeature.Percentage or ClaimFeature.Year or ClaimFeature.Dose or ClaimFeature.Amount => ClaimReason.Statistic,
        ClaimFeature.Study or ClaimFeature.PriorStudy or ClaimFeature.StudyReports or ClaimFeature.BeenReported or ClaimFeature.Report => ClaimReason.Study,
        ClaimFeature.Advice => ClaimReason.Recommendation,
        ClaimFeature.Effect or ClaimFeature.Association => ClaimReason.Effect,
        ClaimFeature.Frequency or ClaimFeature.FrequencyWithNumber => ClaimReason.Frequency,
        ClaimFeature.Comparison => ClaimReason.Comparison,
        _ => ClaimReason.Wording,
    };
}
