using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>Finds statements that are ascribed to nobody in particular: "many experts believe", "is believed to".</summary>
internal static partial class WeaselWords
{
    private const int WordsPerHealthWord = 15;

    private const int FewestHealthWords = 2;

    private static readonly SearchValues<string> Cues =
        SearchValues.Create(["believe", "some ", "many ", "most ", "several ", "experts", "it is ", "it has "], StringComparison.OrdinalIgnoreCase);

    /// <summary>Without one of these verbs nobody holds a view.</summary>
    private static readonly SearchValues<string> Verbs = SearchValues.Create(
        [
            "believe", "think", "thought", "say", "said", "claim", "argu", "suggest", "agree", "advise", "recommend", "swear", "benefit", "maintain",
            "contend", "regard", "find", "warn", "assum", "held", "assert",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The words, in the order of the page, at most one in a sentence, and none where a source or a tag stands in it.</summary>
    public static ImmutableArray<TextSpan> In(Article article, LintSettings settings)
    {
        if (!article.IsEnglish || Candidates(article) is not { Count: > 0 } candidates)
            return [];
        var cover = new SentenceCover(article);
        var gates = new ClaimGates(article, settings, cover);
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var (next, isJudged, isHealth) = (0, false, false);
        foreach (var (paragraph, sentence, words) in candidates)
        {
            // The gates want to be asked in the order of the page.
            if (next <= paragraph)
                isHealth = IsAboutHealth(article, paragraph);
            for (; next <= paragraph; next++)
                isJudged = gates.IsJudged(next);
            if (isJudged && isHealth && !HasSource(paragraph, sentence))
                found.Add(words);
        }

        return found.ToImmutable();

        bool HasSource(int paragraph, int sentence) =>
            cover.IsCovered(paragraph, sentence) || cover.IsTagged(paragraph, sentence) || gates.IsOwnAccount(paragraph, sentence) ||
            ClaimGates.HasInlineSource(article.Slice(article.Paragraphs[paragraph].Sentences[sentence]));
    }

    private static List<(int Paragraph, int Sentence, TextSpan Words)> Candidates(Article article)
    {
        var candidates = new List<(int, int, TextSpan)>();
        for (var index = 0; index < article.Paragraphs.Length; index++)
        {
            var paragraph = article.Paragraphs[index];
            if (!article.Prose.AsSpan(paragraph.Span.Start, paragraph.Span.Length).ContainsAny(Cues))
                continue;
            for (var sentence = 0; sentence < paragraph.Sentences.Length; sentence++)
            {
                if (Find(article, paragraph.Sentences[sentence]) is { } words)
                    candidates.Add((index, sentence, words));
            }
        }

        return candidates;
    }

    /// <summary>
    /// Whether words of health are frequent enough, beside the people who are said to hold the view. What faith and custom hold
    /// is told as such.
    /// </summary>
    private static bool IsAboutHealth(Article article, int paragraph)
    {
        var span = article.Paragraphs[paragraph].Span;
        var words = article.Prose.AsSpan(span.Start, span.Length);
        var count = ClaimWords.CountHealthWords(words);
        return count >= FewestHealthWords && count * WordsPerHealthWord >= ClaimGates.CountWords(words) && !Custom().IsMatch(words);
    }

    private static TextSpan? Find(Article article, TextSpan sentence)
    {
        var words = article.Prose.AsSpan(sentence.Start, sentence.Length);
        if (!words.ContainsAny(Cues) || !words.ContainsAny(Verbs) || words.TrimEnd().EndsWith('?'))
            return null;
        foreach (var match in Weasel().EnumerateMatches(words))
            return IsQuoted(words[..match.Index]) || Attributed().IsMatch(words) ? null : new TextSpan(sentence.Start + match.Index, match.Length);
        return null;
    }

    private static bool IsQuoted(ReadOnlySpan<char> before) =>
        before.Count('"') % 2 == 1 || before.Count('“') > before.Count('”') || before.Count('«') > before.Count('»');

    [GeneratedRegex(
        @"(?<!\b(?:of|from|by|that|to)\s)\b(?:some|many|most|several|numerous|countless)\s+(?:[a-z-]+\s+)?(?:people|patients|experts|doctors|physicians|clinicians|researchers|scientists|practitioners|critics|users|sufferers|women|men|authorities|specialists|scholars|observers|therapists|proponents|advocates|authors)\s+(?:(?:also|still|now|even|strongly|firmly|will|would|may|might)\s+)?(?:find|believe|think|say|claim|argue|suggest|agree|advise|recommend|swear|benefit|maintain|contend|regard)\b(?!\s+(?:themselves|when|of))|\b(?:is|are)\s+(?:(?:now|still|also|often|widely|generally|commonly|sometimes|usually|currently|popularly)\s+)?believed\s+(?:to|that|by\s+(?:some|many|most))\b|\b(?:is|are)\s+(?:now|still|also|often|widely|generally|commonly|sometimes|usually|currently|popularly)\s+believed\b|\bit\s+(?:is|has\s+been)\s+(?:often|widely|generally|commonly|sometimes|frequently)\s+(?:believed|said|claimed|argued|thought|assumed|held|asserted)\b|\bit\s+is\s+(?:said|claimed|argued)\s+that\b|\bexperts\s+(?:believe|agree|say|recommend|think|suggest|advise|warn)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weasel();

    [GeneratedRegex(@"cultur|\b(?:relig|faith|god\b|gods\b|spirit|tradition|folk|myth|superstit|ritual|indigenous|christian)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Custom();

    [GeneratedRegex(@"\baccording\s+to\b|\b(?:survey|poll|questionnaire|interviewed|respondents|participants)\b|\bI\s|\bwe\b|\bour\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Attributed();
}
