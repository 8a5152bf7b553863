using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>Characters of an entry that a typewriter, a program or a wrong encoding left in place of the right ones.</summary>
/// <param name="Span">The characters.</param>
/// <param name="Words">What they are, as the end of a sentence ("has two hyphens for a dash").</param>
/// <param name="Repair">What belongs there, or <see langword="null"/> when it cannot be told.</param>
public sealed record TypographyFault(TextSpan Span, string Words, string? Repair);
