using System.Security.Cryptography;
using System.Text.RegularExpressions;
using BackPain.Lint.ClaimTraining;
using BackPain.Lint.Verdicts;

namespace BackPain.Lint.Tests;

/// <summary>What the citation-need score was trained with gives nothing away, and training can be repeated.</summary>
public sealed class ClaimTrainingTests
{
    private static readonly string[] Subjects = ["Heat", "Massage", "Exercise", "Acupuncture", "Cold", "Bed rest", "Traction", "Yoga"];

    [Theory]
    [InlineData("train.jsonl.gz")]
    [InlineData("dev.jsonl.gz")]
    public void No_text_holds_the_rest_of_a_reference(string file)
    {
        var leaks = Rows(file).Where(row => Regex.IsMatch(row.Text, @"\[\s*\d|[¹²³⁴⁵⁶⁷⁸⁹]\s*[.,]|\(\p{Lu}[\p{L}'’-]+(?:\s+et\s+al\.?)?,?\s+(?:19|20)\d\d[a-z]?\)")).Select(row => row.Text);

        leaks.ShouldBeEmpty();
    }

    [Fact]
    public void No_article_is_in_both_files() =>
        Rows("train.jsonl.gz").Select(row => row.Article).Intersect(Rows("dev.jsonl.gz").Select(row => row.Article)).ShouldBeEmpty();

    [Fact]
    public void The_weights_were_trained_with_the_text_at_hand()
    {
        using var file = File.OpenRead(SharedFolder.Require("claims", "train.jsonl.gz"));

        ClaimWeights.Default.InputHash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    [Fact]
    public void The_same_text_gives_the_same_weights() => Trained(Sample).ShouldBe(Trained(Sample));

    [Fact]
    public void What_cited_sentences_say_gets_a_weight_above_that_of_others()
    {
        var weights = ClaimWeights.Read(new StringReader(Trained(Sample)));
        var scorer = new ClaimScorer(weights);

        scorer.Probability("Studies have shown that cold relieves pain.", default).ShouldBeGreaterThan(scorer.Probability("The weather was fine on that day.", default) + 0.2);
    }

    [Fact]
    public void Refused_words_get_no_weight() =>
        CandidateGrams.In([.. Sample, .. Sample.Select(row => row with { Text = "Diabetes is common." })], 2).ShouldNotContain(gram => gram.Contains("diabetes", StringComparison.Ordinal));

    [Fact]
    public void A_word_of_few_articles_is_no_candidate() => CandidateGrams.In(Sample, Subjects.Length + 1).ShouldBeEmpty();

    /// <summary>Eight articles of four sentences each, two of them cited.</summary>
    private static ClaimRow[] Sample { get; } = [.. Subjects.SelectMany((subject, article) => new ClaimRow[]
    {
        new($"{article}", 0, 4, true, false, false, $"Studies have shown that {subject} relieves pain."),
        new($"{article}", 1, 4, false, true, true, $"The weather was fine on that day for {subject}."),
        new($"{article}", 2, 4, true, false, false, $"Previous studies have shown that {subject} is used in 12% of patients."),
        new($"{article}", 3, 4, false, true, false, $"On that day {subject} was not at hand."),
    })];

    private static List<ClaimRow> Rows(string file) => ClaimRows.Read(SharedFolder.Require("claims", file));

    private static string Trained(ClaimRow[] rows)
    {
        using var writer = new StringWriter();
        ClaimTrainer.Train(rows, "none", 2, writer);
        return writer.ToString();
    }
}
