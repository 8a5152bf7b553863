using System.Buffers;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Numbers that a word announces: <c>(ref. 3)</c>, <c>refs 3-5</c>, <c>reference 12</c>, <c>references 2, 3 and 7</c>.</summary>
internal sealed partial class MarkerReader
{
    private const string Word = "ref";

    /// <summary>Without culture data, comparing in any case is done letter by letter, and this is not.</summary>
    private static readonly SearchValues<string> AnyWord = SearchValues.Create([Word], StringComparison.OrdinalIgnoreCase);

    private void ReadWords(MarkdownBlock block)
    {
        for (var at = block.Span.Start; at < block.Span.End;)
        {
            var next = text.AsSpan(at, block.Span.End - at).IndexOfAny(AnyWord);
            if (next < 0)
                return;
            at += next + Word.Length;
            ReadWord(block, at - Word.Length);
        }
    }

    /// <summary>The word alone proves little, so such a marker counts only if all its numbers have entries.</summary>
    private void ReadWord(MarkdownBlock block, int start)
    {
        if (prose[start] != text[start] || (start > block.Span.Start && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-' or '/' or '#' or '.' or '@')))
            return;
        var at = EndOfWord(text.AsSpan(start, block.Span.End - start)) + start;
        if (at == start)
            return;
        var label = at;
        while (label < block.Span.End && label - at < 3 && (text[label] is ' ' or '\u00a0'))
            label++;
        if (label == at || !MarkerLabel.TryReadOpen(text, label, block.Span.End, out var numbers, out var end))
            return;
        if (EndsAsCitation(text.AsSpan(end, block.Span.End - end)) && !MarkerContext.IsUnit(MarkerContext.WordAfter(text, end, block.Span.End)))
            Add(new CitationMarker(TextSpan.FromBounds(start, end), MarkerDialect.Word, TextSpan.FromBounds(label, end), numbers), false);
    }

    /// <summary>The length of <c>ref</c>, <c>ref.</c>, <c>refs</c>, <c>refs.</c>, <c>reference</c> or <c>references</c>, or 0.</summary>
    private static int EndOfWord(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && length < 12 && char.IsAsciiLetter(rest[length]))
            length++;
        var word = rest[..length];
        var isShort = word.Equals("ref", StringComparison.OrdinalIgnoreCase) || word.Equals("refs", StringComparison.OrdinalIgnoreCase);
        if (isShort)
            return length < rest.Length && rest[length] == '.' ? length + 1 : length;
        return word.Equals("reference", StringComparison.OrdinalIgnoreCase) || word.Equals("references", StringComparison.OrdinalIgnoreCase) ? length : 0;
    }

    /// <summary>Not <c>reference 1.5</c>, <c>reference 10%</c>, <c>reference 3/4</c>, <c>reference 3D</c>.</summary>
    private static bool EndsAsCitation(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || !(char.IsLetterOrDigit(rest[0]) || rest[0] is '%' or '/' or '_' or '‰' or '°' or '=' ||
            (rest.Length > 1 && rest[0] is '.' or ',' or ':' or '-' or '–' && char.IsAsciiDigit(rest[1])));
}
