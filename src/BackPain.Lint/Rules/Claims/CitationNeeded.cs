using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Claims;

/// <summary>What the rules about missing sources have in common: the words they quote and the tag their fix inserts.</summary>
internal static class CitationNeeded
{
    /// <summary>How the fix is called.</summary>
    public const string Title = "Mark the sentence as needing a citation";

    private const string Tag = "[citation needed]";

    /// <summary>What a claim's sentence does, with the words that do it; follows "the sentence".</summary>
    public static string Reason(Article article, ClaimVerdict claim)
    {
        var words = Wording.Quote(article.Prose.AsSpan(claim.Evidence.Start, claim.Evidence.Length));
        return claim.Reason switch
        {
            ClaimReason.Statistic => $"states a number, {words},",
            ClaimReason.Study => $"reports a study, {words},",
            ClaimReason.Recommendation => $"gives advice, {words},",
            ClaimReason.Effect => $"states an effect, {words},",
            _ => $"states a comparison, {words},",
        };
    }

    /// <summary>The message about a claim that no source is near to.</summary>
    public static string Message(Article article, ClaimVerdict claim) => $"The sentence {Reason(article, claim)} without a source.";

    /// <summary>The fixes of a claim.</summary>
    public static ImmutableArray<Fix> Fixes(Article article, ClaimVerdict claim) =>
        Fix(article, claim.Sentence) is { } fix ? [fix] : [];

    /// <summary>
    /// Inserts the tag at the end of a sentence, on the side of its punctuation where the page has its markers. No fix where
    /// the end of the sentence is part of some markup that the tag could break.
    /// </summary>
    private static Fix? Fix(Article article, TextSpan sentence)
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
