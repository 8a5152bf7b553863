using System.Globalization;
using BackPain.Lint.Articles;
using BackPain.Lint.Verdicts;

namespace BackPain.Lint.ClaimTraining;

/// <summary>Prints how the citation-need score and three baselines do.</summary>
internal static class EvaluationTable
{
    /// <summary>The table on sentences of trial reports.</summary>
    public static void PrintTrials(TextWriter writer, IReadOnlyList<ClaimRow> rows)
    {
        var cited = rows.Count(row => row.Cited);
        writer.WriteLine(Line($"Trial reports: {rows.Count} sentences of {rows.DistinctBy(row => row.Article).Count()} articles, {cited} cited ({(double)cited / rows.Count:P0}), {rows.Count(row => row.IsIsolated)} isolated negatives"));
        Print(writer, "flag everything", [.. rows.Select(row => Scored(row, 1))]);
        Print(writer, "has a number", [.. rows.Select(row => Scored(row, row.Text.Any(char.IsAsciiDigit) ? 1 : 0))]);
        var detectors = new ClaimDetectors();
        Print(writer, "hand rules", [.. rows.Select(row => Scored(row, detectors.Find(row.Text, out _) is null ? 0 : 1))]);
        var scorer = new ClaimScorer(ClaimWeights.Default);
        Print(writer, "score, sentence", [.. rows.Select(row => Scored(row, scorer.Probability(row.Text, default)))]);
        Print(writer, "score, sentence and place", [.. rows.Select(row => Scored(row, scorer.Probability(row.Text, row.Context(sourcesShown: false))))]);
        Print(writer, "score, sentence and paragraph", [.. rows.Select(row => Scored(row, scorer.Probability(row.Text, row.Context(sourcesShown: true))))]);
    }

    /// <summary>The table on sentences of Markdown pages whose citations were removed.</summary>
    public static void PrintMarkdown(TextWriter writer, IReadOnlyList<ClaimRow> rows)
    {
        writer.WriteLine();
        writer.WriteLine(Line($"Reviews in Markdown: {rows.Count} sentences of {rows.DistinctBy(row => row.Article).Count()} pages, {rows.Count(row => row.Cited)} cited, {rows.Count(row => row.IsIsolated)} isolated negatives"));
        var scorer = new ClaimScorer(ClaimWeights.Default);
        Print(writer, "score, sentence and place", [.. rows.Select(row => Scored(row, scorer.Probability(row.Text, row.Context(sourcesShown: false))))]);
        Print(writer, "score, sentence and paragraph", [.. rows.Select(row => Scored(row, scorer.Probability(row.Text, row.Context(sourcesShown: true))))]);
    }

    /// <summary>How many sentences of software documentation are reported.</summary>
    public static void PrintSoftware(TextWriter writer, string folder)
    {
        var count = SoftwareSentences.Count(folder);
        writer.WriteLine();
        writer.WriteLine(Line($"Software documentation: {count.Sentences} sentences of {count.Pages} English pages, {count.Warnings} reported above hint level ({(double)count.Warnings / count.Sentences:P2}), {count.Hints} as hints"));
        writer.WriteLine(Line($"The score alone, without what silences it: {count.OverThreshold} over the threshold ({(double)count.OverThreshold / count.Sentences:P2}), {count.OverHintThreshold} over that of hints ({(double)count.OverHintThreshold / count.Sentences:P2})"));
    }

    private static ScoredSentence Scored(ClaimRow row, double score) => new(score, row.Article, row.Cited, row.IsIsolated);

    private static void Print(TextWriter writer, string name, ScoredSentence[] sentences)
    {
        var descending = sentences.OrderByDescending(sentence => sentence.Score).ToArray();
        var figures = Figures.Of(descending, _ => 1);
        writer.WriteLine();
        writer.WriteLine(name);
        writer.WriteLine($"  AUC                      {Interval(figures.Auc, descending, figures => figures.Auc)}; isolated negatives {Interval(figures.IsolatedAuc, descending, figures => figures.IsolatedAuc)}");
        writer.WriteLine($"  recall at precision 0.80 {Interval(figures.RecallAt80, descending, figures => figures.RecallAt80)}; at 0.60 {Interval(figures.RecallAt60, descending, figures => figures.RecallAt60)}");
        PrintAt(writer, "threshold", descending, LintSettings.Default.ClaimThreshold);
        PrintAt(writer, "hint threshold", descending, LintSettings.Default.ClaimHintThreshold);
    }

    private static string Interval(double value, ScoredSentence[] descending, Func<Figures, double> figure)
    {
        var (low, high) = Bootstrap.Interval(descending, (sentences, weight) => figure(Figures.Of(sentences, weight)));
        return Line($"{value:F3} ({low:F3}-{high:F3})");
    }

    private static void PrintAt(TextWriter writer, string name, ScoredSentence[] descending, double threshold)
    {
        var reported = descending.TakeWhile(sentence => sentence.Score >= threshold).ToArray();
        double cited = reported.Count(sentence => sentence.Cited);
        var precision = cited / Math.Max(1, reported.Length);
        var isolated = cited / Math.Max(1, cited + reported.Count(sentence => sentence.IsIsolated));
        var recall = cited / descending.Count(sentence => sentence.Cited);
        writer.WriteLine(Line($"  at the {name + " " + threshold.ToString("F2", CultureInfo.InvariantCulture),-20} precision {precision:F3}; against isolated negatives {isolated:F3}; recall {recall:F3}; F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):F3}"));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
