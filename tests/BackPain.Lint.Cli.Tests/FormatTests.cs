using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace BackPain.Lint.Cli.Tests;

/// <summary>Every form says the same, whatever characters paths and messages hold.</summary>
public sealed class FormatTests : IDisposable
{
    private const string Odd =
        """
        # Back pain

        ## "Heat" & <cold> 100%25, a:b; c]d ::e | `f` ##vso[x]y 😀ü

        ## Rest

        😀ü Heat helps.[^1] Cold helps.[citation needed]

        """;

    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    private static string OddPath => OperatingSystem.IsWindows()
        ? "a & 'b' 100%25, ü😀;].md"
        : "in/a \"b\" & <c> 100%25, ü😀;:] |`##vso[task.x]::error::.md";

    [Theory]
    [InlineData("jsonl")]
    [InlineData("sarif")]
    [InlineData("gitlab")]
    [InlineData("rdjson")]
    [InlineData("checkstyle")]
    [InlineData("junit")]
    [InlineData("github")]
    [InlineData("azure")]
    [InlineData("concise")]
    public void Says_what_json_says(string format)
    {
        wiki.Write("plain.md", Odd);
        wiki.Write(OddPath, Odd);
        wiki.Write("unread.md", "\0");
        var all = ReportedFinding.FromJson(wiki.Run("check", "--format", "json").Output);
        all.Length.ShouldBe(7);
        all.ShouldContain(finding => finding.Path == OddPath && finding.Message.Contains("\"Heat\" & <cold> 100%25, a:b; c]d", StringComparison.Ordinal));
        var text = wiki.Run("check", "--quiet", "--format", format).Output;
        ReportedFinding[] read = format switch
        {
            "jsonl" => ReportedFinding.FromJsonLines(text),
            "sarif" => ReportedFinding.FromSarif(text),
            "gitlab" => ReportedFinding.FromGitLab(text),
            "rdjson" => ReportedFinding.FromReviewdog(text),
            "checkstyle" => ReportedFinding.FromCheckstyle(text),
            "junit" => ReportedFinding.FromJUnit(text),
            "github" => ReportedFinding.FromGitHub(text),
            "azure" => ReportedFinding.FromAzure(text),
            _ => ReportedFinding.FromConcise(text),
        };
        ReportedFinding[] expected = format switch
        {
            "gitlab" => [.. all.Select(finding => finding with { Column = 0 })],
            "rdjson" => [.. all.Select(finding => finding.Column > 1 ? finding with { Column = finding.Column + 3 } : finding)],
            "junit" or "azure" => [.. all.Where(finding => finding.Severity != "info")],
            "github" => [.. all.OrderBy(finding => finding.Severity switch { "error" => 0, "warning" => 1, _ => 2 })],
            _ => all,
        };
        read.ShouldBe(expected);
    }

    [Fact]
    public void Writes_a_github_command_as_it_must_be()
    {
        wiki.Write("a,b.md", "# Pain\n\n## Heat: 50%\n");
        wiki.Run("check", "--format", "github").Output.ShouldBe(
            "::warning file=a%2Cb.md,line=3,endLine=3,col=1,endColumn=13,title=BPL3001 empty-section::The section 'Heat: 50%25' is empty.\n");
    }

    [Fact]
    public void Writes_an_azure_command_as_it_must_be()
    {
        wiki.Write("a;b].md", "# Pain\n\n## Heat: 50%\n\n## Cold\n\nCold helps.[citation needed]\n");
        wiki.Run("check", "--format", "azure").Output.ShouldBe(
            "##vso[task.logissue type=warning;sourcepath=a%3Bb%5D.md;linenumber=3;columnnumber=1;code=BPL3001;]The section 'Heat: 50%AZP25' is empty.\n" +
            "a;b].md:7:12: info BPL4012 The statement before this is marked 'citation needed'.\n");
    }

