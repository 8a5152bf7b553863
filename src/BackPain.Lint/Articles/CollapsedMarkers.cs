using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>
/// Two markers that touch and whose second has a link definition: <c>[17][18]</c> with <c>[18]: …</c>. CommonMark reads one
/// link with the text "17", and the second number disappears.
/// </summary>
/// <param name="Span">Both markers.</param>
/// <param name="Definition">The definition.</param>
public sealed record CollapsedMarkers(TextSpan Span, TextSpan Definition);
