using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>A work that markers of a page can lead to.</summary>
/// <param name="Entry">An entry of a list, or a footnote read as one without a number.</param>
/// <param name="Key">The key of a footnote, or <see langword="null"/>.</param>
public sealed record CitationTarget(ReferenceEntry Entry, string? Key);
