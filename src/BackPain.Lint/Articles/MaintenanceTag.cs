using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A wiki's own mark that a statement lacks something: <c>[citation needed]</c>.</summary>
/// <param name="Span">The tag with its brackets.</param>
/// <param name="Name">Lower-case name, such as <c>citation needed</c>.</param>
/// <param name="Date">The date that came with it, or <see langword="null"/>.</param>
public sealed record MaintenanceTag(TextSpan Span, string Name, string? Date);
