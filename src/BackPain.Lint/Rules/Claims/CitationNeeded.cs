using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Claims;

/// <summary>What the rules about missing sources have in common: the words they quote and the tag their fix inserts.</summary>
internal static class CitationNeeded
{
    /// <summary>How the fix is called.</summary>
    public const string Title = "Mark the sentence as needing a citation";

    private const string Tag = "[citation needed]";

    private const int LongestQuote = 60;

    /// <summary>The evidence on one line, at most 60 characters.</summary>
    public static string Quote(Article article, TextSpan evidence)
    {
        var words = string.Join(' ', article.Prose.Substring(evidence.Start, evidence.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length <= LongestQuote)
            return words;
        var cut = char.IsHighSurrogate(words[LongestQuote - 2]) ? LongestQuote - 2 : LongestQuote - 1;
        return string.Concat(words.AsSpan(0, cut), "…");
    }

    /// <summary>
    /// Inserts the tag at the end of a sentence, on the side of its punctuation where the page has its markers. No fix where
    /// the end of the sentence is part of some markup that the tag could break.
    /// </summary>
    public static Fix? Fix(Article article, TextSpan sentence)
    {
        var end = sentence.End;
        if (!MarkersPrecedePunctuation(article))
            return PastMarkup(article, end) is { } after ? Insert(after) : null;

        while (end > sentence.Start && article.Text[end - 1] is '.' or '!' or ',' or ';' or ':')
            end--;
        return Insert(end);
    }

    private static Fix Insert(int at) => new(Title, FixSafety.Unsafe, new TextChange(new TextSpan(at, 0), Tag));

    /// <summary>Whether the page's own markers stand before commas and full stops.</summary>
    private static bool MarkersPrecedePunctuation(Article article)
    {
        var (before, after) = (0, 0);
        foreach (var marker in article.Markers)
        {
            if (marker.Span.End < article.Text.Length && article.Text[marker.Span.End] is '.' or ',')
                before++;
            else if (marker.Span.Start > 0 && article.Text[marker.Span.Start - 1] is '.' or ',')
                after++;
        }

        return before > after;
    }

    /// <summary>The offset behind emphasis, link target or code that ends with the sentence, or <see langword="null"/>.</summary>
    private static int? PastMarkup(Article article, int at)
    {
        var (depth, inCode) = (0, false);
        while (at < article.Text.Length && article.Prose[at] is ' ' or '\t')
        {
            var character = article.Text[at];
            if (depth == 0 && !inCode && char.IsWhiteSpace(character))
                return at;
            depth += character switch { '(' or '<' => 1, ')' or '>' => -1, _ => 0 };
            inCode ^= character == '`';
            at++;
        }

        return depth == 0 && !inCode ? at : null;
    }
}
