using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A rule named in a suppression comment.</summary>
/// <param name="Name">Id, family or kebab name as written.</param>
/// <param name="Span">Where it is written.</param>
public sealed record SuppressedRule(string Name, TextSpan Span);
