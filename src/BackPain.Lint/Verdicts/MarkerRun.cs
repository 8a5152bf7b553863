using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Edits;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// Markers of one dialect that stand at one place, with nothing or a separator between them: <c>[3][7]</c>, <c>[3], [7]</c>. What is
/// mistyped or names a page stands alone, because nothing may move across it.
/// </summary>
/// <param name="Span">From the first marker to the last.</param>
/// <param name="First">Index of the first in <see cref="Article.Markers"/>.</param>
/// <param name="End">Index after the last.</param>
internal readonly record struct MarkerRun(TextSpan Span, int First, int End)
{
    /// <summary>All runs in the order of the page; a marker alone is a run too.</summary>
    public static ImmutableArray<MarkerRun> In(Article article) =>
    [
        .. MarkerGap.Runs(article, (a, b) => a.Dialect == b.Dialect && IsPlain(article, a) && IsPlain(article, b))
            .Select(run => new MarkerRun(MarkerGap.SpanOf(article, run.First, run.End), run.First, run.End)),
    ];

    /// <summary>Whether the run stands in running text, where a reader goes from one marker to the next.</summary>
    public bool IsInText(Article article) => article.Markers[First].Paragraph is >= 0 and var paragraph &&
        article.Paragraphs[paragraph].Kind is ParagraphKind.Prose or ParagraphKind.ListItem or ParagraphKind.Quote;

    /// <summary>Whether a marker is nothing but numbers, or a key, rightly written, and no part of its sentence.</summary>
    public static bool IsPlain(Article article, CitationMarker marker) =>
        marker.Fault is null && !marker.IsWords && (marker.Numbers.IsEmpty || article.Slice(TextSpan.FromBounds(marker.Numbers[^1].Span.End, Math.Max(marker.Numbers[^1].Span.End, marker.Label.End))).IsWhiteSpace());
}
