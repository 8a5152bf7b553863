using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.ClaimTraining;

/// <summary>What the linter says of text that needs no medical source.</summary>
/// <param name="Pages">English pages.</param>
/// <param name="Sentences">Their sentences in running text and lists.</param>
/// <param name="Warnings">Sentences reported above hint level.</param>
/// <param name="Hints">Sentences reported as hints.</param>
/// <param name="OverThreshold">Sentences whose bare score is over the threshold.</param>
/// <param name="OverHintThreshold">Sentences whose bare score is over that of hints.</param>
internal sealed record SoftwareSentences(int Pages, int Sentences, int Warnings, int Hints, int OverThreshold, int OverHintThreshold)
{
    /// <summary>Counts over all Markdown pages below a folder.</summary>
    public static SoftwareSentences Count(string folder)
    {
        var total = new SoftwareSentences(0, 0, 0, 0, 0, 0);
        var scorer = new ClaimScorer(ClaimWeights.Default);
        foreach (var path in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var article = ArticleReader.Read(SourceText.From(File.ReadAllText(path)), LintSettings.Default);
            if (!article.IsEnglish)
                continue;
            var claims = new Page(article, LintSettings.Default).Claims;
            var hints = claims.Count(claim => claim.Standing is not (ClaimStanding.Unsourced or ClaimStanding.InTail));
            var scores = article.Paragraphs.Where(paragraph => paragraph.Kind is ParagraphKind.Prose or ParagraphKind.ListItem)
                .SelectMany(paragraph => paragraph.Sentences.Select((sentence, index) =>
                    scorer.Probability(article.Prose.AsSpan(sentence.Start, sentence.Length), new(index, paragraph.Sentences.Length)))).ToArray();
            total = new(
                total.Pages + 1, total.Sentences + scores.Length, total.Warnings + claims.Length - hints, total.Hints + hints,
                total.OverThreshold + scores.Count(score => score >= LintSettings.Default.ClaimThreshold),
                total.OverHintThreshold + scores.Count(score => score >= LintSettings.Default.ClaimHintThreshold));
        }

        return total;
    }
}
