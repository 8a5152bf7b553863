using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>An identifier as it stands in the page.</summary>
/// <param name="Kind">The registry.</param>
/// <param name="Value">Normal form: lower-case DOI, digits of a PMID, <c>PMC</c> and digits. As written when malformed.</param>
/// <param name="Span">The identifier itself, without label such as <c>doi:</c>.</param>
/// <param name="InLinkTarget">Whether it stands in the target of a link.</param>
public sealed record Identifier(IdentifierKind Kind, string Value, TextSpan Span, bool InLinkTarget)
{
    /// <summary>What is wrong with its form, as the end of a sentence ("has a leading zero"), or <see langword="null"/>.</summary>
    public string? Fault { get; init; }

    /// <summary>The text that repairs the form without changing what is meant, or <see langword="null"/>.</summary>
    public string? Repair { get; init; }

    /// <summary>Whether it stands in a bare address, or in the text of a link that leads to it.</summary>
    public bool IsLinked { get; init; }
}
