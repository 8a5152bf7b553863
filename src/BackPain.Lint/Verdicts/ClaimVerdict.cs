using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>A sentence that needs a source and has none.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Paragraph">Index into <see cref="Article.Paragraphs"/>.</param>
/// <param name="Reason">The strongest reason.</param>
/// <param name="Evidence">The words that gave the reason.</param>
/// <param name="Standing">How it stands to the sources around it.</param>
public sealed record ClaimVerdict(TextSpan Sentence, int Paragraph, ClaimReason Reason, TextSpan Evidence, ClaimStanding Standing);
