using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Verdicts;

/// <summary>What the citation-need score does on a page.</summary>
public sealed class ClaimScoreTests
{
    private const string Scored = "Chronic back pain has previously been linked to a number of personality traits in adults.";

    private const string List = "\n\n## References\n\n1. Cherkin D. A review of acupuncture and massage for back pain. Spine. 2003;28(1):9-12.\n2. French S. Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006.\n3. Hoy D. Low back pain around the world. Spine. 2012;37(1):1-9.\n4. Deyo R. Traction. Spine. 1998;3(1):1-9.";

    [Theory]
    [InlineData("Previous studies have reported that about 12% of adults are affected.", "The results are shown in the next figure.")]
    [InlineData("Smoking has been associated with back pain in several cohorts.", "However, this suggests that further work is warranted.")]
    public void A_sentence_like_those_that_authors_cite_a_source_for_scores_higher(string higher, string lower) =>
        Score(higher).Probability.ShouldBeGreaterThan(Score(lower).Probability + 0.3);

    [Fact]
    public void The_reason_quotes_words_of_the_strongest_group()
    {
        var text = "It has previously been reported that patients prefer warm rooms.";
        var score = Score(text);

        score.Reason.ShouldBe(ClaimReason.Study);
        text.Substring(score.Evidence.Start, score.Evidence.Length).ShouldBe("reported that");
    }

    [Fact]
    public void A_neighbour_with_a_source_tells_something()
    {
        var scorer = new ClaimScorer(ClaimWeights.Default);

        scorer.Probability(Scored, new(1, 3, true, true, true)).ShouldBeGreaterThan(scorer.Probability(Scored, new(1, 3, true)));
    }

    [Fact]
    public void A_score_allocates_nothing()
    {
        var scorer = new ClaimScorer(ClaimWeights.Default);
        scorer.Score(Scored, default);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 1000; run++)
            scorer.Score(Scored, default);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1000);
    }

    [Fact]
    public void Any_text_has_a_score_between_0_and_1() => Gen.String.Sample(text =>
    {
        var score = Score(text);
        score.Probability.ShouldBeInRange(0, 1);
        score.Evidence.End.ShouldBeLessThanOrEqualTo(text.Length);
    });

    [Fact]
    public void A_score_over_the_threshold_is_reported_as_a_claim() => Findings(Scored, 0.3, 0.1).ShouldHaveSingleItem().Rule.Id.ShouldBe("BPL4001");

    [Fact]
    public void A_score_over_the_hint_threshold_alone_is_reported_as_a_hint() => Findings(Scored, 1, 0.1).ShouldHaveSingleItem().Rule.Id.ShouldBe("BPL4015");

    [Fact]
    public void A_score_under_both_thresholds_is_silent() => Findings(Scored, 1, 1).ShouldBeEmpty();

    [Fact]
    public void A_threshold_of_0_reports_every_sentence_with_its_score()
    {
        var findings = Findings("This page is about back pain. Why is that so? Little is known about it.\n\n- We met twice.", 0, 0);

        findings.Count(finding => finding.Properties.ContainsKey("score")).ShouldBe(4);
    }

    [Fact]
    public void A_finding_tells_score_and_reason()
    {
        var properties = Findings("About 12% of adults have back pain on any day.", 0.5, 0.5).ShouldHaveSingleItem().Properties;

        properties["reason"].ShouldBe("statistic");
        double.Parse(properties["score"], System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(0, 1);
    }

    [Theory]
    [InlineData("Frühere Studien haben gezeigt, dass Wärme bei etwa 12 % der Patienten mit Rückenschmerzen hilft. Die Behandlung sollte vermieden werden, wenn eine Entzündung vorliegt. Rauchen ist mit Rückenschmerzen verbunden, und das ist seit langem bekannt.")]
    [InlineData("腰痛是最常见的疾病之一。研究表明,约12%的成年人患有腰痛。吸烟与腰痛有关。应避免长期卧床。")]
    [InlineData("# Install\n\nRun `npm install pain`, then call `relieve()`:\n\n```js\nconst studies = show(\"12% of patients\");\n```\n\nThe function returns a promise. Pass `{ dose: 400 }` to change the default. Call `close()` when the stream ends.")]
    public void Pages_in_other_languages_and_about_code_state_no_claims(string page) =>
        new Linter(LintSettings.Default).Check(SourceText.From(page), TestContext.Current.CancellationToken).Findings.ShouldNotContain(finding => finding.Rule.Id.StartsWith("BPL4", StringComparison.Ordinal));

    [Fact]
    public void A_work_that_shares_the_treatment_is_offered_first_and_with_its_words()
    {
        var fixes = Findings("Heat is popular.[2][3][4] Acupuncture can relieve chronic back pain." + List, 1, 1).Single(finding => finding.Rule.Id == "BPL4004").Fixes;

        fixes.Select(fix => fix.Title).ShouldBe(["Mark the sentence as needing a citation", "Cite [1] Cherkin 2003: shares 'Acupuncture', 'back pain'"]);
        fixes[1].Changes.ShouldHaveSingleItem().NewText.ShouldBe("[1]");
    }

    [Fact]
    public void No_run_chooses_a_work() =>
        Fixer.Fix(new Linter(LintSettings.Default), SourceText.From("Heat is popular.[1][2][3][4] Acupuncture can relieve chronic back pain." + List), FixSafety.Unsafe, TestContext.Current.CancellationToken)
            .Text.ToString().ShouldContain("chronic back pain.[citation needed]");

    private static ClaimScore Score(string text) => new ClaimScorer(ClaimWeights.Default).Score(text, default);

    private static ImmutableArray<Finding> Findings(string page, double threshold, double hint) =>
        new Linter(new LintSettings { ClaimThreshold = threshold, ClaimHintThreshold = hint }, rule => rule.Category == RuleCategory.Claims && rule.Id != "BPL4016")
            .Check(SourceText.From(page), TestContext.Current.CancellationToken).Findings;
}
