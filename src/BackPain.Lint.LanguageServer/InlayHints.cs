using BackPain.Lint.Articles;
using BackPain.Lint.LanguageServer.Protocol;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.LanguageServer;

/// <summary>The work that a number stands for, beside the number: <c>[10]</c> French 2006.</summary>
internal static class InlayHints
{
    /// <summary>A tooltip that shows more is not read, in entries.</summary>
    private const int MostShown = 5;

    /// <summary>The hints of the markers that end in a span.</summary>
    public static InlayHint[] In(CheckedPage page, TextSpan span)
    {
        if (page.Result?.Page is not { } checkedPage)
            return [];
        var citations = checkedPage.Citations;
        return [
            .. checkedPage.Article.Markers
                .Where(marker => !marker.IsWords && marker.Dialect != MarkerDialect.RefTag && span.Start <= marker.Span.End && marker.Span.End <= span.End)
                .Select(marker => Of(page, marker, citations)).OfType<InlayHint>(),
        ];
    }

    private static InlayHint? Of(CheckedPage page, CitationMarker marker, Citations citations)
    {
        var targets = citations.TargetsOf(marker);
        if (targets is not [var first, ..] || !targets.All(citations.CanBeCited))
            return null;
        var work = citations.WorkOf(first);
        if (work.ShortName.Length == 0 || SaysItself(marker, work))
            return null;
        var label = targets.Length == 1 ? work.ShortName : $"{work.ShortName} +{targets.Length - 1}";
        var shown = targets.Take(MostShown).Select(target => $"{NameOf(target)} {page.Article!.Slice(target.Body)}");
        var more = targets.Length > MostShown ? $"\n\n… and {targets.Length - MostShown} more" : "";
        return new InlayHint(page.Text.PositionOf(marker.Span.End), label, new MarkupContent("markdown", string.Join("\n\n", shown) + more), PaddingLeft: true);
    }

    /// <summary>Whether the key of a footnote has the author's name already: <c>[^french2006]</c>.</summary>
    private static bool SaysItself(CitationMarker marker, ReferenceEntry entry) =>
        marker.Key is { } key && entry.FirstAuthor is { } author && key.Contains(author, StringComparison.OrdinalIgnoreCase);

    private static string NameOf(CitationTarget target) => target.Footnote is { } footnote ? $"\\[^{footnote.Key}\\]" : target.Entry is { Number: > 0 and var number } ? $"\\[{number}\\]" : "–";
}
