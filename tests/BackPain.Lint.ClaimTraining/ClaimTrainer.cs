using System.Security.Cryptography;
using BackPain.Lint.Verdicts;

namespace BackPain.Lint.ClaimTraining;

/// <summary>
/// Learns the weights of the citation-need score. The same training text gives the same bytes: nothing is drawn at random, and
/// sums are taken in a fixed order.
/// </summary>
internal static class ClaimTrainer
{
    /// <summary>A word or pair of words of fewer articles tells of them and not of citing.</summary>
    public const int FewestArticles = 30;

    /// <summary>The pull towards 0 that keeps the vocabulary small, found on the development sentences.</summary>
    private const double Lasso = 0.00006;

    /// <summary>Hand-made features are few and meant to stay.</summary>
    private const double HandLasso = Lasso / 20;

    private const double Ridge = 0.0001;

    private const int Rounds = 600;

    /// <summary>Trains on a file of sentences.</summary>
    public static void Train(string path, TextWriter writer)
    {
        using var file = File.OpenRead(path);
        Train(ClaimRows.Read(path), Convert.ToHexStringLower(SHA256.HashData(file)), FewestArticles, writer);
    }

    /// <summary>Trains on sentences.</summary>
    /// <param name="rows">The sentences, those of an article together.</param>
    /// <param name="hash">What the training text is known by.</param>
    /// <param name="fewestArticles">In how many articles a word must occur.</param>
    /// <param name="writer">Receives the weights.</param>
    public static void Train(IReadOnlyList<ClaimRow> rows, string hash, int fewestArticles, TextWriter writer)
    {
        var grams = CandidateGrams.In(rows, fewestArticles);
        var features = new ClaimFeatures(new ClaimVocabulary(grams));
        var (examples, labels) = (new List<int[]>(), new List<bool>());
        foreach (var row in rows)
        {
            // Each sentence as on a page that shows its sources and as on one that has none, so that one score serves both.
            foreach (var sourcesShown in (bool[])[true, false])
            {
                features.Read(row.Text, row.Context(sourcesShown));
                examples.Add(features.Found.ToArray());
                labels.Add(row.Cited);
            }
        }

        var lasso = new double[ClaimFeatures.FirstGram + grams.Count];
        Array.Fill(lasso, Lasso);
        lasso.AsSpan(0, ClaimFeatures.FirstGram).Fill(HandLasso);
        var weights = LogisticRegression.Train(examples, labels, lasso, Ridge, Rounds);
        ClaimWeights.Write(writer, hash, weights[..ClaimFeatures.FirstGram], grams.Zip(weights[ClaimFeatures.FirstGram..]));
    }
}
