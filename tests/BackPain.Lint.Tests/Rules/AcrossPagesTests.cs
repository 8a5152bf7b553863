using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Parsing;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

/// <summary>BPL2030 and BPL2023: what the pages of a wiki say of one work.</summary>
public sealed class AcrossPagesTests
{
    private const string Heat = "French S, Cameron M (2006). \"A Cochrane review of superficial heat or cold for low back pain\". Spine. 31 (9): 998–1006. doi:10.1097/01.brs.0000214881.10814.64. PMID 16641776.";
    private const string Massage = "Furlan AD, Imamura M (2009). \"Massage for low back pain: an updated systematic review\". Spine. 34 (16): 1669–84. doi:10.1097/brs.0b013e3181ad7bd6. PMID 19561560.";

    [Fact]
    public void The_same_work_on_several_pages_is_normal() => Check(Heat, Heat, Heat, Massage).ShouldBeEmpty();

    [Fact]
    public void A_page_that_stands_alone_is_told_what_the_others_say()
    {
        var finding = Check(Heat.Replace("16641776", "16641767", StringComparison.Ordinal), Heat, Heat, Massage).ShouldHaveSingleItem();

        finding.Message.ShouldBe("Entry 1 'French 2006' has the PMID '16641767', but 2 pages, such as 'p1.md', cite the same work (DOI 10.1097/01.brs.0000214881.10814.64) with '16641776': correct it.");
        finding.Related.ShouldHaveSingleItem().Page.ShouldNotBeNull().ShouldSatisfyAllConditions(
            page => page.Path.ShouldBe("p1.md"),
            page => page.Lines.Start.Line.ShouldBe(4));
    }

    [Fact]
    public void A_page_that_most_others_agree_with_is_left_alone() =>
        Check(Heat, Heat.Replace("16641776", "16641767", StringComparison.Ordinal), Heat).ShouldBeEmpty();

