using System.Globalization;
using System.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>What training found: the weight of each feature of the citation-need score, and which training text it came from.</summary>
internal sealed class ClaimWeights
{
    /// <summary>Weights are written as whole numbers of this part of one.</summary>
    public const int Scale = 1000;

    private const string Resource = "BackPain.Lint.Verdicts.ClaimWeights.txt";

    private const string HashLine = "# sha256 ";

    private static readonly Lazy<ClaimWeights> Embedded = new(ReadEmbedded);

    private ClaimWeights(string inputHash, float[] weights, List<string> grams)
    {
        InputHash = inputHash;
        Weights = weights;
        Vocabulary = new ClaimVocabulary(grams);
        Reasons = new ClaimReason[weights.Length];
        for (var feature = 0; feature < weights.Length; feature++)
            Reasons[feature] = feature < ClaimFeatures.FirstGram ? ClaimReasons.Of((ClaimFeature)feature) : ClaimReasons.Of(Vocabulary, grams[feature - ClaimFeatures.FirstGram]);
    }

    /// <summary>The weights that the linter comes with. They are read when a page first needs them.</summary>
    public static ClaimWeights Default => Embedded.Value;

    /// <summary>SHA-256 of the training text, in hexadecimal.</summary>
    public string InputHash { get; }

    /// <summary>By feature its weight, a difference of log odds.</summary>
    public float[] Weights { get; }

    /// <summary>The words and pairs of words that have a weight.</summary>
    public ClaimVocabulary Vocabulary { get; }

    /// <summary>By feature the reason it speaks for.</summary>
    public ClaimReason[] Reasons { get; }

    /// <summary>Reads weights as training writes them: a line each, a hand-made feature with an at sign before its name.</summary>
    public static ClaimWeights Read(TextReader reader)
    {
        var hash = "";
        var weights = new List<float>(4096);
        weights.AddRange(new float[ClaimFeatures.FirstGram]);
        var grams = new List<string>(4096);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t');
            if (line.StartsWith(HashLine, StringComparison.Ordinal))
                hash = line[HashLine.Length..];
            if (tab < 0)
                continue;
            var weight = int.Parse(line.AsSpan(tab + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) / (float)Scale;
            if (line[0] == '@')
            {
                weights[(int)Enum.Parse<ClaimFeature>(line.AsSpan(1, tab - 1))] = weight;
                continue;
            }

            grams.Add(line[..tab]);
            weights.Add(weight);
        }

        return new(hash, [.. weights], grams);
    }

    /// <summary>Writes weights in the form that <see cref="Read"/> reads.</summary>
    /// <param name="writer">Receives the lines.</param>
    /// <param name="inputHash">SHA-256 of the training text.</param>
    /// <param name="features">Weights of the hand-made features, in their order.</param>
    /// <param name="grams">Words and pairs of words, in ordinal order, with their weights.</param>
    public static void Write(TextWriter writer, string inputHash, IReadOnlyList<double> features, IEnumerable<(string Gram, double Weight)> grams)
    {
        writer.Write($"# Written by tests/BackPain.Lint.ClaimTraining; docs/claims.md tells what it means.\n{HashLine}{inputHash}\n");
        for (var feature = 0; feature < ClaimFeatures.FirstGram; feature++)
            WriteLine($"@{(ClaimFeature)feature}", features[feature]);
        foreach (var (gram, weight) in grams)
            WriteLine(gram, weight);

        void WriteLine(string name, double weight)
        {
            var rounded = (int)Math.Round(weight * Scale, MidpointRounding.AwayFromZero);
            if (rounded != 0)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{name}\t{rounded}\n"));
        }
    }

    private static ClaimWeights ReadEmbedded()
    {
        using var stream = typeof(ClaimWeights).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks the resource {Resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(new StringReader(Encoding.UTF8.GetString(bytes)));
    }
}
