using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>
/// Numbers in brackets that are not read as markers: inside entries (<c>Reply to [3]</c>), in the text of a link, or where
/// rules are silent because they may be something else. Nothing leads them to another number, so none of them may change.
/// </summary>
internal static class StrayNumbers
{
    private const int MostDigits = 6;

    /// <summary>Why such a number would come to mean another entry, as a clause, or <see langword="null"/>.</summary>
    /// <param name="article">The page.</param>
    /// <param name="list">The list that markers name.</param>
    /// <param name="isStale">Whether a number no longer means what it meant.</param>
    public static string? FaultOf(Article article, ReferenceList list, Func<int, bool> isStale)
    {
        foreach (var entry in list.Entries)
        {
            if (First(article.Text, entry.Body, isStale, mayTouch: false) is { } inside)
                return $"{Wording.Quote(article.Slice(inside))} in line {NumberedPage.LineOf(article, inside.Start)}, inside an entry, may mean another entry";
        }

        var at = 0;
        while (First(article.Prose, TextSpan.FromBounds(at, article.Prose.Length), isStale, mayTouch: true) is { } span)
        {
            if (!article.AutonumberLinks.Contains(span) && !article.Lists.Any(one => one.Span.Contains(span)))
                return $"{Wording.Quote(article.Slice(span))} in line {NumberedPage.LineOf(article, span.Start)} is not read as a marker but may be one";
            at = span.End;
        }

        return null;
    }

    private static TextSpan? First(string text, TextSpan span, Func<int, bool> isStale, bool mayTouch)
    {
        for (var at = span.Start; at < span.End;)
        {
            var next = text.IndexOf('[', at, span.End - at);
            if (next < 0)
                return null;
            var end = next + 1;
            var number = 0;
            for (; end < span.End && char.IsAsciiDigit(text[end]) && end - next <= MostDigits; end++)
                number = (number * 10) + (text[end] - '0');
            if (number > 0 && end < span.End && text[end] == ']' && (mayTouch || IsApart(text, next)) && isStale(number))
                return TextSpan.FromBounds(next, end + 1);
            at = end;
        }

        return null;
    }

    /// <summary>The issue of a journal, <c>31[9]</c>, and a name in chemistry, <c>benzo[1]</c>, touch what stands before.</summary>
    private static bool IsApart(string text, int bracket) => bracket == 0 || !char.IsLetterOrDigit(text[bracket - 1]);
}
