using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Raised numbers: <c>pain.¹²</c>, <c>pain.^12^</c>; tags are in <c>MarkerReader.Tags.cs</c>.</summary>
internal sealed partial class MarkerReader
{
    private int ReadCaret(MarkdownBlock block, int at) =>
        MarkerLabel.TryRead(text, at + 1, block.Span.End, "^", out var numbers, out var close)
            ? AddRaised(block, TextSpan.FromBounds(at, close + 1), TextSpan.FromBounds(at + 1, close), numbers)
            : at + 1;

    /// <summary>Raised digits with commas and dashes between them, raised or not: <c>¹,²</c>, <c>¹⁻³</c>, <c>¹–³</c>.</summary>
    private int ReadSuperscript(MarkdownBlock block, int at)
    {
        var builder = ImmutableArray.CreateBuilder<NumberRange>();
        var end = at;
        while (TryRaisedNumber(block, end, out var first))
        {
            end = first.Span.End;
            if (end < block.Span.End && text[end] is '⁻' or '–' or '-' && TryRaisedNumber(block, end + 1, out var last) && last.First > first.First)
                (first, end) = (new NumberRange(first.First, last.First, TextSpan.FromBounds(first.Span.Start, last.Span.End)), last.Span.End);
            builder.Add(first);
            if (end >= block.Span.End || text[end] is not (',' or '˒'))
                break;
            end++;
        }

        if (builder.Count == 0)
            return at + 1;
        var span = TextSpan.FromBounds(at, builder[^1].Span.End);
        return AddRaised(block, span, span, builder.ToImmutable());
    }

    private bool TryRaisedNumber(MarkdownBlock block, int start, out NumberRange number)
    {
        var value = 0;
        var end = start;
        for (; end < block.Span.End && SuperscriptDigit(text[end]) is var digit and >= 0 && end - start < 6; end++)
            value = (value * 10) + digit;
        number = new NumberRange(value, value, TextSpan.FromBounds(start, end));
        return value > 0;
    }

    /// <summary>
    /// Raised digits are exponents, charges and affiliations more often than references: only after punctuation or a word.
    /// </summary>
    private int AddRaised(MarkdownBlock block, TextSpan span, TextSpan label, ImmutableArray<NumberRange> numbers)
    {
        var at = span.Start;
        var letters = 0;
        while (at - letters > block.Span.Start && char.IsLetter(text[at - letters - 1]))
            letters++;
        var isAfterWord = letters >= 3 && char.IsLower(text[at - 1]);
        if (at > block.Span.Start && (text[at - 1] is '.' or ',' or ';' or ':' or ')' or '"' or '”' or '?' or '!' || isAfterWord))
            Add(new CitationMarker(span, MarkerDialect.Superscript, label, numbers), !isAfterWord);
        return span.End;
    }

    private static int SuperscriptDigit(char c) => c switch
    {
        '⁰' => 0,
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        >= '⁴' and <= '⁹' => c - '⁰',
        _ => -1,
    };
}
