using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A web address that leads nowhere because of its form.</summary>
/// <param name="Span">The address as it stands in the page.</param>
/// <param name="Fault">What is wrong with it, as the end of a sentence ("lacks the colon behind 'http'").</param>
/// <param name="Repair">The address that is meant, or <see langword="null"/> when that is not certain.</param>
public sealed record BrokenAddress(TextSpan Span, string Fault, string? Repair);
