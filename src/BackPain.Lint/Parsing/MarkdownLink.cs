using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>A link or an image, inline or by reference, or a bare address in the text.</summary>
/// <param name="Span">The whole construct.</param>
/// <param name="Text">What is shown; empty for a bare address.</param>
/// <param name="Target">The address in the page; for a link by reference it stands in the definition.</param>
/// <param name="Url">The address.</param>
internal sealed record MarkdownLink(TextSpan Span, TextSpan Text, TextSpan Target, string Url)
{
    public bool IsImage { get; init; }

    /// <summary>The label of a link by reference, as written; <see langword="null"/> for an inline link.</summary>
    public string? Label { get; init; }

    /// <summary>Whether the text itself is the label: <c>[1]</c>.</summary>
    public bool IsShortcut { get; init; }
}
