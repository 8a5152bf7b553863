using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A run of prose.</summary>
/// <param name="Span">UTF-16 offsets, half-open; the prose is the same span of <see cref="Article.Prose"/>.</param>
/// <param name="Kind">Where it stands.</param>
/// <param name="Section">Index into <see cref="Article.Sections"/> of the heading above it; -1 before the first heading.</param>
/// <param name="Sentences">Its sentences in order; markers after the full stop belong to the sentence before.</param>
public sealed record Paragraph(TextSpan Span, ParagraphKind Kind, int Section, ImmutableArray<TextSpan> Sentences)
{
    /// <summary>Index of the paragraph that introduces the list this item belongs to, or -1.</summary>
    public int Stem { get; init; } = -1;
}
