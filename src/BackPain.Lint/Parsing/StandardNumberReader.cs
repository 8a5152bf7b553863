using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds ISBN and ISSN behind their labels.</summary>
internal static class StandardNumberReader
{
    /// <summary>Between a label and its number may stand the address of a linked label, blanked in prose.</summary>
    private const int LongestGap = 200;

    /// <summary>Less than this is a number that was cut off or another one: a year, a count of pages.</summary>
    private const int FewestDigits = 7;

    private static readonly SearchValues<string> Labels = SearchValues.Create(["ISBN", "ISSN"], StringComparison.Ordinal);

    /// <summary>Adds the numbers in the order of the page.</summary>
    /// <param name="prose">The page without code and addresses, blanks in their place.</param>
    /// <param name="found">Where they go.</param>
    public static void Read(string prose, ImmutableArray<Identifier>.Builder found)
    {
        for (var at = 0; prose.AsSpan(at).IndexOfAny(Labels) is >= 0 and var next;)
        {
            var label = at + next;
            at = label + 4;
            if (label > 0 && char.IsLetterOrDigit(prose[label - 1]) && prose[label - 1] is not ('e' or 'p'))
                continue;
            var isBook = prose[label + 2] == 'B';
            var span = NumberAt(prose, NumberStart(prose, at, isBook), isBook);
            if (span.IsEmpty)
                continue;
            at = span.End;
            var written = prose.AsSpan(span.Start, span.Length);
            var fault = StandardNumberFaults.Of(written, isBook);
            var value = fault is null ? StandardNumberFaults.Normal(written, isBook) : written.ToString();
            found.Add(new Identifier(isBook ? IdentifierKind.Isbn : IdentifierKind.Issn, value, span, InLinkTarget: false) { Fault = fault });
        }
    }

    /// <summary>Where the number begins: behind "-13:", "(Online)" or the link of the label.</summary>
    private static int NumberStart(string prose, int at, bool isBook) =>
        Skip(prose, isBook && prose.AsSpan(at) is ['-' or ' ' or '\u2011', '1', '0' or '3', ':' or ')' or ' ', ..] ? at + 3 : at);

    /// <summary>Behind what may stand between a label and its number.</summary>
    public static int Skip(string prose, int at)
    {
        var end = Math.Min(prose.Length, at + LongestGap);
        while (at < end && (prose[at] is ' ' or '\u00A0' or ':' or ']' or '[' or '(' or ')' or '*' || IsKind(prose, ref at)))
            at++;
        return at;
    }

    private static bool IsKind(string prose, ref int at)
    {
        foreach (var kind in (ReadOnlySpan<string>)["(online", "(print", "(electronic", "online", "print", "electronic"])
        {
            if (!prose.AsSpan(at).StartsWith(kind, StringComparison.OrdinalIgnoreCase))
                continue;
            at += kind.Length - 1;
            return true;
        }

        return false;
    }

    /// <summary>
    /// Digits with hyphens, or with single blanks as long as the number is not whole: "ISBN 0-471-98632-8 350 p." ends at its tenth digit.
    /// </summary>
    private static TextSpan NumberAt(string prose, int start, bool isBook)
    {
        var (end, count) = (start, 0);
        for (var at = start; at < prose.Length && at - start < 40; at++)
        {
            var c = prose[at];
            if (char.IsAsciiDigit(c) || (c is 'X' or 'x' && count > 0))
                (end, count) = (at + 1, count + 1);
            else if (!(IsHyphen(c) || (isBook && c is ' ' or '\u00A0' && !IsWhole(prose, start, count))) || at != end)
                break;
        }

        var isPartOfWord = end < prose.Length && (char.IsLetterOrDigit(prose[end]) || prose[end] == '/');
        return count < FewestDigits || isPartOfWord ? default : TextSpan.FromBounds(start, end);
    }

    private static bool IsWhole(string prose, int start, int count) =>
        count >= 13 || (count == 10 && !prose.AsSpan(start).StartsWith("978") && !prose.AsSpan(start).StartsWith("979"));

    internal static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '–';
}