    [Fact]
    public void Lets_no_page_give_commands_to_azure()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no such names.");
        wiki.Write("##vso[task.setvariable variable=x]y.md", "# Pain\n\n## Cold\n\nCold helps.[citation needed]\n");
        wiki.Run("check", "--format", "azure").Output.ShouldStartWith("## vso[task");
    }

    [Fact]
    public void Writes_checkstyle_as_it_must_be()
    {
        wiki.Write("a&b.md", "# Pain\n\n## \"Heat\" < 50\n");
        wiki.Run("check", "--format", "checkstyle").Output.ShouldBe("""
            <?xml version="1.0" encoding="utf-8"?>
            <checkstyle version="4.3">
              <file name="a&amp;b.md">
                <error line="3" column="1" severity="warning" message="The section '&quot;Heat&quot; &lt; 50' is empty." source="bplint.BPL3001" />
              </file>
            </checkstyle>

            """);
    }

    [Fact]
    public void Writes_a_page_as_a_suite_of_junit()
    {
        wiki.Write("a.md", "# Pain\n\n## Heat\n\n## Cold\n\nCold helps.[citation needed]\n");
        wiki.Write("b.md", "Text.\n");
        wiki.Run("check", "--format", "junit").Output.ShouldBe("""
            <?xml version="1.0" encoding="utf-8"?>
            <testsuites name="bplint">
              <testsuite name="a.md" tests="2" failures="1" errors="0">
                <testcase name="BPL3001 empty-section (3:1)" classname="a.md" file="a.md" line="3">
                  <failure message="The section 'Heat' is empty." type="warning">a.md:3:1: warning BPL3001 The section 'Heat' is empty.</failure>
                </testcase>
                <testcase name="BPL4012 cleanup-tag (7:12)" classname="a.md" file="a.md" line="7">
                  <system-out>a.md:7:12: info BPL4012 The statement before this is marked 'citation needed'.</system-out>
                </testcase>
              </testsuite>
              <testsuite name="b.md" tests="1" failures="0" errors="0">
                <testcase name="no findings" classname="b.md" file="b.md" line="1" />
              </testsuite>
            </testsuites>

            """);
    }

    [Theory]
    [InlineData("checkstyle")]
    [InlineData("junit")]
    public void Writes_xml_though_a_name_holds_what_xml_cannot(string format)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no such names.");
        wiki.Write("a\u0001\u001b\nb😀.md", "\0");
        XDocument.Parse(wiki.Run("check", "--format", format).Output).ToString().ShouldContain("a\uFFFD\uFFFD");
    }

    [Fact]
    public void Gives_each_finding_of_code_quality_its_own_fingerprint()
    {
        var page = string.Concat(Enumerable.Repeat("Heat helps.[citation needed]\n\n", 5));
        wiki.Write("a.md", page);
        wiki.Write("b.md", page);
        using var json = JsonDocument.Parse(wiki.Run("check", "--format", "gitlab").Output);
        var prints = json.RootElement.EnumerateArray().Select(finding => finding.GetProperty("fingerprint").GetString()!).ToArray();
        prints.Length.ShouldBe(10);
        prints.Distinct().Count().ShouldBe(10);
        prints.ShouldAllBe(print => print.Length == 32);
    }

    [Fact]
    public void Suggests_to_reviewdog_what_the_fix_would_write()
    {
        wiki.Write("a.md", Wiki.Fixable.Replace("Heat helps", "😀ü Heat helps", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(wiki.Run("check", "--format", "rdjson", "--select", "BPL1010").Output);
        var suggestion = json.RootElement.GetProperty("diagnostics")[0].GetProperty("suggestions")[0];
        var line = Encoding.UTF8.GetBytes(wiki.Text("a.md").Split('\n')[suggestion.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32() - 1]);
        var start = suggestion.GetProperty("range").GetProperty("start").GetProperty("column").GetInt32() - 1;
        var end = suggestion.GetProperty("range").GetProperty("end").GetProperty("column").GetInt32() - 1;
        var changed = Encoding.UTF8.GetString([.. line[..start], .. Encoding.UTF8.GetBytes(suggestion.GetProperty("text").GetString()!), .. line[end..]]);
        wiki.Run("check", "--fix");
        wiki.Text("a.md").Split('\n').ShouldContain(changed);
    }

    [Fact]
    public void Adds_a_table_to_the_summary_of_a_github_job()
    {
        wiki.Write("a|b.md", "# Pain\n\n## Heat `|` <b>\n");
        wiki.Write("summary.txt", "Before.\n");
        wiki.RunWith([("GITHUB_STEP_SUMMARY", wiki.At("summary.txt"))], "check", "--format", "github");
        var summary = wiki.Text("summary.txt");
        summary.ShouldStartWith("Before.\n## ");
        summary.ShouldContain("1 warning in 1 of 1 page.");
        summary.ShouldContain("| [BPL3001 empty-section](https://github.com/backpain-lint/backpain-lint/blob/main/docs/rules/BPL3001.md) | Every heading has text under it | 1 |");
        summary.ShouldContain("| warning | a\\|b.md:3:1 | [BPL3001 empty-section]");
        summary.ShouldContain("The section 'Heat \\`\\|\\` \\<b\\>' is empty.");
    }
}
