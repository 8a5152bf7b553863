using BackPain.Lint.Articles;
using static BackPain.Lint.Tests.Rules.RuleRun;

namespace BackPain.Lint.Tests.Rules;

/// <summary>BPL3002 to BPL3011: what stands under a heading, its level, its name.</summary>
public sealed class SectionRuleTests
{
    private const string Prose =
        "Treatment depends on the cause, the age of the patient and the duration of the pain. Most people recover within six weeks, whatever is done. Others need a plan that combines several kinds of treatment with each other.";

    [Theory]
    [InlineData("<!-- Traction was used for centuries. -->")]
    [InlineData("<!--\nTraction was used.\n\nIt is not any more.\n-->")]
    [InlineData("<!-- markdownlint-disable -->\n<!-- Traction was used for centuries. -->")]
    [InlineData("<a id=\"traction\"></a>\n\n<!-- Add the trial of 2024 -->")]
    public void A_section_in_comments_is_told_once(string body)
    {
        var text = $"# Back pain\n\nHeat helps.\n\n## Traction\n\n{body}\n\n## Heat\n\nIt helps.\n";
        Findings("BPL3004", text).ShouldHaveSingleItem().Message.ShouldBe("The section 'Traction' shows no text, because all of it is in comments.");
        Findings("BPL3001", text).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<!-- bplint-disable BPL1001 -->")]
    [InlineData("<!-- markdownlint-enable MD013 -->")]
    [InlineData("<!-- prettier-ignore -->")]
    [InlineData("<!-- more -->")]
    [InlineData("<!-- -->")]
    public void A_comment_to_a_tool_is_no_text(string body)
    {
        var text = $"# Back pain\n\nHeat helps.\n\n## Traction\n\n{body}\n\n## Heat\n\nIt helps.\n";
        Findings("BPL3004", text).ShouldBeEmpty();
        Findings("BPL3001", text).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_comment_over_parts_hides_nothing() =>
        Findings("BPL3004", "# Back pain\n\n## Therapy\n\n<!-- Sorted by cost. -->\n\n### Heat\n\nHeat helps.\n").ShouldBeEmpty();

    [Fact]
    public void Headings_without_marks_stack_unless_the_upper_is_empty()
    {
        var text = $"Back pain\n\n{Prose}\n\nNon-Medical Therapy\n\nHeat Therapy\n\nHeat helps.\n\nBed Rest\n\nRest harms.\n";
        Marked("BPL3002", text).ShouldBe(["Non-Medical Therapy"]);
    }

    [Fact]
    public void A_skipped_level_is_raised_with_its_parts_and_no_further() =>
        Fixed("BPL3005", "# A\n\n### B\n\n#### C\n\n##### D\n\n## E\n\n#### F ####\n").ShouldBe("# A\n\n## B\n\n### C\n\n#### D\n\n## E\n\n### F ####\n");

    [Fact]
    public void Underlined_headings_have_levels_too() =>
        Marked("BPL3005", "A\n=\n\nB\n---\n\n#### C\n").ShouldBe(["#### C"]);

    [Theory]
    [InlineData("# A\n\n## Heat\n\nx\n\n### Heat\n\ny\n")]
    [InlineData("# A\n\n## Heat\n\nx\n\n# B\n\n## Heat\n\ny\n")]
    [InlineData("# A\n\n### Heat\n\nx\n\n## Heat\n\ny\n")]
    [InlineData("Jump to navigation\n\n**Heat**\n\nx\n\n**Heat**\n\ny\n")]
    public void The_same_name_elsewhere_is_no_duplicate(string text) => Findings("BPL3006", text).ShouldBeEmpty();

    [Fact]
    public void A_duplicate_names_the_line_of_the_first()
    {
        var finding = Findings("BPL3006", "# A\n\n## Heat\n\nx\n\n## heat\n\ny\n").ShouldHaveSingleItem();
        finding.Message.ShouldBe("The heading 'heat' already stands on line 3 of the same part.");
        finding.Related.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("# Back pain\n\n## THERAPY\n\nHeat.\n")]
    [InlineData("# Back pain\n\n#### 3.1 Treatment: {#treatment}\n\nHeat.\n")]
    [InlineData("**Medical management**\n\nHeat.\n")]
    [InlineData("# Back pain\n\nTherapy\n-------\n\nHeat.\n")]
    public void One_of_the_names_is_enough(string text) =>
        Findings("BPL3007", text, Requiring("treatment / therapy/Medical management")).ShouldBeEmpty();

    [Theory]
    [InlineData("# Back pain\n\n## Therapy of the elderly\n\nHeat.\n")]
    [InlineData("# Back pain\n\nTherapy is heat.\n")]
    [InlineData("Therapy is heat.\n")]
    [InlineData("# Back pain\n\n```\n## Therapy\n```\n")]
    public void Other_headings_stand_for_no_name(string text) =>
        Findings("BPL3007", text, Requiring("therapy")).ShouldHaveSingleItem().Message.ShouldBe("The page has no section 'therapy'.");

    [Fact]
    public void A_name_with_a_slash_fits_itself() =>
        Findings("BPL3007", "# Back pain\n\n## MRI/CT\n\nSeldom.\n", Requiring("MRI/CT")).ShouldBeEmpty();

    [Theory]
    [InlineData("Heat helps.[^1]\n\n[^1]: French S. Spine. 2006.\n")]
    [InlineData("Heat helps.\n\n## Literaturverzeichnis\n\n1. French S. Spine. 2006.\n")]
    public void References_go_by_many_names(string body) =>
        Findings("BPL3007", $"# Back pain\n\n{body}", Requiring("references")).ShouldBeEmpty();

    [Fact]
    public void Missing_sections_are_one_finding() =>
        Findings("BPL3007", "# Back pain\n\nHeat helps.\n", Requiring("overview", "treatment/therapy", "references")).ShouldHaveSingleItem().Message
            .ShouldBe("The page lacks 3 sections: 'overview', 'treatment or therapy' and 'references'.");

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void An_empty_page_lacks_nothing(string text) => Findings("BPL3007", text, Requiring("therapy")).ShouldBeEmpty();

    [Theory]
    [InlineData("+++\ntitle = \"Heat\"\n+++\n\nHeat helps.\n")]
    [InlineData("---\ndate: 2024-05-01\nTitle: Heat\n---\n\n# One\n\nx\n\n# Two\n\ny\n")]
    [InlineData("% Heat\n% J Smith\n\nHeat helps.\n")]
    [InlineData("<h1 align=\"center\">Heat</h1>\n\nHeat helps.\n")]
    [InlineData("Heat\n====\n\nHeat helps.\n")]
    [InlineData("<!-- A comment. -->\n\n# Heat\n\nHeat helps.\n")]
    [InlineData("")]
    [InlineData("<!-- Nothing yet. -->\n")]
    public void A_title_has_many_forms(string text) => Findings("BPL3010", text).ShouldBeEmpty();

    [Theory]
    [InlineData("# A\n\n# B\n\n###### C\n")]
    [InlineData("A\n=\n\nB\n=\n\nC\n-\n")]
    public void Headings_that_cannot_go_down_have_no_fix(string text) => Findings("BPL3010", text).ShouldHaveSingleItem().Fixes.ShouldBeEmpty();

    [Theory]
    [InlineData("## Heat:", "## Heat")]
    [InlineData("## Heat: ##", "## Heat ##")]
    [InlineData("## **Heat:**", "## **Heat**")]
    [InlineData("## Heat (dry)：", "## Heat (dry)")]
    [InlineData("Heat:\n---", "Heat\n---")]
    public void A_colon_at_the_end_goes(string heading, string after) =>
        Fixed("BPL3011", $"# Back pain\n\n{heading}\n\nIt helps.\n").ShouldBe($"# Back pain\n\n{after}\n\nIt helps.\n");

    [Theory]
    [InlineData("## :fire: Heat :fire:")]
    [InlineData("## :")]
    [InlineData("## 12:30 and later")]
    [InlineData("## `a::`")]
    public void Other_colons_stay(string heading) => Findings("BPL3011", $"# Back pain\n\n{heading}\n\nIt helps.\n").ShouldBeEmpty();

    [Fact]
    public void References_below_a_gap_are_no_lost_section() =>
        Marked("BPL3009", "# Back pain treatment\n\nMuch was tried.\n\n## Heat Therapy\n\nHeat helps.\n\n\nFrench S. Heat for backs. Spine. 2006;31(9):998-1006.\n\n## Bed Rest\n\nRest harms.\n\n## Physical Therapy\n\nIt helps.\n").ShouldBeEmpty();

    private static LintSettings Requiring(params string[] names) => LintSettings.Default with { RequiredSections = [.. names] };
}
