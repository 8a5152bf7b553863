using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>Asks the detectors of claims, the strongest reason first. It takes a sentence apart once for all of them.</summary>
internal sealed class ClaimDetectors
{
    private readonly List<ClaimToken> buffer = [];

    /// <summary>
    /// Why a sentence needs a source, and the words that say so, relative to the sentence; or <see langword="null"/>. A number
    /// and a study were measured or published by somebody, so they come first; advice is what readers act on, so it comes
    /// before the effect it rests on; a comparison is the weakest.
    /// </summary>
    /// <param name="text">The sentence with everything that is no prose blanked out.</param>
    /// <param name="cues">Which expressions may match it.</param>
    public (ClaimReason Reason, TextSpan Evidence)? Find(ReadOnlySpan<char> text, out SentenceCue cues)
    {
        var sentence = ClaimSentence.Read(text, buffer);
        cues = sentence.Cues;
        if (StatisticDetector.Find(sentence) is { } statistic)
            return (ClaimReason.Statistic, statistic);
        if (StudyDetector.Find(sentence) is { } study)
            return (ClaimReason.Study, study);
        if (RecommendationDetector.Find(sentence) is { } recommendation)
            return (ClaimReason.Recommendation, recommendation);
        if (EffectDetector.Find(sentence) is { } effect)
            return (ClaimReason.Effect, effect);
        return ComparisonDetector.Find(sentence) is { } comparison ? (ClaimReason.Comparison, comparison) : null;
    }
}
