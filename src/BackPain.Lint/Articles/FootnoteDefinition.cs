using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A footnote: <c>[^key]: text</c>.</summary>
/// <param name="Key">Key as written, without the caret. Keys are compared without regard to case.</param>
/// <param name="Span">The whole definition with its continuation lines, without the last line break.</param>
/// <param name="Label"><c>[^key]</c>.</param>
/// <param name="Body">The text after the colon.</param>
public sealed record FootnoteDefinition(string Key, TextSpan Span, TextSpan Label, TextSpan Body)
{
    /// <summary>Identifiers of the work itself, in the order of the footnote.</summary>
    public ImmutableArray<Identifier> Identifiers { get; init; } = [];

    /// <summary>The text reduced as in <see cref="ReferenceEntry.FoldedText"/>.</summary>
    public string FoldedText { get; init; } = "";

    /// <summary>Keys of other footnotes that the text names, as written. Only here are they seen when nothing uses this footnote.</summary>
    public ImmutableArray<string> Mentions { get; init; } = [];

    /// <summary>Publication year, or <see langword="null"/> when the text states none.</summary>
    public int? Year { get; init; }
}
