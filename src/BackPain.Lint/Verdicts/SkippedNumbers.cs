using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>Numbers that a list skips.</summary>
/// <param name="First">First missing number.</param>
/// <param name="Last">Last missing number.</param>
/// <param name="After">The entry before the gap.</param>
/// <param name="Before">The entry after the gap.</param>
public sealed record SkippedNumbers(int First, int Last, ReferenceEntry After, ReferenceEntry Before);
