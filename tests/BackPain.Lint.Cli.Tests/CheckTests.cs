using System.Text;

namespace BackPain.Lint.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Fact]
    public void Is_content_with_a_clean_page()
    {
        wiki.Write("a.md", "Text.\n");
        var run = wiki.Run("check");
        (run.Code, run.Output, run.Error).ShouldBe((0, "No findings in 1 page.\n", ""));
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    [InlineData("never", 0)]
    public void Fails_at_the_severity_asked_for(string severity, int code)
    {
        BadSettings();
        wiki.Run("check", "--fail-on", severity).Code.ShouldBe(code);
    }

    [Fact]
    public void Reports_pages_in_ordinal_order_however_many_cores_check_them()
    {
        foreach (var number in Enumerable.Range(0, 300))
            wiki.Write($"{number:D3}.md", number % 2 == 0 ? "\0" : new string('x', number * 100));
        var lines = wiki.Run("check", "--quiet").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(150);
        lines.ShouldBe(lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Hides_hints_unless_asked_for_them()
    {
        BadSettings("silent");
        wiki.Run("check").Output.ShouldBe("No findings in 1 page. 1 hint not shown: --verbose shows them.\n");
        wiki.Run("check", "--verbose").Output.ShouldContain(".editorconfig:3:1 hint BPL0004");
    }

    [Fact]
    public void Colours_when_asked_to_and_never_in_a_pipe()
    {
        BadSettings();
        wiki.Run("check").Output.ShouldNotContain('\e');
        wiki.Run("check", "--color", "never").Output.ShouldNotContain('\e');
        wiki.Run("check", "--color", "always").Output.ShouldContain("\e[33mwarning\e[0m");
    }

    [Fact]
    public void Counts_by_rule()
    {
        BadSettings();
        wiki.Run("check", "--quiet", "--statistics").Output
            .ShouldEndWith("\n     1 BPL0004 invalid-setting\nNo statistic or study is stated, so none needs a source.\n");
    }

    [Fact]
    public void Says_how_many_claims_have_a_source()
    {
        wiki.Write("a.md", "Back pain affects 80% of adults. Heat helped 60% of patients (PMID 16641776).\n");
        wiki.Write("b.md", "Back pain affects 80% of adults.\n");
        wiki.Run("check", "--quiet", "--statistics").Output
            .ShouldEndWith("\n     1 of 2 with a source: a.md\n     0 of 1 with a source: b.md\n1 of 3 claims with a source: 33 %.\n");
        wiki.Run("check", "--quiet", "--statistics", "--verbose").Output.ShouldContain("\n     0 of 1 with a source:     before the first heading\n");
    }

    [Fact]
    public void Says_what_each_rule_costs_beside_the_findings()
    {
        wiki.Write("a.md", Wiki.Fixable);
        var run = wiki.Run("check", "--profile");
        run.Output.ShouldBe(wiki.Run("check").Output);
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldMatch(@"^ +ms +share +allocated +findings  stage");
        lines.ShouldContain(line => line.EndsWith("  reading", StringComparison.Ordinal));
        lines.ShouldContain(line => line.EndsWith("  verdict: numbering", StringComparison.Ordinal));
        lines.ShouldContain(line => line.EndsWith(" 1  BPL1010 marker-punctuation", StringComparison.Ordinal));
        lines[^1].ShouldMatch(@"100 % .* 1  all$");
        var costs = lines[1..^1].Select(line => double.Parse(line[..10], System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        costs.ShouldBe(costs.OrderDescending());
    }

    [Fact]
    public void Runs_only_what_is_selected()
    {
        BadSettings();
        wiki.Run("check", "--select", "BPL0002").Code.ShouldBe(0);
        wiki.Run("check", "--ignore", "tool").Code.ShouldBe(0);
        wiki.Run("check", "--select", "bpl0004").Code.ShouldBe(1);
    }

    [Fact]
    public void Reads_the_standard_input_under_the_name_it_is_given()
    {
        wiki.Write("in/.editorconfig", "[*.md]\nbplint_max_page_size = 5\n");
        wiki.RunWithInput("123456"u8.ToArray(), "check", "-", "--quiet", "--stdin-filename", "in/a.md").Output
            .ShouldStartWith("in/a.md:1:1 error BPL0002");
        wiki.RunWithInput("123456"u8.ToArray(), "check", "-", "--quiet").Code.ShouldBe(0);
    }

    [Fact]
    public void Reads_every_encoding_it_can_write()
    {
        wiki.Write("a.md", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Wärme.\r\n")]);
        wiki.Write("b.md", [0xEF, 0xBB, 0xBF, .. "Wärme."u8]);
        wiki.Run("check").Code.ShouldBe(0);
    }

    [Fact]
    public void Ends_when_it_is_interrupted()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no signals.");
        using var process = wiki.StartWaitingForInput("check", "-");
        Thread.Sleep(TimeSpan.FromSeconds(1));
        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        process.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBeTrue();
        process.ExitCode.ShouldBe(130);
    }

    private void BadSettings(string severity = "warning")
    {
        wiki.Write(".editorconfig", $"root = true\n[*]\nbplint_zzz = 1\ndotnet_diagnostic.BPL0004.severity = {severity}\n");
        wiki.Write("a.md", "Text.\n");
    }
}
