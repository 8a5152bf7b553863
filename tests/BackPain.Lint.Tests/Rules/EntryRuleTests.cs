using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

/// <summary>What entries lack, and what only looks like it.</summary>
public sealed class EntryRuleTests
{
    [Fact]
    public void An_access_date_after_tomorrow_cannot_be_true()
    {
        var page = Entry("WHO. Low back pain. <https://www.who.int/a>. Retrieved 2024-05-05.");
        Findings(page, "BPL2017", new DateOnly(2024, 5, 3)).ShouldHaveSingleItem().Message.ShouldBe("The access date 'Retrieved 2024-05-05' lies in the future.");
        Findings(page, "BPL2017", new DateOnly(2024, 5, 4)).ShouldBeEmpty();
        Findings(page, "BPL2017", today: null).ShouldBeEmpty();
    }

    [Fact]
    public void A_comment_behind_an_entry_is_not_its_end()
    {
        const string list = "Heat[1][2][3][4][5].\n\n## References\n\n1. French S. 2006.\n2. Roe J. 2007.\n3. Doe J. 2008.\n4. Poe E. 2009.\n5. Moe M. 2010\n";
        Findings(list, "BPL2028").ShouldHaveSingleItem();
        Findings(list.Replace("2007.", "2007. <!-- seen -->", StringComparison.Ordinal).Replace("2010", "2010 <!-- a --> <!-- b -->", StringComparison.Ordinal), "BPL2028").ShouldHaveSingleItem();
        Findings(list.Replace("2010", "2010. <!-- seen -->", StringComparison.Ordinal), "BPL2028").ShouldBeEmpty();
    }

    [Fact]
    public void A_month_is_in_the_future_when_all_of_it_is() =>
        Findings(Entry("WHO. Pain. <https://www.who.int/a>. Retrieved May 2024."), "BPL2017", new DateOnly(2024, 5, 3)).ShouldBeEmpty();

    [Fact]
    public void An_archive_may_have_copied_a_page_early() =>
        Findings(Entry("WHO. Pain. <https://www.who.int/a>. Archived from the original on 1998-05-03."), "BPL2017").ShouldBeEmpty();

    [Theory]
    [InlineData("WHO. Low back pain. 2023. Accessed May 3, 2024.", "WHO. Low back pain. 2023.")]
    [InlineData("WHO. Low back pain. 2023, accessed May 3, 2024.", "WHO. Low back pain. 2023.")]
    [InlineData("WHO. Low back pain. 2023 (accessed May 3, 2024).", "WHO. Low back pain. 2023.")]
    [InlineData("WHO. Low back pain. 2023. Accessed May 3, 2024", "WHO. Low back pain. 2023.")]
    [InlineData("WHO. Low back pain. Archived from the original on 2023-05-03. Retrieved 2024-05-03. 2023.", "WHO. Low back pain. 2023.")]
    public void An_access_date_goes_with_its_punctuation(string entry, string after)
    {
        var page = Entry(entry);
        var fix = Findings(page, "BPL2017").ShouldHaveSingleItem().Fixes.ShouldHaveSingleItem();
        fix.Safety.ShouldBe(FixSafety.Unsafe);
        SourceText.From(page).WithChanges(fix.Changes).ToString().ShouldBe(Entry(after));
    }

    [Theory]
    [InlineData("depress. (n.d.). Etymology. Retrieved 30 June 2008, from a dictionary of words")]
    [InlineData("Retrieved 30 June 2008.")]
    public void An_access_date_that_is_knit_into_its_entry_stays(string entry) =>
        Findings(Entry(entry), "BPL2017").ShouldHaveSingleItem().Fixes.ShouldBeEmpty();

    [Fact]
    public void A_redundant_access_date_is_safe_to_delete()
    {
        var finding = Findings(Entry("Chou R (2017). Noninvasive treatments. Ann Intern Med. PMID 28192789. Retrieved 2018-01-02."), "BPL2017").ShouldHaveSingleItem();
        finding.Severity.ShouldBe(DiagnosticSeverity.Info);
        finding.Fixes.ShouldHaveSingleItem().Safety.ShouldBe(FixSafety.Safe);
    }

    [Fact]
    public void A_lost_address_is_reported_and_not_its_access_date()
    {
        var page = Entry("GitHub Contributors. Tramadol: a living systematic review. GitHub. Available at Accessed February 27, 2017.");
        Findings(page, "BPL2018").ShouldHaveSingleItem();
        Findings(page, "BPL2017").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Chou R. Noninvasive treatments for low back pain. Spine. In press. PMID 28192789.")]
    [InlineData("Pregabalin in sciatica, a registered trial. ClinicalTrials.gov NCT00908375.")]
    [InlineData("[Low back pain in adults: a summary](https://pubmed.gov/28192789)")]
    [InlineData("PMID 28192789")]
    [InlineData("Chou R. Noninvasive treatments for low back pain. 12/05/2017. PMID 28192789.")]
    [InlineData("[Low back pain](https://www.who.int/a). World Health Organization. Retrieved May 3, 2024.")]
    [InlineData("Severe arthritis disease facts Retrieved on 2010-02-05")]
    public void Works_that_need_no_year_are_accepted(string entry) => Findings(Entry(entry), "BPL2010").ShouldBeEmpty();

    [Theory]
    [InlineData("Nelemans P, de Bie R. \"Injection therapy\". Cochrane Database Syst Rev: CD001824. PMID 10796449.")]
    [InlineData("Mandrioli, R., Mercolini, L. [\"Benzodiazepine metabolism\"](https://a.org/1).*Current Drug Metabolism*.**9**(8): 827–844.")]
    public void Articles_without_a_year_are_reported(string entry) => Findings(Entry(entry), "BPL2010").ShouldHaveSingleItem();

    [Theory]
    [InlineData("French S (2006). Heat. Spine. 31 (9): 998–1006. [PubMed](https://www.ncbi.nlm.nih.gov/pubmed/?term=heat+spine)")]
    [InlineData("French S (2006). Heat. Spine. 31 (9): 998–1006. doi:10.101/jama.2015.4468")]
    [InlineData("Mannich C (1910). Heat. Berichte. 43 (1): 189–197.")]
    [InlineData("Bogduk N. Nerves. In: Clinical Anatomy. 2005;4(1):123–39.")]
    [InlineData("Council Decision. Official Journal of the European Union. 2003;321(1):64–65.")]
    [InlineData("French S (2006). Heat. Abstracts of a congress. Review in: JAMA. 2007;12(1):4-5. PMID 1664177")]
    public void Works_that_need_no_identifier_are_accepted(string entry) => Findings(Entry(entry), "BPL2008").ShouldBeEmpty();

    [Fact]
    public void An_empty_entry_lacks_nothing_that_could_be_named() =>
        new Linter(LintSettings.Default, rule => rule.Id.StartsWith("BPL20", StringComparison.Ordinal) && rule.Name != "placeholder-entry")
            .Check(SourceText.From("Heat[1] and cold[2].\n\n## References\n\n[1]\n\n[2] \n"), TestContext.Current.CancellationToken).Findings.ShouldBeEmpty();

    private static string Entry(string body) => $"Heat helps.[1]\n\n## References\n\n1. {body}\n";

    private static Finding[] Findings(string text, string id, DateOnly? today = null) =>
        [.. new Linter(LintSettings.Default with { Today = today }).Check(SourceText.From(text)).Findings.Where(finding => finding.Rule.Id == id)];
}
