using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A mark of MediaWiki that Markdown writes in another way and shows as it stands.</summary>
/// <param name="Span">The whole construct.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Words">The words that a reader should see.</param>
public sealed record Wikitext(TextSpan Span, WikitextKind Kind, TextSpan Words)
{
    /// <summary>1 to 6 for a heading.</summary>
    public int Level { get; init; }

    /// <summary>The address of a link; empty when it has none.</summary>
    public TextSpan Address { get; init; }
}
