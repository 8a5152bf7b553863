using BackPain.Lint.Articles;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Verdicts;

public sealed class ClaimStandingTests
{
    private const string Work = "French S. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.\n";

    private const string List = "\n\n## References\n\n1. " + Work;

    private const string Tail = "Heat relieves pain.[1] Cold reduces swelling of the joint. Massage is superior to heat in chronic pain." + List;

    [Fact]
    public void Several_claims_after_the_last_marker_are_a_tail() =>
        Standings(Tail).ShouldBe([ClaimStanding.InTail, ClaimStanding.InTail]);

    [Fact]
    public void A_tail_ends_with_its_paragraph() =>
        Standings("Heat relieves pain.[1] Cold reduces swelling of the joint.\n\nMassage is superior to heat in chronic pain." + List)
            .ShouldBe([ClaimStanding.Unsourced, ClaimStanding.Unsourced]);

    [Fact]
    public void A_setting_takes_tails_apart() =>
        Standings(Tail, new LintSettings { ClaimGroupTail = false }).ShouldBe([ClaimStanding.Unsourced, ClaimStanding.Unsourced]);

    [Fact]
    public void Where_the_rule_of_tails_does_not_run_each_sentence_is_reported() =>
        new Linter(LintSettings.Default, rule => rule.Name == "unreferenced-effect")
            .Check(SourceText.From(Tail), TestContext.Current.CancellationToken).Findings.ShouldHaveSingleItem();

    [Fact]
    public void A_tail_has_the_highest_severity_of_its_sentences()
    {
        Severity(Tail).ShouldBe(DiagnosticSeverity.Info);
        Severity(Tail.Replace("Massage", "In 30% of patients massage", StringComparison.Ordinal)).ShouldBe(DiagnosticSeverity.Warning);
    }

    [Theory]
    [InlineData("Cold reduces swelling of the joint.\n\n## Sources\n\n- " + Work)]
    [InlineData("Cold reduces swelling of the joint.\n\nIt is cheap.\n\nIt is known.\n\n## References\n\n1. " + Work)]
    public void A_list_that_nothing_cites_may_hold_the_source(string page) =>
        Standings(page).ShouldBe([ClaimStanding.BesideList]);

    [Theory]
    [InlineData("Cold reduces swelling of the joint.\n\nIt is cheap.\n\n## References\n\n1. " + Work)]
    [InlineData("Cold reduces swelling of the joint.\n\nIt is cheap.[1]\n\nIt is known.\n\n## References\n\n1. " + Work)]
    [InlineData("Cold reduces swelling of the joint.\n\n## Further reading\n\n- " + Work)]
    public void Another_list_says_nothing_of_it(string page) => Standings(page).ShouldBe([ClaimStanding.Unsourced]);

    private static DiagnosticSeverity Severity(string page) =>
        new Linter(LintSettings.Default, rule => rule.Name == "uncited-tail").Check(SourceText.From(page)).Findings.ShouldHaveSingleItem().Severity;

    private static IEnumerable<ClaimStanding> Standings(string page, LintSettings? settings = null) =>
        new Linter(settings ?? LintSettings.Default).Check(SourceText.From(page)).Page.Claims.Select(claim => claim.Standing);
}
