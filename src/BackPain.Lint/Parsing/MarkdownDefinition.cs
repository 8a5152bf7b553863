using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>A link definition: <c>[label]: address "title"</c>.</summary>
internal sealed record MarkdownDefinition(TextSpan Span, string Label, bool HasTitle);
