using System.Text;

namespace BackPain.Lint.Cli.Tests;

/// <summary>What comments silence: written, shown and left alone.</summary>
public sealed class SuppressionTests : IDisposable
{
    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Writes_comments_once_for_what_is_left()
    {
        wiki.Write("a.md", "# Pain\n\n## Heat\n\n## Cold\n\nCold helps.[citation needed]  \nIt is cheap.\n");
        var run = wiki.Run("check", "--add-suppressions");
        (run.Code, run.Error, run.Output).ShouldBe((0, "", "Suppressed 2 findings in 1 page. No findings in 1 page.\n"));
        wiki.Text("a.md").ShouldBe("# Pain\n\n<!-- bplint-disable-next-line BPL3001 -->\n## Heat\n\n## Cold\n\nCold helps.[citation needed] <!-- bplint-disable-line BPL4012 -->  \nIt is cheap.\n");
        var before = File.GetLastWriteTimeUtc(wiki.At("a.md"));
        wiki.Run("check", "--add-suppressions").Output.ShouldBe("No findings in 1 page.\n");
        File.GetLastWriteTimeUtc(wiki.At("a.md")).ShouldBe(before);
    }

    [Fact]
    public void Keeps_line_breaks_and_encoding()
    {
        wiki.Write("a.md", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("# Wärme\r\n\r\n## Heat\r\n")]);
        wiki.Run("check", "--add-suppressions").Code.ShouldBe(0);
        File.ReadAllBytes(wiki.At("a.md")).ShouldBe([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("# Wärme\r\n\r\n<!-- bplint-disable-next-line BPL3001 -->\r\n## Heat\r\n")]);
    }

    [Fact]
    public void Fixes_first_and_suppresses_the_rest()
    {
        wiki.Write("a.md", Wiki.Fixable.Replace("Rest does not[1].", "Rest does not.[citation needed]", StringComparison.Ordinal));
        wiki.Run("check", "--fix", "--add-suppressions").Output.ShouldBe("Fixed 1 finding and suppressed 1 in 1 page. No findings in 1 page.\n");
        wiki.Text("a.md").ShouldContain("Heat helps[1]. Cold does not[1]. Rest does not.[citation needed] <!-- bplint-disable-line BPL4012 -->\n");
    }

    [Fact]
    public void Shows_comments_as_a_patch_without_fixes_that_were_not_asked_for()
    {
        wiki.Write("a.md", Wiki.Fixable);
        var run = wiki.Run("check", "--diff", "--add-suppressions");
        run.Output.ShouldContain("+Heat helps[1] . Cold does not[1]. Rest does not[1]. <!-- bplint-disable-line BPL1010 -->\n");
        run.Error.ShouldBe("0 findings would be fixed, 1 suppressed, in 1 of 1 page; 0 findings would be left.\n");
        wiki.Text("a.md").ShouldBe(Wiki.Fixable);
    }

    [Fact]
    public void Writes_a_page_from_the_standard_input_to_the_standard_output() =>
        wiki.RunWithInput("## Heat\n"u8.ToArray(), "check", "--add-suppressions", "-").Output.ShouldBe("<!-- bplint-disable-next-line BPL3001 -->\n## Heat\n");

    [Fact]
    public void Suppresses_only_rules_that_run()
    {
        wiki.Write("a.md", "# Pain\n\n## Heat\n\n## Cold\n\nCold helps.[citation needed]\n");
        wiki.Run("check", "--add-suppressions", "--select", "BPL4");
        wiki.Run("check", "--quiet").Output.ShouldBe("a.md:3:1 warning BPL3001 The section 'Heat' is empty.\n");
    }

    [Fact]
    public void Shows_what_is_suppressed_without_failing()
    {
        wiki.Write("a.md", "# Pain\n\n<!-- bplint-disable-next-line BPL3001 -->\n## Heat\n");
        wiki.Run("check").Output.ShouldBe("No findings in 1 page.\n");
        var run = wiki.Run("check", "--show-suppressed");
        run.Code.ShouldBe(0);
        run.Output.ShouldBe("""
            a.md:4:1 suppressed BPL3001 The section 'Heat' is empty.
                ## Heat
                ^^^^^^^
            No findings in 1 page. 1 finding suppressed by comments.

            """);
        wiki.Run("check", "--show-suppressed", "--format", "json").Output.ShouldContain("\"severity\":\"warning\",\"suppressed\":true,");
        wiki.Run("check", "--show-suppressed", "--format", "gitlab").Output.ShouldBe("[]\n");
    }
}
