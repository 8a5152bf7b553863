using static BackPain.Lint.Tests.Rules.RuleRun;

namespace BackPain.Lint.Tests.Rules;

/// <summary>BPL3015 to BPL3018: marks of other programs, rules across the page, blank lines.</summary>
public sealed class MarkupRuleTests
{
    [Theory]
    [InlineData("'''Heat''' helps.", "**Heat** helps.")]
    [InlineData("'''''Heat''''' helps.", "***Heat*** helps.")]
    [InlineData("Moist '''heat, and ''dry'' too''' helps.", "Moist **heat, and ''dry'' too** helps.")]
    [InlineData("=== Heat ===", "### Heat")]
    [InlineData("== Heat == ", "## Heat ")]
    [InlineData("See [https://example.org/a_(b) the guideline].", "See [the guideline](<https://example.org/a_(b)>).")]
    [InlineData("'''Heat''' and [[Cold pack|cold]].", "**Heat** and cold.")]
    public void Wiki_marks_are_written_in_Markdown(string wiki, string markdown) =>
        Fixed("BPL3015", $"# Back pain\n\n{wiki}\n").ShouldBe($"# Back pain\n\n{markdown}\n");

    [Theory]
    [InlineData("He is 6' 2'' tall and she 5' 8''.")]
    [InlineData("He called it ''useful'' and left.")]
    [InlineData("``Heat'' helps ``most'' people.")]
    [InlineData("See [[Heat|warmth]] and [[Cold]].")]
    [InlineData("==Heat helps==")]
    [InlineData("Heat == cold == rest")]
    [InlineData("x = '''not closed")]
    [InlineData("`'''Heat'''` and `== Heat ==`")]
    [InlineData("```\n'''Heat'''\n== Heat ==\n```")]
    [InlineData("    '''Heat'''")]
    [InlineData("[https://example.org accessed 5 May 2024]")]
    [InlineData("[https://example.org](https://example.org)")]
    [InlineData("\\[https://example.org the page\\]")]
    [InlineData("[the page (https://example.org)]")]
    [InlineData("Heat\n====")]
    [InlineData("======")]
    [InlineData("$a'''b'''$")]
    public void Marks_of_other_dialects_stay(string text) =>
        Findings("BPL3015", $"# Back pain\n\n{text}\n").ShouldBeEmpty();

    [Fact]
    public void A_template_proves_that_weak_marks_are_of_a_wiki() =>
        Marked("BPL3015", "# Back pain\n\n''Moist'' heat helps.\n\n{{Reflist}}\n").ShouldBe(["''Moist''"]);

    [Theory]
    [InlineData("Heat relieves pain for a short time.\n---\n")]
    [InlineData("Heat relieves pain\nfor a short time.\n-----\n")]
    [InlineData("Heat relieves pain for a short time, exercise in the long run, and rest not at all, say the trials\n---\n")]
    public void A_rule_below_a_paragraph_makes_a_heading(string text) => Findings("BPL3016", $"# Back pain\n\n{text}").ShouldHaveSingleItem();

    [Theory]
    [InlineData("Heat and cold\n---\n")]
    [InlineData("What helps?\n---\n")]
    [InlineData("Citing your contributions for scholarly credit.\n------------------\n")]
    [InlineData("- Heat helps.\n---\n")]
    [InlineData("> Heat helps.\n---\n")]
    [InlineData("Heat helps.\n\n---\n")]
    [InlineData("Heat helps.\n===\n")]
    [InlineData("Heat helps.\n***\n")]
    [InlineData("-----\n1 Heat helps most of all.\n-----\n")]
    [InlineData("| Heat | Cold |\n|---|---|\n")]
    public void Titles_and_rules_elsewhere_are_accepted(string text) => Findings("BPL3016", $"# Back pain\n\n{text}").ShouldBeEmpty();

    [Fact]
    public void Front_matter_that_slipped_down_is_no_accident() =>
        Findings("BPL3016", "\n---\ntitle: Heat helps.\n---\n\nHeat helps.\n").ShouldBeEmpty();

    [Fact]
    public void The_blank_line_is_that_of_the_page() =>
        Fixed("BPL3016", "# A\r\n\r\nHeat helps.\r\n---\r\n").ShouldBe("# A\r\n\r\nHeat helps.\r\n\r\n---\r\n");

    [Theory]
    [InlineData("A\n\n\n\nB\n", "A\n\n\nB\n")]
    [InlineData("A\r\n\r\n\r\n\r\n\r\nB\r\n", "A\r\n\r\n\r\nB\r\n")]
    [InlineData("A\n \n\t\n\n\nB\n", "A\n \n\t\nB\n")]
    [InlineData("\n\n\n\nA\n", "\n\nA\n")]
    [InlineData("A\n\n\n\n\n", "A\n\n\n")]
    public void Of_many_blank_lines_two_stay(string text, string after) => Fixed("BPL3017", text).ShouldBe(after);

    [Theory]
    [InlineData("A\n\n\nB\n")]
    [InlineData("```\na\n\n\n\n\nb\n```\n")]
    [InlineData("<!-- a\n\n\n\n\nb -->\n")]
    [InlineData("A\n\n    code\n\n\n\n\n    more code\n")]
    [InlineData("- a\n\n\n\n\n  still a\n")]
    [InlineData("<pre>\na\n\n\n\n\nb\n</pre>\n")]
    [InlineData("$$\na\n\n\n\n\nb\n$$\n")]
    public void Blank_lines_that_may_mean_something_stay(string text) => Findings("BPL3017", text).ShouldBeEmpty();

    [Theory]
    [InlineData("A", "A\n")]
    [InlineData("A\r\nB", "A\r\nB\r\n")]
    [InlineData("```\nA", "```\nA\n")]
    public void A_page_ends_with_its_line_break(string text, string after) => Fixed("BPL3018", text).ShouldBe(after);
}
