namespace BackPain.Lint.ClaimTraining;

/// <summary>How well scores part cited sentences from others.</summary>
/// <param name="Auc">The chance that a cited sentence has a higher score than one that is not, from 0 to 1.</param>
/// <param name="IsolatedAuc">The same against those without a cited neighbour.</param>
/// <param name="RecallAt80">The largest share of cited sentences found while four of five found are cited.</param>
/// <param name="RecallAt60">The same while three of five are.</param>
internal sealed record Figures(double Auc, double IsolatedAuc, double RecallAt80, double RecallAt60)
{
    /// <summary>Works the figures out.</summary>
    /// <param name="descending">The sentences, the highest score first.</param>
    /// <param name="weight">How often each counts; bootstrapping draws some several times.</param>
    public static Figures Of(ScoredSentence[] descending, Func<ScoredSentence, int> weight) => new(
        AreaUnderCurve(descending, weight, isolatedOnly: false), AreaUnderCurve(descending, weight, isolatedOnly: true),
        Recall(descending, weight, 0.8), Recall(descending, weight, 0.6));

    private static double AreaUnderCurve(ScoredSentence[] descending, Func<ScoredSentence, int> weight, bool isolatedOnly)
    {
        var (cited, others, area) = (0.0, 0.0, 0.0);
        for (var first = 0; first < descending.Length;)
        {
            // Equal scores are one step, half of which is right.
            var (citedHere, othersHere) = (0.0, 0.0);
            var next = first;
            for (; next < descending.Length && descending[next].Score == descending[first].Score; next++)
            {
                if (descending[next].Cited)
                    citedHere += weight(descending[next]);
                else if (!isolatedOnly || descending[next].IsIsolated)
                    othersHere += weight(descending[next]);
            }

            area += othersHere * (cited + (citedHere / 2));
            (cited, others, first) = (cited + citedHere, others + othersHere, next);
        }

        return area / (cited * others);
    }

    private static double Recall(ScoredSentence[] descending, Func<ScoredSentence, int> weight, double precision)
    {
        var (cited, all, best) = (0.0, 0.0, 0.0);
        for (var index = 0; index < descending.Length; index++)
        {
            all += weight(descending[index]);
            cited += descending[index].Cited ? weight(descending[index]) : 0;
            var endsStep = index + 1 == descending.Length || descending[index + 1].Score != descending[index].Score;
            if (endsStep && all > 0 && cited / all >= precision)
                best = cited;
        }

        return best / descending.Where(sentence => sentence.Cited).Sum(weight);
    }
}
