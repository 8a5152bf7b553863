using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>What a chat tool put in place of a citation, or into an address.</summary>
/// <param name="Span">The token; of several side by side, all of them; of an address, the parameter.</param>
/// <param name="Removal">What goes with it when it is deleted, a blank beside it included; empty where a person has to decide.</param>
/// <param name="IsParameter">Whether it only marks an address, which leads to its source all the same.</param>
public sealed record ChatResidue(TextSpan Span, TextSpan Removal, bool IsParameter);
