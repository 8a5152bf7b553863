namespace BackPain.Lint.Cli.Tests;

public sealed class TextTests : IDisposable
{
    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Groups_by_rule_the_gravest_first()
    {
        wiki.Write("a.md", "# A\n\nHeat helps.[citation needed] Cold does not.[citation needed]\n");
        wiki.Write("b.md", "# B\n\n## Drugs\n\n## Heat\n\nHeat helps.[citation needed]\n");
        wiki.Run("check", "--group-by", "rule").Output.ShouldBe("""
            warning BPL3001 empty-section: Every heading has text under it (1 finding)
              b.md:3:1 The section 'Drugs' is empty.
              More about it: bplint explain BPL3001

            info BPL4012 cleanup-tag: No statement carries a clean-up tag (3 findings in 2 pages)
              a.md:3:12, 3:44 The statement before this is marked 'citation needed'.
              b.md:7:12 The statement before this is marked 'citation needed'.
              More about it: bplint explain BPL4012

            1 warning, 3 info in 2 of 2 pages. 1 can be fixed with --unsafe-fixes.

            """);
    }

    [Fact]
    public void Names_a_few_of_many_equal_places_unless_asked_for_all()
    {
        wiki.Write("a.md", string.Concat(Enumerable.Repeat("Heat helps.[citation needed]\n\n", 10)));
        wiki.Run("check", "--group-by", "rule", "--quiet").Output.ShouldContain("a.md:1:12, 3:12, 5:12, 7:12, 9:12, 11:12, 13:12, 15:12 and 2 more The");
        wiki.Run("check", "--group-by", "rule", "--quiet", "--verbose").Output.ShouldContain("15:12, 17:12, 19:12 The");
    }

    [Fact]
    public void Says_where_a_finding_of_a_group_is_less_grave_than_the_others()
    {
        wiki.Write("a.md", "Heat helps.[^1]\n\n[^2]: French S. 2006.\n");
        wiki.Run("check", "--group-by", "rule", "--quiet").Output.ShouldBe("""
            error BPL1021 footnote-integrity: Every footnote is defined once and used (2 findings)
              a.md:1:12 The footnote '[^1]' is used here and not defined on the page.
              a.md:3:1 warning The footnote '[^2]' is defined but not used, so readers never see it.

            """);
    }

    [Fact]
    public void Shows_the_source_lines_of_a_rules_first_findings_on_a_page()
    {
        wiki.Write("a.md", string.Concat(Enumerable.Repeat("Heat helps.[citation needed]\n\n", 8)));
        SourceLines("check").ShouldBe(5);
        SourceLines("check", "--verbose").ShouldBe(8);
        SourceLines("check", "--quiet").ShouldBe(0);
    }

    private int SourceLines(params string[] args) =>
        wiki.Run(args).Output.Split('\n').Count(line => line.StartsWith("    Heat", StringComparison.Ordinal));
}
