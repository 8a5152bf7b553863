using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>Markup of MediaWiki that an export left in a Markdown page.</summary>
/// <param name="Span">The whole construct; of a table the opening line.</param>
/// <param name="Name">What it calls: a template's name, <c>File</c>, <c>Category</c>, <c>TOC</c>; empty for a table.</param>
/// <param name="IsAlone">Whether nothing else stands on its lines.</param>
public sealed record WikiMarkup(TextSpan Span, string Name, bool IsAlone);
