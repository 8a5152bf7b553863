using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>The Markdown tree of a page in the flat form that the readers of this folder work on.</summary>
internal sealed record MarkdownPage
{
    public required string Text { get; init; }

    /// <summary>Leaves in the order of the page.</summary>
    public required ImmutableArray<MarkdownBlock> Blocks { get; init; }

    public ImmutableArray<MarkdownList> Lists { get; init; } = [];

    /// <summary>Links in the order of the page.</summary>
    public ImmutableArray<MarkdownLink> Links { get; init; } = [];

    public ImmutableArray<MarkdownDefinition> Definitions { get; init; } = [];

    /// <summary>HTML comments in the order of the page.</summary>
    public ImmutableArray<TextSpan> Comments { get; init; } = [];

    /// <summary>Code, math and front matter in the order of the page: nothing in them is read.</summary>
    public ImmutableArray<TextSpan> Opaque { get; init; } = [];

    /// <summary><see cref="Opaque"/> and <see cref="Comments"/> together in the order of the page.</summary>
    public ImmutableArray<TextSpan> Unread { get; init; } = [];

    /// <summary>The text with everything that is not literal prose blanked out.</summary>
    public required string Prose { get; init; }

    /// <summary>Why the page was read as lines only, or <see langword="null"/>.</summary>
    public string? Fault { get; init; }
}
