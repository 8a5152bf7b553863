using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>A heading before its section is known.</summary>
internal sealed record Heading(string Title, int Level, HeadingForm Form, TextSpan Span, TextSpan TitleSpan);
