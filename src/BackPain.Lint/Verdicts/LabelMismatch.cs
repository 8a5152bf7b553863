using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>A marker that shows one number and links to another.</summary>
/// <param name="Marker">The marker.</param>
/// <param name="Number">The number it shows.</param>
/// <param name="Target">The number it links to.</param>
/// <param name="Entry">The entry at the place it links to, or <see langword="null"/> when only the id tells the number.</param>
public sealed record LabelMismatch(CitationMarker Marker, int Number, int Target, ReferenceEntry? Entry);
