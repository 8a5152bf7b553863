using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Parentheses: <c>meta-analysis.(1)</c>, and what <see cref="TryReadNames"/> reads.</summary>
internal sealed partial class MarkerReader
{
    private const int FirstYear = 1500;

    /// <summary>
    /// <c>meta-analysis.(1)</c>: right after the end of a sentence, a closing bracket or a word, never after a blank, and never
    /// the issue of a journal (<c>28;(3):CD00950</c>).
    /// </summary>
    private int ReadParenthesis(MarkdownBlock block, int at)
    {
        if (at == block.Span.Start || !MarkerLabel.TryRead(text, at + 1, block.Span.End, ")", out var numbers, out var close) || numbers[0].First >= FirstYear)
            return TryReadNames(block, at, out var end) ? end : at + 1;
        var before = text[at - 1];
        var after = close + 1 < block.Span.End ? text[close + 1] : '\n';
        var isAfterWord = char.IsAsciiLetterLower(before) && at - 3 >= block.Span.Start && char.IsLetter(text[at - 2]) && char.IsLetter(text[at - 3]);
        if (((before is '.' or ',' or '!' or '?' or '"' or '”' or ')') || isAfterWord) && (char.IsWhiteSpace(after) || after is '.' or ',' or ';' or ')' or '(' or '*') &&
            !MarkerContext.IsUnit(MarkerContext.WordAfter(text, close + 1, block.Span.End)))
            Add(new CitationMarker(TextSpan.FromBounds(at, close + 1), MarkerDialect.Parenthesis, TextSpan.FromBounds(at + 1, close), numbers), !isAfterWord);
        return close + 1;
    }
}
