using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>How well the claims directly under one heading are sourced.</summary>
/// <param name="Section">Index into <see cref="Article.Sections"/>; -1 for what stands before the first heading.</param>
/// <param name="Claims">Sentences that state a claim.</param>
/// <param name="WithSource">Those of them that carry a source.</param>
public sealed record SectionCoverage(int Section, int Claims, int WithSource);
