using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>A sentence that needs a source and has none.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Paragraph">Index into <see cref="Article.Paragraphs"/>.</param>
/// <param name="Reason">The strongest reason.</param>
/// <param name="Evidence">The words that gave the reason.</param>
/// <param name="WeaklyCovered">Whether a marker at the paragraph's end may be meant to cover it.</param>
public sealed record ClaimVerdict(TextSpan Sentence, int Paragraph, ClaimReason Reason, TextSpan Evidence, bool WeaklyCovered)
{
    internal static ImmutableArray<ClaimVerdict> Of(Article article, LintSettings settings)
    {
        if (!article.IsEnglish || article.Paragraphs.IsEmpty)
            return [];

        var cover = new SentenceCover(article);
        var gates = new ClaimGates(article, settings, cover);
        var verdicts = ImmutableArray.CreateBuilder<ClaimVerdict>();
        for (var index = 0; index < article.Paragraphs.Length; index++)
        {
            if (!gates.IsJudged(index))
                continue;
            for (var sentence = 0; sentence < article.Paragraphs[index].Sentences.Length; sentence++)
            {
                if (Judge(article, settings, cover, gates, index, sentence) is { } verdict)
                    verdicts.Add(verdict);
            }
        }

        return verdicts.DrainToImmutable();
    }

    private static ClaimVerdict? Judge(
        Article article, LintSettings settings, SentenceCover cover, ClaimGates gates, int paragraph, int sentence)
    {
        if (cover.IsCovered(paragraph, sentence) || cover.IsTagged(paragraph, sentence))
            return null;

        var span = article.Paragraphs[paragraph].Sentences[sentence];
        var words = article.Prose.AsSpan(span.Start, span.Length);
        var reason = ClaimReason.Statistic;
        if (StatisticDetector.Find(words) is not { } evidence)
        {
            reason = ClaimReason.Study;
            if (StudyDetector.Find(words) is not { } study)
                return null;
            evidence = study;
        }

        if (ClaimGates.IsExempt(words, article.Slice(span)) || gates.IsOwnAccount(paragraph, sentence))
            return null;
        if (gates.ContinuesCited(paragraph, sentence, words))
            return null;
        return new(span, paragraph, reason, new(span.Start + evidence.Start, evidence.Length),
            cover.IsWeaklyCovered(paragraph, sentence, settings.ClaimScope));
    }
}
