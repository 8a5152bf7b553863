using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>The number of a book or a journal that its own check digit, or its length, gives away as mistyped.</summary>
/// <param name="Label"><c>ISBN</c> or <c>ISSN</c>.</param>
/// <param name="Span">The number with its hyphens, without the label.</param>
/// <param name="Fault">What is wrong with it, as the end of a sentence ("has 9 digits instead of 10 or 13").</param>
public sealed record StandardNumber(string Label, TextSpan Span, string Fault);
