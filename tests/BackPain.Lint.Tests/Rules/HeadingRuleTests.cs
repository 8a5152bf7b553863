using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

/// <summary>BPL3003 and BPL3008: sections without a text, and headings without a mark.</summary>
public sealed class HeadingRuleTests
{
    private const string Prose =
        "Treatment depends on the cause, the age of the patient and the duration of the pain. Most people recover within six weeks, whatever is done. Others need a plan that combines several kinds of treatment with each other.";

    [Theory]
    [InlineData("None")]
    [InlineData("None.")]
    [InlineData("NA")]
    [InlineData("N/A")]
    [InlineData("*Not applicable*")]
    [InlineData("TBD")]
    [InlineData("(under construction)")]
    [InlineData("This section is under construction.")]
    [InlineData("[To be added]")]
    [InlineData("[Coming soon!]")]
    [InlineData("Pending")]
    [InlineData("Please help WikiDoc by adding content here. It's easy! Click [here](https://www.wikidoc.org) to learn about editing.")]
    [InlineData("This section is empty. You can help by adding to it.")]
    [InlineData("* None")]
    [InlineData("None\n\n---\n\n[License](files/LICENSE.md)")]
    [InlineData("<!-- later -->\n\nTBD")]
    public void A_placeholder_is_no_text(string body) =>
        Findings($"# Back pain\n\nHeat helps.\n\n## Surgery\n\n{body}\n", "BPL3003").ShouldHaveSingleItem().Message
            .ShouldStartWith("The section 'Surgery' holds only the placeholder '");

    [Theory]
    [InlineData("None were found in May 2024.")]
    [InlineData("None of the trials was blinded.")]
    [InlineData("None known")]
    [InlineData("None\n\nBut see the review.")]
    [InlineData("NA 140 mmol/l")]
    [InlineData("The bridge is under construction by the city.")]
    [InlineData("None\n\n![Plot](plot.png)")]
    [InlineData("- None\n- Heat")]
    [InlineData("`None`")]
    [InlineData("(under construction)\n\n### PubMed\n\nThe search was simple.")]
    public void What_says_more_is_accepted(string body) =>
        Findings($"# Back pain\n\nHeat helps.\n\n## Surgery\n\n{body}\n", "BPL3003").ShouldBeEmpty();

    [Fact]
    public void An_entry_that_is_a_placeholder_is_another_defect() =>
        Findings("# Back pain\n\nHeat helps.\n\n## References\n\n1. Pending\n", "BPL3003").ShouldBeEmpty();

    [Fact]
    public void Headings_whose_marks_were_lost_are_one_finding()
    {
        var text = $"Back pain\n\n{Prose}\n\nHeat Therapy\n\nHeat helps.\n\nExercise\n\nExercise helps.\n\nBed Rest\n\nRest harms.\n";
        var finding = Findings(text, "BPL3008").ShouldHaveSingleItem();
        finding.Message.ShouldBe("The line 'Heat Therapy' is a heading without a heading mark, as are 2 more lines of the page.");
        Fixed(text, finding).ShouldBe($"Back pain\n\n{Prose}\n\n## Heat Therapy\n\nHeat helps.\n\n## Exercise\n\nExercise helps.\n\n## Bed Rest\n\nRest harms.\n");
    }

    [Fact]
    public void A_heading_directly_below_another_becomes_a_part_of_it()
    {
        var text = $"Back pain\n\n{Prose}\n\nNon-Medical Therapy\n\nHeat Therapy\n\nHeat helps.\n\nBed Rest\n\nRest harms.\n";
        var after = Fixed(text, Findings(text, "BPL3008").ShouldHaveSingleItem());
        after.ShouldContain("## Non-Medical Therapy\n\n### Heat Therapy\n");
        after.ShouldContain("\n## Bed Rest\n");
        Findings(after, "BPL3001").ShouldBeEmpty();
    }

    [Fact]
    public void A_bold_heading_loses_its_stars()
    {
        var text = "Back pain is common.\n\n**Short answer**\n\nHeat helps.\n\n__References__\n\n1. French S. Spine. 2006.\n";
        var finding = Findings(text, "BPL3008").ShouldHaveSingleItem();
        finding.Message.ShouldBe("The line 'Short answer' is a heading in bold only, as is 'References'.");
        Fixed(text, finding).ShouldBe("Back pain is common.\n\n## Short answer\n\nHeat helps.\n\n## References\n\n1. French S. Spine. 2006.\n");
    }

    [Theory]
    [InlineData("**What to do:**\n\nUse heat.")]
    [InlineData("**[Merging files](merging.md)**\n\nThis is a page to read.")]
    [InlineData("**Heat helps most people.**\n\nSo they say.")]
    [InlineData("Figure 1 Heat and Cold\n\nHeat helps.")]
    [InlineData("**Table 2. Kinds of heat**\n\nHeat helps.")]
    [InlineData("> Heat Therapy\n\nHeat helps.")]
    [InlineData("Heat Therapy\n\n- a bottle\n- a wrap")]
    [InlineData("By Jane Smith\n\nHeat helps.")]
    public void A_line_that_heads_no_text_is_accepted(string lines) =>
        Findings($"Back pain\n\n{Prose}\n\n{lines}\n", "BPL3008").ShouldBeEmpty();

    [Theory]
    [InlineData("Heat Therapy")]
    [InlineData("**Heat therapy**")]
    public void A_page_that_marks_its_headings_may_have_other_lines(string line) =>
        Findings($"# Back pain\n\n{Prose}\n\n## Treatment\n\n{line}\n\nHeat helps.\n", "BPL3008").ShouldBeEmpty();

    private static string Fixed(string text, Finding finding) => SourceText.From(text).WithChanges(finding.Fixes[0].Changes).ToString();

    private static Finding[] Findings(string text, string id) =>
        [.. new Linter(LintSettings.Default).Check(SourceText.From(text)).Findings.Where(finding => finding.Rule.Id == id)];
}
