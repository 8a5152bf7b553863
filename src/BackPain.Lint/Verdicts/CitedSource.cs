using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>A work that a marker leads to: an entry or a footnote.</summary>
/// <param name="Entry">The entry, or <see langword="null"/> for a footnote.</param>
/// <param name="Footnote">The footnote, or <see langword="null"/> for an entry.</param>
public sealed record CitedSource(ReferenceEntry? Entry, FootnoteDefinition? Footnote)
{
    /// <summary>The whole entry or footnote.</summary>
    public TextSpan Span => Entry?.Span ?? Footnote!.Span;

    /// <summary>What it says of the work.</summary>
    public TextSpan Body => Entry?.Body ?? Footnote!.Body;

    /// <summary>Year of publication, if it is told.</summary>
    public int? Year => Entry is null ? Footnote!.Year : Entry.Year;
}
