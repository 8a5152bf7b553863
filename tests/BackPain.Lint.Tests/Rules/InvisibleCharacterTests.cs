using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

/// <summary>BPL2026: what nobody sees in an entry.</summary>
public sealed class InvisibleCharacterTests
{
    [Theory]
    [InlineData("PMID\u00A024857356", "PMID 24857356", "no-break space")]
    [InlineData("PMC\u00A05875432", "PMC 5875432", "no-break space")]
    [InlineData("ISSN\u00A00140-6736", "ISSN 0140-6736", "no-break space")]
    [InlineData("doi:\u00A010.1001/jama.2015.4468", "doi: 10.1001/jama.2015.4468", "no-break space")]
    [InlineData("[PMID](https://en.wikipedia.org/wiki/PMID_(identifier))\u00A0[24857356](https://pubmed.gov/24857356)", "[PMID](https://en.wikipedia.org/wiki/PMID_(identifier)) [24857356](https://pubmed.gov/24857356)", "no-break space")]
    [InlineData("PMID 2485\u200B7356", "PMID 24857356", "zero-width space")]
    [InlineData("Rücken\u00ADschmerz", "Rückenschmerz", "soft hyphen")]
    [InlineData("French\u200AS", "French S", "hair space")]
    [InlineData("\uFEFFFrench S", "French S", "zero-width no-break space")]
    [InlineData("French\u2060 S", "French S", "word joiner")]
    [InlineData("French\u200D S", "French S", "zero-width joiner")]
    public void What_a_tool_left_is_replaced(string words, string after, string name)
    {
        var finding = Findings(Entry(words)).ShouldHaveSingleItem();
        finding.Message.ShouldStartWith($"Entry 1 holds a {name} in '");
        var fix = finding.Fixes.ShouldHaveSingleItem();
        fix.Safety.ShouldBe(FixSafety.Safe);
        SourceText.From(Entry(words)).WithChanges(fix.Changes).ToString().ShouldBe(Entry(after));
    }

    [Theory]
    [InlineData("H\uFFFDkkinen U", "replacement character")]
    [InlineData("pages 127\u009632", "control character U+0096")]
    [InlineData("a title\u0007", "control character U+0007")]
    [InlineData("pages 127\u00AD32", "soft hyphen")]
    [InlineData("https://example.org/a\u00ADb", "soft hyphen")]
    [InlineData("a star *\u200Bhere", "zero-width space")]
    public void What_stands_for_something_else_is_reported_without_a_fix(string words, string name)
    {
        var finding = Findings(Entry(words)).ShouldHaveSingleItem();
        finding.Message.ShouldContain($"holds a {name} in '");
        finding.Message.ShouldEndWith(": look up what was meant.");
        finding.Fixes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Pregabalin 75\u00A0mg")]
    [InlineData("van\u00A0Tulder M")]
    [InlineData("p.\u00A0998")]
    [InlineData("hydrocortisone 300\u200Amg")]
    [InlineData("पीठ दर्\u200Dद")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("ปวด\u200Bหลัง")]
    [InlineData("👩\u200D⚕️ care")]
    [InlineData("tabs\tbetween words")]
    [InlineData("`a\u200Bb`")]
    public void What_a_reader_needs_is_accepted(string words) => Findings(Entry(words)).ShouldBeEmpty();

    [Fact]
    public void Running_text_is_left_alone() => Findings("See PMID\u00A024857356 and Rücken\u00ADschmerz.\n\n" + Entry("Heat")).ShouldBeEmpty();

    [Fact]
    public void A_list_full_of_them_is_one_finding_with_one_fix()
    {
        var text = "Heat helps.[1] Cold does not.[2]\n\n## References\n\n1. French S. Spine. 2006. PMID\u00A016641776.\n2. Kalita J. J Neurol Sci. 2014. PMID\u00A024857356. ISSN\u00A00022-510X.\n";
        var finding = Findings(text).ShouldHaveSingleItem();
        finding.Message.ShouldBe("Entry 1 holds a no-break space in 'PMID 16641776', and 2 more invisible characters stand in the list.");
        finding.Related.Length.ShouldBe(2);
        SourceText.From(text).WithChanges(finding.Fixes[0].Changes).ToString().ShouldNotContain('\u00A0');
    }

    [Fact]
    public void Lost_characters_are_reported_entry_by_entry() =>
        Findings("Heat helps.[1] Cold does not.[2]\n\n## References\n\n1. H\uFFFDkkinen U, K\uFFFDrk A. Spine. 2006.\n2. M\uFFFDller A. Spine. 2014.\n")
            .Select(finding => finding.Related.Length).ShouldBe([1, 0]);

    [Fact]
    public void Footnotes_are_entries_too() =>
        Findings("Heat helps.[^heat]\n\n[^heat]: French S. Spine. 2006. PMID\u00A016641776.\n").ShouldHaveSingleItem().Message
            .ShouldBe("Footnote 'heat' holds a no-break space in 'PMID 16641776'.");

    private static string Entry(string words) => $"Heat helps.[1]\n\n## References\n\n1. {words}. Superficial heat. Spine. 2006;31:998.\n";

    private static Finding[] Findings(string text) =>
        [.. new Linter(LintSettings.Default).Check(SourceText.From(text)).Findings.Where(finding => finding.Rule.Id == "BPL2026")];
}
