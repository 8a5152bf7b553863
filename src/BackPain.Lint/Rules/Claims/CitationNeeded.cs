using System.Collections.Immutable;
using System.Globalization;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Claims;

/// <summary>What the rules about missing sources have in common: the words they quote, the score they tell and what their fixes insert.</summary>
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
            ClaimReason.Statistic when claim.IsExact => $"states a number, {words},",
            ClaimReason.Study when claim.IsExact => $"reports a study, {words},",
            ClaimReason.Recommendation when claim.IsExact => $"gives advice, {words},",
            ClaimReason.Effect when claim.IsExact => $"states an effect, {words},",
            ClaimReason.Comparison when claim.IsExact => $"states a comparison, {words},",
            ClaimReason.Statistic => $"speaks of a number, {words},",
            ClaimReason.Study => $"speaks of what is known from research, {words},",
            ClaimReason.Recommendation => $"speaks of what is advised, {words},",
            ClaimReason.Effect => $"speaks of causes and effects, {words},",
            ClaimReason.Comparison => $"compares, {words},",
            ClaimReason.Frequency => $"speaks of how common something is, {words},",
            _ => $"is worded like those that medical authors cite a source for, {words},",
        };
    }

    /// <summary>The finding of a rule about a claim that no source is near to.</summary>
    public static Finding Finding(Rule rule, Page page, ClaimVerdict claim) => Finding(rule, page, claim, Message);

    /// <summary>The finding of a rule about a claim, with its own message.</summary>
    public static Finding Finding(Rule rule, Page page, ClaimVerdict claim, Func<Article, ClaimVerdict, string> message) =>
        new(rule.Descriptor, rule.Descriptor.Severity, claim.Sentence, () => new(message(page.Article, claim), Fixes(page, claim.Sentence), Properties(claim)));

    /// <summary>
    /// The fixes of a sentence without a source: the tag, and the works of the list that share words with the sentence, of which
    /// only a person can say whether they support it.
    /// </summary>
    public static ImmutableArray<Fix> Fixes(Page page, TextSpan sentence)
    {
        if (Place(page, sentence) is not { } place)
            return [];
        var tag = new Fix(Title, FixSafety.Unsafe, new TextChange(new TextSpan(place, 0), TagOf(page.Article)));
        return [tag, .. page.CitableWorks.For(sentence).Select(work =>
            new Fix(CiteTitle(work), FixSafety.Unsafe, new TextChange(new TextSpan(place, 0), work.Marker)) { IsChoice = true, AddsMarker = true })];
    }

    private static string Message(Article article, ClaimVerdict claim) =>
        $"The sentence {Reason(article, claim)} {(claim.Reason == ClaimReason.Wording ? "and has none" : "without a source")}.";

    private static ImmutableSortedDictionary<string, string> Properties(ClaimVerdict claim) => ImmutableSortedDictionary<string, string>.Empty
        .Add("reason", claim.Reason.ToString().ToLowerInvariant())
        .Add("score", claim.Score.ToString("0.000", CultureInfo.InvariantCulture));

    /// <summary>The tag as the page writes it elsewhere, perhaps with a link; a date is that of another sentence.</summary>
    private static string TagOf(Article article) =>
        article.MaintenanceTags.FirstOrDefault(tag => tag is { Name: "citation needed", Date: null }) is { } own ? article.Slice(own.Span).ToString() : Tag;

    private static string CiteTitle(CitableWork work) =>
        $"Cite {work.Marker}{(work.Name.Length == 0 ? "" : " " + work.Name)}: shares {string.Join(", ", work.Shared.Select(words => Wording.Quote(words)))}";

    /// <summary>
    /// Where a tag or marker goes at the end of a sentence: on the side of its punctuation where the page has its markers.
    /// Nowhere when the end of the sentence is part of some markup that it could break.
    /// </summary>
    private static int? Place(Page page, TextSpan sentence)
    {
        var (article, end) = (page.Article, sentence.End);
        if (!page.MarkersPrecedePunctuation)
            return PastMarkup(article, end);

        while (end > sentence.Start && article.Text[end - 1] is '.' or '!' or ',' or ';' or ':')
            end--;
        return end;
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