    [Fact]
    public void Without_a_majority_both_pages_are_told_and_neither_is_called_right() =>
        Check(Heat, Heat.Replace("16641776", "16641767", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .Message.ShouldBe("Entry 1 'French 2006' has the PMID '16641776', but entry 1 in line 5 of 'p1.md' cites the same work (DOI 10.1097/01.brs.0000214881.10814.64) with '16641767': one of them is wrong.");

    [Theory]
    [InlineData("16641776", "16641767")]
    [InlineData("10814.64", "10814.46")]
    [InlineData("10.1097/01", "10.1079/01")]
    [InlineData("PMID 16641776", "PMID 19561560")]
    public void A_mistyped_identifier_is_found_whichever_it_is(string right, string wrong) =>
        Check(Heat.Replace(right, wrong, StringComparison.Ordinal), Heat, Heat).ShouldHaveSingleItem().Rule.Id.ShouldBe("BPL2030");

    [Fact]
    public void Author_title_and_page_show_a_work_when_no_identifier_is_left() =>
        Check(Heat.Replace("doi:10.1097/01.brs.0000214881.10814.64. ", "", StringComparison.Ordinal).Replace("16641776", "16641767", StringComparison.Ordinal),
            Heat.Replace("doi:10.1097/01.brs.0000214881.10814.64. ", "", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .Message.ShouldContain("cites the same author, title and page with '16641776'");

    [Fact]
    public void An_identifier_pasted_into_another_work_is_found() =>
        Check(Massage.Replace("19561560", "16641776", StringComparison.Ordinal), Heat).ShouldHaveSingleItem()
            .Message.ShouldBe("Entry 1 'Furlan 2009' and entry 1 in line 5 of 'p1.md' are different works with the same PMID '16641776': correct it in one of them.");

    [Theory]
    [InlineData("Mentzelopoulos SD, Malachias S (2018). \"Publisher Correction: Exposure to Stress-Dose Steroids and Lethal Septic Shock\". Cardiovasc Drugs Ther. 32 (5): 549. doi:10.1007/s10557-018-6828-4. PMID 30030693.", "Mentzelopoulos SD, Malachias S (2018). \"Exposure to Stress-Dose Steroids and Lethal Septic Shock\". Cardiovasc Drugs Ther. 32 (4): 339–358. doi:10.1007/s10557-018-6811-0. PMID 30030693.")]
    [InlineData("Annane D. Corticosteroids for treating sepsis. Cochrane Database Syst Rev. 2015;(12):CD002243. doi: 10.1002/14651858.CD002243.pub3. PMID: 26633262", "Annane D. Corticosteroids for treating sepsis. Cochrane Database Syst Rev. 2004;(1):CD002243. doi: 10.1002/14651858.CD002243.pub2. PMID: 26633262")]
    [InlineData("Horby P, Lim WS (2020). \"Effect of dexamethasone in hospitalized patients with COVID-19\". medRxiv. doi:10.1101/2020.06.22.20137273. PMID 32678530.", "Horby P, Lim WS (2021). \"Effect of dexamethasone in hospitalized patients with COVID-19\". N Engl J Med. 384 (8): 693–704. doi:10.1056/NEJMoa2021436. PMID 32678530.")]
    [InlineData("Lakens D (2017). \"Equivalence tests for everybody who compares means\". F1000Research. 6 (1): 12–20. doi:10.12688/f1000research.1234.1. PMID 30030693.", "Lakens D (2017). \"Equivalence tests for everybody who compares means\". F1000Research. 6 (1): 12–20. doi:10.12688/f1000research.1234.2. PMID 30030693.")]
    [InlineData("Mirea L, Ungureanu R. Glycemic variability in intensive care. Crit Care. 2014;18(1):P445. doi: 10.1186/cc13635 *Mortality was made available later by Rygard, PMID 29761216*", "Rygård SL, Butler E. Low-dose corticosteroids for adult patients with septic shock. Intensive Care Med. 2018;44(7):1003-1016. doi: 10.1007/s00134-018-5197-6. PMID: 29761216")]
    [InlineData("Maher C (2010). \"Exercise for chronic low back pain in adults\". In: Low back pain. Oxford. doi:10.1000/book.", "Koes B (2010). \"Manipulation in acute neck pain of children\". In: Low back pain. Oxford. doi:10.1000/book.")]
    public void Versions_corrections_mentions_and_chapters_do_not_contradict(string entry, string other) =>
        Check(entry, other).Where(finding => finding.Rule.Id == "BPL2030").ShouldBeEmpty();

    [Fact]
    public void A_later_version_on_another_page_is_named()
    {
        var finding = Check(
            "Annane D. Corticosteroids for treating sepsis. Cochrane Database Syst Rev. 2015;(12):CD002243. doi: 10.1002/14651858.CD002243.pub3. PMID: 26633262",
            "Annane D. Corticosteroids for treating sepsis in children and adults. Cochrane Database Syst Rev. 2019;12:CD002243. doi: 10.1002/14651858.CD002243.pub4. PMID: 31808551").ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("BPL2023");
        finding.Message.ShouldBe("Entry 1 'Annane 2015' is version 3 of the Cochrane review CD002243, and entry 1 in line 5 of 'p1.md' cites version 4: check the text against the later one.");
    }

    [Fact]
    public void The_latest_version_is_not_reported() => Check(
        "Annane D. Corticosteroids for treating sepsis in children and adults. Cochrane Database Syst Rev. 2019;12:CD002243. doi: 10.1002/14651858.CD002243.pub4. PMID: 31808551",
        "Annane D. Corticosteroids for treating sepsis. Cochrane Database Syst Rev. 2015;(12):CD002243. doi: 10.1002/14651858.CD002243.pub3. PMID: 26633262").ShouldBeEmpty();

    [Fact]
    public void A_preprint_is_superseded_by_the_article_of_the_same_title() => Check(
        "Horby P, Lim WS (2020). \"Effect of dexamethasone in hospitalized patients with COVID-19\". medRxiv. doi:10.1101/2020.06.22.20137273.",
        "Horby P, Lim WS (2021). \"Effect of dexamethasone in hospitalized patients with COVID-19\". N Engl J Med. 384 (8): 693–704. PMID 32678530.").ShouldHaveSingleItem()
        .Message.ShouldBe("Entry 1 'Horby 2020' is a preprint, and entry 1 in line 5 of 'p1.md' cites the work as it was published: cite that.");

    [Fact]
    public void An_index_that_is_older_than_the_page_changes_nothing()
    {
        var stale = WikiIndex.Of([Page("page.md", Heat.Replace("16641776", "1", StringComparison.Ordinal)), Page("p1.md", Heat)]);

        Check(Text(Heat), stale).ShouldBeEmpty();
    }

    [Fact]
    public void Where_a_page_lies_in_the_order_of_the_wiki_does_not_matter() =>
        Gen.Shuffle(new[] { Heat, Heat, Massage, Heat.Replace("16641776", "16641767", StringComparison.Ordinal) }).Sample(entries =>
        {
            var index = WikiIndex.Of(entries.Select((entry, i) => Page($"q{i}.md", entry)));
            entries.Sum(entry => Check(Text(entry), index, $"q{Array.IndexOf(entries, entry)}.md").Length).ShouldBe(1);
        });

    private static ImmutableArray<Finding> Check(string entry, params string[] others) =>
        Check(Text(entry), WikiIndex.Of(others.Select((other, i) => Page($"p{i + 1}.md", other))));

    private static ImmutableArray<Finding> Check(string text, WikiIndex index, string path = "page.md")
    {
        var result = new Linter(LintSettings.Default, rule => rule.Id is "BPL2030" or "BPL2023").With(KnownWorks.Of(null, null, new WikiPage(index, path))).Check(SourceText.From(text));
        result.HasCrashedRule.ShouldBeFalse();
        foreach (var finding in result.Findings)
            finding.ShouldReadWell();
        return result.Findings;
    }

    private static KeyValuePair<string, ImmutableArray<PageWork>> Page(string path, string entry) =>
        KeyValuePair.Create(path, EntrySummary.Of(ArticleReader.Read(SourceText.From(Text(entry)), LintSettings.Default)));

    private static string Text(string entry) => $"It helps.[1]\n\n## References\n\n1. {entry}\n";
}
