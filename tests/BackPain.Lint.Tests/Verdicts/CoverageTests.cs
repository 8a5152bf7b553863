using BackPain.Lint.Articles;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Verdicts;

public sealed class CoverageTests
{
    private const string List = "\n\n## References\n\n1. Hoy D, et al. A systematic review of the global prevalence of low back pain. Arthritis Rheum. 2012;64(6):2028-37. PMID 22231424.\n";

    [Fact]
    public void Claims_are_counted_with_and_without_a_source()
    {
        var coverage = CoverageOf("About 12% of adults have back pain on any day.[1] About 30% of them see a doctor. It is raining." + List);

        coverage.Claims.ShouldBe(2);
        coverage.WithSource.ShouldBe(1);
        coverage.WithoutSource.ShouldBe(1);
    }

    [Theory]
    [InlineData("About 12% of adults have back pain on any day (PMID: 22231424).")]
    [InlineData("About 12% of adults have back pain on any day (Hoy et al., 2012).")]
    [InlineData("Hoy et al. read many surveys in 2012. The review found pain in 12% of adults.")]
    public void A_source_in_any_form_counts(string page) => CoverageOf(page).ShouldSatisfyAllConditions(
        coverage => coverage.WithSource.ShouldBePositive(),
        coverage => coverage.WithoutSource.ShouldBe(0));

    [Theory]
    [InlineData("About 12% of adults have back pain on any day.[citation needed]")]
    [InlineData("About 12% of adults have back pain on any day. It is seldom grave.[1]" + List)]
    public void Neither_a_tag_nor_a_marker_at_the_end_of_the_paragraph_is_a_source(string page) =>
        CoverageOf(page).WithoutSource.ShouldBe(1);

    [Fact]
    public void Sections_are_counted_apart()
    {
        var coverage = CoverageOf("About 12% of adults have back pain.\n\n## Course\n\nAbout 80% of patients recover.[1]\n\n## Names\n\nLumbago is an old name.\n" + List);

        coverage.Sections.ShouldBe([new(-1, 1, 0), new(0, 1, 1)]);
    }

    [Theory]
    [InlineData("Etwa 12% der Erwachsenen haben an einem beliebigen Tag Rückenschmerzen, und die meisten von ihnen werden nicht behandelt.")]
    [InlineData("## Methods\n\nAbout 12% of adults were asked by mail.\n")]
    [InlineData("Suppose that 12% of adults have the disease.")]
    [InlineData("")]
    public void What_is_not_judged_is_not_counted(string page) => CoverageOf(page).ShouldSatisfyAllConditions(
        coverage => coverage.Claims.ShouldBe(0),
        coverage => coverage.Sections.ShouldBeEmpty());

    private static Coverage CoverageOf(string page) => new Linter(LintSettings.Default).Check(SourceText.From(page)).Coverage;
}
