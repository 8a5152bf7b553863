using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>An item of a list.</summary>
/// <param name="Span">From its bullet or number to its end.</param>
/// <param name="Number">The number as written, or 0 for a bullet.</param>
internal readonly record struct MarkdownItem(TextSpan Span, int Number);
