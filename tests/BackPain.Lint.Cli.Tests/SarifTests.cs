using System.Text.Json;
using NJsonSchema;

namespace BackPain.Lint.Cli.Tests;

public sealed class SarifTests : IDisposable
{
    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--verbose", "--show-suppressed", "--shard", "1/1")]
    [InlineData("--fix")]
    public async Task Has_the_form_that_the_standard_describes(params string[] args)
    {
        var schema = await JsonSchema.FromFileAsync(SharedFolder.Require("schemas", "sarif-schema-2.1.0.json"), TestContext.Current.CancellationToken);
        foreach (var sample in Repository.SamplePages)
            wiki.Write(sample, Repository.Read("samples", sample));
        wiki.Write("in/\"ü\" 100%: [a].md", Wiki.Fixable);
        wiki.Write("unread.md", "\0");
        wiki.Write("suppressed.md", "Heat helps.[^1] <!-- bplint-disable-line BPL1021 -->\n");
        wiki.Write(".editorconfig", "root = true\n[*]\nbplint_zzz = 1\n");
        schema.Validate(wiki.Run(["check", "--format", "sarif", .. args]).Output).ShouldBeEmpty();
    }

    [Fact]
    public void Names_files_relative_to_the_root_and_percent_encoded()
    {
        wiki.Write("in/ü 100%.md", "\0");
        var run = Run("check", "--format", "sarif");
        var file = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        file.GetRawText().ShouldBe("""{"uri":"in/%C3%BC%20100%25.md","uriBaseId":"%SRCROOT%"}""");
        run.GetProperty("columnKind").GetString().ShouldBe("utf16CodeUnits");
        var notification = run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0];
        notification.GetProperty("message").GetProperty("text").GetString().ShouldBe("The page holds NUL bytes, so it is not text.");
        notification.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetRawText().ShouldBe(file.GetRawText());
    }

    [Fact]
    public void Carries_fixes_that_give_what_the_linter_would_write()
    {
        var page = wiki.Text(wiki.Write("a.md", Wiki.Fixable.Replace("Heat", "😀ü Heat", StringComparison.Ordinal)));
        var fix = Run("check", "--format", "sarif", "--select", "BPL1010").GetProperty("results")[0].GetProperty("fixes")[0];
        fix.GetProperty("properties").GetProperty("safety").GetString().ShouldBe("safe");
        foreach (var replacement in fix.GetProperty("artifactChanges")[0].GetProperty("replacements").EnumerateArray().Reverse())
        {
            var region = replacement.GetProperty("deletedRegion");
            var start = region.GetProperty("charOffset").GetInt32();
            page = page[..start] + replacement.GetProperty("insertedContent").GetProperty("text").GetString() + page[(start + region.GetProperty("charLength").GetInt32())..];
        }

        wiki.Run("check", "--fix", "--select", "BPL1010");
        page.ShouldBe(wiki.Text("a.md"));
    }

    [Fact]
    public void Describes_each_rule_that_it_speaks_of()
    {
        wiki.Write("a.md", Wiki.Fixable);
        var rules = Run("check", "--format", "sarif").GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();
        var rule = rules.ShouldHaveSingleItem();
        rule.GetProperty("id").GetString().ShouldBe("BPL1010");
        rule.GetProperty("name").GetString().ShouldBe("marker-punctuation");
        var help = rule.GetProperty("help").GetProperty("markdown").GetString()!;
        help.ShouldStartWith("# BPL1010 marker-punctuation\n");
        help.ShouldNotContain("](../");
        help.ShouldNotContain("](README");
    }

    [Fact]
    public void Knows_a_finding_again_though_its_page_changed_elsewhere()
    {
        const string page = "# Pain\n\n## Heat\n\nHeat helps.[citation needed]\n\nIt is cheap.[citation needed]\n";
        wiki.Write("a.md", page);
        var before = Prints();
        before.Distinct().Count().ShouldBe(2);
        wiki.Write("a.md", page.Replace("# Pain\n", "# Pain\n\nA paragraph that is new.\n\n", StringComparison.Ordinal).Replace("cheap", "very cheap", StringComparison.Ordinal));
        var after = Prints();
        after[0].ShouldBe(before[0]);
        after[1].ShouldNotBe(before[1]);
    }

    [Fact]
    public void Marks_what_a_comment_silences()
    {
        wiki.Write("a.md", "Heat helps.[citation needed] <!-- bplint-disable-line BPL4012 -->\n");
        Run("check", "--format", "sarif").GetProperty("results").GetArrayLength().ShouldBe(0);
        Run("check", "--format", "sarif", "--show-suppressed").GetProperty("results")[0].GetProperty("suppressions").GetRawText().ShouldBe("""[{"kind":"inSource"}]""");
    }

    private string[] Prints() =>
        [.. Run("check", "--format", "sarif").GetProperty("results").EnumerateArray().Select(result => result.GetProperty("partialFingerprints").EnumerateObject().Single().Value.GetString()!)];

    private JsonElement Run(params string[] args) => JsonDocument.Parse(wiki.Run(args).Output).RootElement.GetProperty("runs")[0];
}
