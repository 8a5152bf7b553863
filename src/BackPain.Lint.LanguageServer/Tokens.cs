using BackPain.Lint.Articles;
using BackPain.Lint.LanguageServer.Protocol;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.LanguageServer;

/// <summary>Markers, labels of entries and identifiers as tokens of types that every colour theme knows.</summary>
internal static class Tokens
{
    private const uint Marker = 0;
    private const uint Label = 1;
    private const uint Identifier = 2;
    private const uint Declaration = 1;

    /// <summary>What the numbers of tokens stand for. Standard types: a marker names what an entry declares, as variables do.</summary>
    public static SemanticTokensLegend Legend { get; } = new(["variable", "number", "string"], ["declaration"]);

    /// <summary>The tokens that touch a span, in the order of the page; none overlaps another or holds a line break.</summary>
    public static SemanticTokens In(CheckedPage page, TextSpan span)
    {
        var data = new List<uint>();
        var last = new Position(0, 0);
        foreach (var (token, type, modifiers) in Lines(page, span))
        {
            var (start, end) = (page.Text.PositionOf(token.Start), page.Text.PositionOf(token.End));
            var isSameLine = start.Line == last.Line;
            data.AddRange([start.Line - last.Line, isSameLine ? start.Character - last.Character : start.Character, end.Character - start.Character, type, modifiers]);
            last = start;
        }

        return new SemanticTokens([.. data]);
    }

    private static IEnumerable<(TextSpan Span, uint Type, uint Modifiers)> Lines(CheckedPage page, TextSpan span)
    {
        if (page.Article is not { } article)
            yield break;
        var end = 0;
        foreach (var (token, type, modifiers) in All(article).OrderBy(token => token.Span.Start).ThenByDescending(token => token.Span.Length))
        {
            if (token.IsEmpty || token.Start < end || !token.OverlapsWith(span))
                continue;
            end = token.End;
            for (var line = article.Lines.LineOf(token.Start); line < article.Lines.Count && article.Lines.StartOf(line) < token.End; line++)
            {
                if (article.Lines.ContentOf(line).Intersection(token) is { IsEmpty: false } part)
                    yield return (part, type, modifiers);
            }
        }
    }

    private static IEnumerable<(TextSpan Span, uint Type, uint Modifiers)> All(Article article)
    {
        foreach (var marker in article.Markers)
            yield return (marker.Label, Marker, 0);
        foreach (var entry in article.Entries)
            yield return (entry.NumberSpan, Label, Declaration);
        foreach (var footnote in article.Footnotes)
            yield return (footnote.Label, Marker, Declaration);
        foreach (var identifier in article.Identifiers.Concat(article.RegisteredNumbers))
        {
            if (!identifier.InLinkTarget)
                yield return (identifier.Span, Identifier, 0);
        }
    }
}
