using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

public sealed class RetractionRuleTests
{
    private static readonly RetractionNotice Retraction = new(NoticeNature.Retraction, new(2012, 5, 3), "10.5555/notice");

    [Fact]
    public void A_retraction_is_told_with_its_day_and_its_notice() =>
        Messages("1. Smith J (2010). Heat for backs. doi:10.5555/A.", new RetractionRow(Retraction, "10.5555/a"))
            .ShouldBe(["BPL2029 Entry 1 'Smith 2010' was retracted on 3 May 2012 (see 10.5555/notice): say so or replace it."]);

    [Theory]
    [InlineData(null, "77", "was retracted (see PMID 77): say so")]
    [InlineData("2012-05-03", null, "was retracted on 3 May 2012: say so")]
    [InlineData(null, null, "was retracted: say so")]
    public void What_is_not_known_of_a_notice_is_left_out(string? day, string? notice, string expected) =>
        Messages("1. Smith J (2010). Heat for backs. PMID 7.", new RetractionRow(new(NoticeNature.Retraction, day is null ? null : DateOnly.Parse(day, null), notice), "7"))
            .ShouldHaveSingleItem().ShouldContain(expected);

    [Fact]
    public void Retract_and_replace_has_its_own_words() =>
        Messages("1. Smith J (2010). Heat for backs. PMID 7.", new RetractionRow(Retraction with { IsReplaced = true }, "7"))
            .ShouldBe(["BPL2029 Entry 1 'Smith 2010' was retracted and replaced on 3 May 2012 (see 10.5555/notice): check the text against the new version and say so."]);

    [Fact]
    public void One_entry_gives_one_alert_of_the_gravest_notice()
    {
        var finding = Findings(
            "1. Smith J (2010). Heat for backs. doi:10.5555/a. PMID 7.",
            new RetractionRow(new(NoticeNature.Correction), "10.5555/a"), new RetractionRow(new(NoticeNature.ExpressionOfConcern), "10.5555/a"), new RetractionRow(Retraction, "7")).ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("BPL2029");
        finding.Related.ShouldHaveSingleItem().Message.ShouldBe("The file of retractions lists the work by this PMID.");
    }

    [Fact]
    public void Corrections_and_concerns_are_rules_of_their_own() =>
        Messages(
            "1. Smith J (2010). Heat for backs. PMID 7.\n2. Jones J (2011). Cold for backs. PMID 8.",
            new RetractionRow(new(NoticeNature.Correction, new(2012, 5, 3)), "7"), new RetractionRow(new(NoticeNature.ExpressionOfConcern, new(2012, 5, 3)), "8"))
        .ShouldBe(
        [
            "BPL2033 Entry 1 'Smith 2010' was corrected on 3 May 2012: check that the text agrees with the correction.",
            "BPL2034 Entry 2 'Jones 2011' is under an expression of concern of its journal since 3 May 2012: say so or find another source.",
        ]);

    [Fact]
    public void An_entry_without_a_number_is_found_too() =>
        Messages("- Smith J (2010). Heat for backs. PMID 7.", new RetractionRow(Retraction, "7"))
            .ShouldHaveSingleItem().ShouldStartWith("BPL2029 The entry 'Smith 2010' was retracted");

    [Theory]
    [InlineData("1. Retracted: Smith J (2010). Heat for backs. PMID 7.")]
    [InlineData("1. Smith J (2010). Heat for backs. PMID 7. Retraction in: PMID 9.")]
    [InlineData("1. Jones J (2012). Cold for backs. PMID 8. Comment on PMID 7.")]
    [InlineData("1. Smith J (2010). Heat for backs. doi:10.5555/7.")]
    public void What_says_so_or_is_another_work_is_accepted(string entry) =>
        Messages(entry, new RetractionRow(Retraction, "7")).ShouldBeEmpty();

    [Fact]
    public void A_comment_silences_one_entry() =>
        Messages("<!-- bplint-disable-next-line BPL2029: the page is about the affair -->\n1. Smith J (2010). Heat for backs. PMID 7.\n2. Jones J (2011). Cold for backs. PMID 8.", new RetractionRow(Retraction, "7"), new RetractionRow(Retraction, "8"))
            .ShouldHaveSingleItem().ShouldContain("Jones");

    [Theory]
    [InlineData("Heat helps.")]
    [InlineData("Heat helps.[1]\n\n## References\n\n1. Smith J (2010). Heat for backs. PMC1234567.")]
    [InlineData("Heat helps.[1] See PMID 7 and doi:10.5555/a.\n\n## References\n\n1. Smith J (2010). Heat for backs.")]
    public void The_file_is_not_asked_for_when_no_entry_has_an_identifier(string page)
    {
        var retractions = new Lazy<RetractionIndex>(() => throw new InvalidOperationException("The file was read."));

        new Linter(LintSettings.Default).With(new KnownWorks { Retractions = retractions }).Check(SourceText.From(page), TestContext.Current.CancellationToken)
            .HasCrashedRule.ShouldBeFalse();
        retractions.IsValueCreated.ShouldBeFalse();
    }

    private static string[] Messages(string entries, params RetractionRow[] rows) =>
        [.. Findings(entries, rows).Select(finding => $"{finding.Rule.Id} {finding.Message}")];

    private static Finding[] Findings(string entries, params RetractionRow[] rows)
    {
        var known = new KnownWorks { Retractions = new Lazy<RetractionIndex>(RetractionIndex.Of(rows)) };
        var linter = new Linter(LintSettings.Default, rule => rule.Id is "BPL2029" or "BPL2033" or "BPL2034").With(known);
        return [.. linter.Check(SourceText.From($"Heat helps.[1][2]\n\n## References\n\n{entries}\n")).Findings];
    }
}
