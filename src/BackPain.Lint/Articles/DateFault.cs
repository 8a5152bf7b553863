using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A date in an entry that no calendar has, or that readers take for different days.</summary>
/// <param name="Span">The date as written.</param>
/// <param name="Words">What is wrong with it, as the end of a sentence ("names a day that February does not have").</param>
/// <param name="Repair">The date as it is certainly meant, or <see langword="null"/>.</param>
public sealed record DateFault(TextSpan Span, string Words, string? Repair);
