using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>Where an article appeared: <c>J Neurol Sci. 342 (1–2): 127–32</c>.</summary>
/// <param name="Journal">Name of the journal, without marks of emphasis.</param>
/// <param name="Volume">The volume.</param>
/// <param name="Issue">The issue without its parentheses; empty when none is given.</param>
/// <param name="Pages">Page, range of pages, or article number.</param>
public sealed record Publication(TextSpan Journal, TextSpan Volume, TextSpan Issue, TextSpan Pages);
