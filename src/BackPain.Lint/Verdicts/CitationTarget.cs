using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>A work on a page that its markers can lead to: an entry of a list, a footnote, or a <c>&lt;ref&gt;</c> tag with a source.</summary>
/// <param name="Span">The whole of it, in UTF-16 offsets of the page.</param>
/// <param name="Name">What markers name: the digits of its number, its key without marks; empty where no marker can name it.</param>
/// <param name="Body">The work itself.</param>
public sealed record CitationTarget(TextSpan Span, TextSpan Name, TextSpan Body)
{
    /// <summary>The entry it is, if any.</summary>
    public ReferenceEntry? Entry { get; init; }

    /// <summary>The footnote it is, if any.</summary>
    public FootnoteDefinition? Footnote { get; init; }

    /// <summary>The tag it is, if any.</summary>
    public RefTag? Tag { get; init; }

    internal static CitationTarget Of(ReferenceEntry entry) => new(entry.Span, entry.NumberSpan, entry.Body) { Entry = entry };

    internal static CitationTarget Of(FootnoteDefinition footnote) =>
        new(footnote.Span, TextSpan.FromBounds(footnote.Label.Start + 2, footnote.Label.End - 1), footnote.Body) { Footnote = footnote };

    internal static CitationTarget Of(RefTag tag) => new(tag.Span, tag.Name?.Span ?? new TextSpan(tag.Open.End, 0), tag.Text) { Tag = tag };
}
