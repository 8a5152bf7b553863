namespace BackPain.Lint.Cli.Tests;

public sealed class ConfigShowTests : IDisposable
{
    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Names_the_line_of_the_file_that_wins()
    {
        wiki.Write(".editorconfig", "root = true\n[*.md]\nbplint_style = ama\nbplint_language = de\nbplint_style = vancouver\n");
        wiki.Write("pages/.editorconfig", "[drafts-*.md]\nbplint_language = fr\n[*.md]\nBPLint_Language: en # English\n");
        Show("pages/a.md").ShouldBe("""
            Settings of pages/a.md:
              bplint_language = en      pages/.editorconfig:4
              bplint_style = vancouver  .editorconfig:5

            """);
        Show("pages/drafts-1.md").ShouldContain("bplint_language = en      pages/.editorconfig:4\n");
        Show("b.md").ShouldContain("bplint_language = de      .editorconfig:4\n");
    }

    [Fact]
    public void Tells_which_rules_have_another_severity_and_why()
    {
        wiki.Write(".editorconfig", """
            root = true
            [*.md]
            dotnet_diagnostic.BPL1001.severity = suggestion
            dotnet_diagnostic.BPL1002.severity = none
            dotnet_analyzer_diagnostic.category-Sections.severity = error
            """);
        var shown = Show("a.md");
        shown.ShouldContain("BPL1001 undefined-reference: info instead of error");
        shown.ShouldContain("BPL1002 uncited-reference: off instead of warning");
        shown.ShouldMatch(@"BPL3001 \S+: error instead of warning +\.editorconfig:5\n");
        shown.ShouldNotContain("BPL4001");
    }

    [Fact]
    public void Names_the_profile_where_it_decides()
    {
        wiki.Write(".editorconfig", "root = true\n[*.md]\nbplint_profile = minimal\n");
        Show("a.md").ShouldMatch(@"BPL1002 uncited-reference: off instead of warning +\.editorconfig:3\n");
    }

    [Fact]
    public void Lets_a_file_with_sections_win_over_a_global_one()
    {
        wiki.Write(".globalconfig", "is_global = true\nbplint_language = de\nbplint_style = ama\n");
        wiki.Write(".editorconfig", "root = true\n[*.md]\nbplint_language = en\n");
        var shown = Show("a.md");
        shown.ShouldContain("bplint_language = en  .editorconfig:3\n");
        shown.ShouldContain("bplint_style = ama    .globalconfig:3\n");
    }

    [Fact]
    public void Says_when_nothing_is_set() =>
        Show("a.md").ShouldBe("No configuration file sets anything for a.md: everything is as it is by default.\n");

    [Fact]
    public void Shows_what_is_ignored_and_the_known_findings()
    {
        wiki.Write(".editorconfig", "root = true\n[*.md]\nbplint_stile = ama\nbplint_style = vancuver\n");
        wiki.Write(".bplint-baseline.json", "{}");
        var shown = Show("a.md");
        shown.ShouldContain("Its known findings are in .bplint-baseline.json.\n");
        shown.ShouldContain(".editorconfig:3:1 The setting 'bplint_stile' is unknown (did you mean 'bplint_style'?) and does nothing.\n");
        shown.ShouldContain(".editorconfig:4:16 The value 'vancuver' of 'bplint_style' is ignored (did you mean 'vancouver'?): it must be");
    }

    [Theory]
    [InlineData("--fix")]
    [InlineData("b.md")]
    public void Goes_with_nothing_that_checks(string other) =>
        wiki.Run("check", "--config-show", "a.md", other).ShouldFailWith($"The option '--config-show' checks nothing and names its page itself: it does not go with '{other}'.");

    private string Show(string page)
    {
        var run = wiki.Run("check", "--config-show", page);
        (run.Code, run.Error).ShouldBe((0, ""));
        return run.Output;
    }
}
