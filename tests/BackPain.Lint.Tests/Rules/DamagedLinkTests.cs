using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

/// <summary>BPL2004: what a link shows, and where it leads.</summary>
public sealed class DamagedLinkTests
{
    [Theory]
    [InlineData("[10.1007/s10488-018-0908-4](http://dx.doi.org/10.1007/s10488-018-0908-410.1007/s11606-015-3235-4)", "http://dx.doi.org/10.1007/s10488-018-0908-4")]
    [InlineData("[10.1016/j.spinee.2016.02.049](http://dx.doi.org/10.1163/10.1016/j.spinee.2016.02.049)", "http://dx.doi.org/10.1016/j.spinee.2016.02.049")]
    [InlineData("[10.1016/j.ajem.2015.08.039](http://dx.doi.org/10.1016/10.1016/j.ajem.2015.08.039)", "http://dx.doi.org/10.1016/j.ajem.2015.08.039")]
    [InlineData("[10.1016/S0140-6736(16)31279-X](https://doi.org/10.1016/S0140-6736(16)31278-8)", "https://doi.org/10.1016/S0140-6736(16)31279-X")]
    [InlineData("[doi:10.1002/ams2.563](https://onlinelibrary.wiley.com/doi/10.1002/ams2.564/full)", "https://doi.org/10.1002/ams2.563")]
    [InlineData("[10.1371/journal.pone.0188418](https://doi.org/10.1371/journal.pone.018841)", "https://doi.org/10.1371/journal.pone.0188418")]
    [InlineData("PMID: [16641776](http://pubmed.gov/16034851)", "http://pubmed.gov/16641776")]
    [InlineData("[16641776](https://pubmed.ncbi.nlm.nih.gov/16034851/)", "https://pubmed.ncbi.nlm.nih.gov/16641776/")]
    [InlineData("PMCID: [PMC5065699](https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5065698/)", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5065699/")]
    public void A_target_that_names_another_work_is_rebuilt_from_what_is_shown(string link, string target)
    {
        var finding = Findings(link).ShouldHaveSingleItem();
        var fix = finding.Fixes.ShouldHaveSingleItem();
        fix.Safety.ShouldBe(FixSafety.Unsafe);
        fix.Changes.ShouldHaveSingleItem().NewText.ShouldBe(target);
        Findings(SourceText.From(Page(link)).WithChanges(fix.Changes).ToString(), isPage: true).ShouldBeEmpty();
    }

    [Fact]
    public void Angle_brackets_of_an_old_doi_are_encoded_in_the_target() =>
        Findings("[10.1002/(SICI)1097-4571(199205)43:4<284::AID-ASI3>3.0.CO;2-0](https://doi.org/10.1002/asi.4630430403)")
            .ShouldHaveSingleItem().Fixes.ShouldHaveSingleItem().Changes.ShouldHaveSingleItem().NewText
            .ShouldBe("https://doi.org/10.1002/(SICI)1097-4571(199205)43:4%3C284::AID-ASI3%3E3.0.CO;2-0");

    [Theory]
    [InlineData("[PMC5065699](https://www.ncbi.nlm.nih.gov/pmc/articles/pmid/27741949/)")]
    [InlineData("[16641776](https://pubmed.gov/16641776)")]
    [InlineData("[16641776](https://www.ncbi.nlm.nih.gov/pubmed/?term=16641776)")]
    [InlineData("PMID [16641776](https://www.ncbi.nlm.nih.gov/pubmed/16641776?dopt=Abstract)")]
    [InlineData("[10.1016/S1473-3099(17)30592-3](https://doi.org/10.1016/S1473-3099(17)30592-3)")]
    [InlineData("[10.1016/S0140-6736(16)31279-X](https://doi.org/10.1016/s0140-6736%2816%2931279-x)")]
    [InlineData("[10.1002/(SICI)1097-4571(199205)43:4<284::AID-ASI3>3.0.CO;2-0](https://doi.org/10.1002/%28SICI%291097-4571%28199205%2943%3A4%3C284%3A%3AAID-ASI3%3E3.0.CO%3B2-0)")]
    [InlineData("[10.1002/(SICI)1097-4571(199205)43:4<284::AID-ASI3>3.0.CO;2-0](<https://doi.org/10.1002/(SICI)1097-4571(199205)43:4%3C284::AID-ASI3%3E3.0.CO;2-0>)")]
    [InlineData("[10.1093/bja/aei210](https://doi.org/10.1093%2Fbja%2Faei210)")]
    [InlineData("[10.1002/ams2.563](https://onlinelibrary.wiley.com/doi/10.1002/ams2.563/figures/1)")]
    [InlineData("[10.1371/journal.pone.0188418](https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0188418&type=printable)")]
    [InlineData("[10.1101/2020.01.02.123456v2](https://www.biorxiv.org/content/10.1101/2020.01.02.123456v1.full)")]
    [InlineData("[10.48550/arXiv.2101.00001](https://doi.org/10.48550/arXiv.2101.00001v3)")]
    [InlineData("[10.1016/j.spinee…](https://doi.org/10.1016/j.spinee.2016.02.049)")]
    [InlineData("[10.1016/j.spinee...](https://doi.org/10.1016/j.spinee.2016.02.049)")]
    [InlineData("[10.1016/j.spinee.2016.02.049](https://pubmed.gov/27063925)")]
    [InlineData("[Kim 2016](https://doi.org/10.1016/j.spinee.2016.02.049)")]
    [InlineData("[PMIDs 16641776, 16034851](https://pubmed.gov/16034852)")]
    [InlineData("[2016](https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5065699/)")]
    [InlineData("![10.1016/j.x.1](https://doi.org/10.1016/j.y.2)")]
    [InlineData("`[10.1016/j.x.1](https://doi.org/10.1016/j.y.2)`")]
    [InlineData("<https://doi.org/10.1016/j.spinee.2016.02.049>")]
    public void A_target_that_names_the_same_work_is_accepted(string link) => Findings(link).ShouldBeEmpty();

    [Theory]
    [InlineData("[Kim 2016](https://doi.org/10.1163/10.1016/j.spinee.2016.02.049)")]
    [InlineData("https://doi.org/10.1163/10.1016/j.spinee.2016.02.049")]
    public void Two_dois_run_together_are_reported_without_a_fix(string link)
    {
        var finding = Findings(link).ShouldHaveSingleItem();
        finding.Message.ShouldBe("The link leads to '10.1163/10.1016/j.spinee.2016.02.049', in which two DOIs are run together.");
        finding.Fixes.ShouldBeEmpty();
    }

    [Fact]
    public void The_message_names_both_and_points_to_what_is_shown()
    {
        var finding = Findings("PMID: [16641776](http://pubmed.gov/16034851)").ShouldHaveSingleItem();
        finding.Message.ShouldBe("The link shows PMID '16641776' but leads to '16034851'.");
        finding.Related.ShouldHaveSingleItem().Span.Length.ShouldBe(8);
    }

    private static string Page(string link) => $"Heat helps.[1]\n\n## References\n\n1. French S. Superficial heat. Spine. 2006. {link}\n";

    private static Finding[] Findings(string link, bool isPage = false) =>
        [.. new Linter(LintSettings.Default).Check(SourceText.From(isPage ? link : Page(link))).Findings.Where(finding => finding.Rule.Id == "BPL2004")];
}
