using BackPain.Lint.Articles;
using BackPain.Lint.LanguageServer.Protocol;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.LanguageServer;

/// <summary>What of a page can be folded: sections, reference lists, the front matter, comments and code, each over several lines.</summary>
internal static class Foldings
{
    private const string Comment = "<!--";

    /// <summary>Each fold once, in the order of the page.</summary>
    /// <param name="citations">The works of the page.</param>
    /// <param name="text">Its text.</param>
    /// <param name="wholeLines">Whether the client folds whole lines only.</param>
    public static FoldingRange[] Of(Citations citations, DocumentText text, bool wholeLines) =>
    [
        .. Folds(citations).Select(fold => Range(text, fold.Start, End(citations.Article, fold), fold.Kind, wholeLines))
            .Where(range => range.EndLine > range.StartLine)
            .DistinctBy(range => (range.StartLine, range.EndLine))
            .OrderBy(range => range.StartLine).ThenByDescending(range => range.EndLine),
    ];

    /// <summary>Where the folded part begins (what is before it in its line stays) and ends, comments before anything that folds the same lines.</summary>
    private static IEnumerable<(int Start, int End, string? Kind)> Folds(Citations citations)
    {
        var article = citations.Article;
        if (article.FrontMatter is { } front)
            yield return (article.Lines.ContentOf(article.Lines.LineOf(front.Start)).End, front.End, "region");
        foreach (var span in article.Unread.Where(span => span != article.FrontMatter))
        {
            var isComment = article.Slice(span).StartsWith(Comment);
            yield return (isComment ? span.Start + Comment.Length : FirstLineEnd(article, span), span.End, isComment ? "comment" : null);
        }

        foreach (var section in article.Sections)
            yield return (section.Heading.End, section.Span.End, null);
        foreach (var list in citations.Lists)
            yield return (FirstLineEnd(article, list.Span), list.Span.End, null);
    }

    private static int FirstLineEnd(Article article, TextSpan span) => Math.Min(span.End, article.Lines.ContentOf(article.Lines.LineOf(span.Start)).End);

    /// <summary>Blank lines behind a section stay visible.</summary>
    private static int End(Article article, (int Start, int End, string? Kind) fold) =>
        fold.Start + article.Text.AsSpan(fold.Start, Math.Max(0, fold.End - fold.Start)).TrimEnd().Length;

    private static FoldingRange Range(DocumentText text, int start, int end, string? kind, bool wholeLines)
    {
        var (first, last) = (text.PositionOf(start), text.PositionOf(end));
        return wholeLines ? new(first.Line, null, last.Line, null, kind) : new(first.Line, first.Character, last.Line, last.Character, kind);
    }
}
