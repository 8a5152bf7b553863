using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// The citation-need score: a sum of weights, so that its reason is exact. It goes once through a sentence and allocates
/// nothing for it.
/// </summary>
internal sealed class ClaimScorer(ClaimWeights weights)
{
    /// <summary>Words of fewer letters, such as those of "has been", weigh something and tell a reader nothing.</summary>
    private const int ShortestTelling = 5;

    private const int Reasons = (int)ClaimReason.Wording + 1;

    private readonly ClaimFeatures features = new(weights.Vocabulary);
    private readonly float[] sums = new float[Reasons];

    /// <summary>How likely medical authors would cite a source for the sentence, from 0 to 1.</summary>
    /// <param name="text">The sentence with everything that is no prose blanked out.</param>
    /// <param name="context">Where it stands.</param>
    public double Probability(ReadOnlySpan<char> text, ClaimContext context)
    {
        features.Read(text, context);
        var sum = 0f;
        foreach (var feature in features.Found)
            sum += weights.Weights[feature];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>The same with the reason.</summary>
    public ClaimScore Score(ReadOnlySpan<char> text, ClaimContext context)
    {
        var probability = Probability(text, context);
        Array.Clear(sums);
        var heaviest = -1;
        for (var index = 0; index < features.Found.Length; index++)
        {
            var feature = features.Found[index];
            if (weights.Reasons[feature] != ClaimReason.Wording)
                sums[(int)weights.Reasons[feature]] += weights.Weights[feature];
            else if (Tells(text, features.Places[index]) && IsHeavier(index, heaviest))
                heaviest = index;
        }

        // Words of no group have nothing in common that their weights could be summed for: the heaviest stands for itself.
        if (heaviest >= 0)
            sums[(int)ClaimReason.Wording] = weights.Weights[features.Found[heaviest]];
        var strongest = (ClaimReason)sums.AsSpan().IndexOf(sums.Max());
        var place = sums[(int)strongest] <= 0 ? -1 : strongest == ClaimReason.Wording ? heaviest : HeaviestOf(strongest);

        // Where no word speaks for it, it is the sentence as a whole: its length and its place.
        return place < 0 ? new(probability, ClaimReason.Wording, new(0, text.Length)) : new(probability, strongest, features.Places[place]);
    }

    private static bool Tells(ReadOnlySpan<char> text, TextSpan place)
    {
        var run = 0;
        foreach (var letter in text.Slice(place.Start, place.Length))
        {
            run = char.IsLetter(letter) ? run + 1 : 0;
            if (run == ShortestTelling)
                return true;
        }

        return false;
    }

    private int HeaviestOf(ClaimReason reason)
    {
        var heaviest = -1;
        for (var index = 0; index < features.Found.Length; index++)
        {
            if (weights.Reasons[features.Found[index]] == reason && IsHeavier(index, heaviest))
                heaviest = index;
        }

        return heaviest;
    }

    /// <summary>Whether a feature that is a word weighs more than another.</summary>
    private bool IsHeavier(int index, int other) => features.Places[index].Length > 0
        && (other < 0 || weights.Weights[features.Found[index]] > weights.Weights[features.Found[other]]);
}
