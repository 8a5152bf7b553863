using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>How likely medical authors would cite a source for a sentence, and what speaks for it most.</summary>
/// <param name="Probability">From 0 to 1.</param>
/// <param name="Reason">The group of words that speaks for it most.</param>
/// <param name="Evidence">The heaviest words of the group, relative to the sentence.</param>
internal readonly record struct ClaimScore(double Probability, ClaimReason Reason, TextSpan Evidence);
