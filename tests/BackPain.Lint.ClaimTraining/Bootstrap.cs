namespace BackPain.Lint.ClaimTraining;

/// <summary>Confidence intervals by article: whole articles are drawn, because the sentences of one are alike.</summary>
internal static class Bootstrap
{
    private const int Rounds = 400;

    /// <summary>The bounds between which 95 of 100 draws lie.</summary>
    /// <param name="descending">The sentences, the highest score first.</param>
    /// <param name="figure">What is worked out of a draw.</param>
    public static (double Low, double High) Interval(ScoredSentence[] descending, Func<ScoredSentence[], Func<ScoredSentence, int>, double> figure)
    {
        var articles = descending.Select(sentence => sentence.Article).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var drawn = articles.ToDictionary(article => article, _ => 0, StringComparer.Ordinal);
        var values = new double[Rounds];
        var state = 20_240_601UL;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var article in articles)
                drawn[article] = 0;
            for (var draw = 0; draw < articles.Length; draw++)
            {
                state = (state * 6364136223846793005) + 1442695040888963407;
                drawn[articles[(int)((state >> 33) % (ulong)articles.Length)]]++;
            }

            values[round] = figure(descending, sentence => drawn[sentence.Article]);
        }

        Array.Sort(values);
        return (values[Rounds / 40], values[Rounds - 1 - (Rounds / 40)]);
    }
}
