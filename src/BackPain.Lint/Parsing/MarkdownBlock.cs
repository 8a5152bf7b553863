using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>A leaf of the Markdown tree, flattened.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Source offsets, half-open.</param>
internal sealed record MarkdownBlock(MarkdownBlockKind Kind, TextSpan Span)
{
    /// <summary>1 to 6 for a heading.</summary>
    public int Level { get; init; }

    public bool IsSetext { get; init; }

    public int QuoteDepth { get; init; }

    /// <summary>Index of the innermost list it stands in, or -1.</summary>
    public int List { get; init; } = -1;

    /// <summary>Index of the item in that list, or -1.</summary>
    public int Item { get; init; } = -1;

    /// <summary>Whether it stands in a footnote definition.</summary>
    public bool InFootnote { get; init; }

    /// <summary>Whether the whole paragraph is one run of bold text.</summary>
    public bool IsBold { get; init; }
}
