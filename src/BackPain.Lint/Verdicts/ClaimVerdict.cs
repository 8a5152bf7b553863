using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>A sentence that needs a source and has none.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Paragraph">Index into <see cref="Article.Paragraphs"/>.</param>
/// <param name="Reason">The strongest reason.</param>
/// <param name="Evidence">The words that gave the reason.</param>
/// <param name="Standing">How it stands to the sources around it.</param>
public sealed record ClaimVerdict(TextSpan Sentence, int Paragraph, ClaimReason Reason, TextSpan Evidence, ClaimStanding Standing)
{
    /// <summary>
    /// Whether a detector read the reason from the grammar of the sentence. Otherwise the citation-need score alone speaks, and
    /// the reason is the group of words that weighs most in it.
    /// </summary>
    public bool IsExact { get; init; }

    /// <summary>The citation-need score, from 0 to 1: how likely medical authors would cite a source here.</summary>
    public double Score { get; init; }

    /// <summary>Whether the sentence is reported by itself, for a reason that a detector read.</summary>
    public bool IsUnsourced(ClaimReason reason) => IsExact && Reason == reason && Standing == ClaimStanding.Unsourced;
}
