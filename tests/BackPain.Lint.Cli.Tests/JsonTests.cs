using System.Text.Json;
using NJsonSchema;

namespace BackPain.Lint.Cli.Tests;

public sealed class JsonTests : IDisposable
{
    private readonly Wiki wiki = new();

    public void Dispose() => wiki.Dispose();

    [Theory]
    [InlineData("check", "--format", "json")]
    [InlineData("check", "--format=json", "--statistics", "--fix")]
    [InlineData("check", "--format", "json", "--show-suppressed", "--max-findings", "1")]
    [InlineData("check", "--format", "json", "--quiet", "--verbose", "--color", "always")]
    public async Task Has_the_form_that_the_schema_describes(params string[] args)
    {
        wiki.Write("a.md", Wiki.Fixable);
        wiki.Write("b.md", "\0");
        wiki.Write("in/\"ü\".md", "Heat helps.[^1] <!-- bplint-disable-line BPL1021 -->\n");
        wiki.Write(".editorconfig", "root = true\n[*]\nbplint_zzz = \"\\\u0001\n");
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "findings.json"), TestContext.Current.CancellationToken);
        schema.Validate(wiki.Run(args).Output).ShouldBeEmpty();
    }

    [Fact]
    public async Task Has_the_form_that_the_schema_describes_a_line_at_a_time()
    {
        wiki.Write("a.md", Wiki.Fixable);
        wiki.Write("b.md", "\0");
        wiki.Write("in/\"ü\".md", "Heat helps.[^1] <!-- bplint-disable-line BPL1021 -->\n");
        wiki.Write(".editorconfig", "root = true\n[*]\nbplint_zzz = \"\\\u0001\n");
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "finding-lines.json"), TestContext.Current.CancellationToken);
        var lines = wiki.Run("check", "--format", "jsonl", "--show-suppressed").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4);
        foreach (var line in lines)
            schema.Validate(line).ShouldBeEmpty();
        schema.Validate("""{ "path": "a.md" }""").ShouldNotBeEmpty();
    }

    [Fact]
    public void Says_where_in_lines_columns_and_offsets()
    {
        wiki.Write(".editorconfig", "root = true\r\n[*]\r\n  bplint_zzz = 1\r\n");
        wiki.Write("a.md", "Text.\n");
        using var json = JsonDocument.Parse(wiki.Run("check", "--format", "json").Output);
        var file = json.RootElement.GetProperty("files")[0];
        file.GetProperty("path").GetString().ShouldBe(".editorconfig");
        var finding = file.GetProperty("findings")[0];
        finding.GetProperty("start").GetRawText().ShouldBe("""{"line":3,"column":3,"offset":20}""");
        finding.GetProperty("end").GetRawText().ShouldBe("""{"line":3,"column":13,"offset":30}""");
        json.RootElement.GetProperty("summary").GetRawText()
            .ShouldBe("""{"files":1,"errors":0,"warnings":1,"info":0,"hints":0,"fixable":0,"coverage":{"claims":0,"withSource":0,"withoutSource":0}}""");
    }

    [Fact]
    public void Counts_claims_and_those_with_a_source_in_each_page_and_in_all()
    {
        wiki.Write("a.md", "Back pain affects 80% of adults. Heat helped 60% of patients (PMID 16641776).\n");
        wiki.Write("b.md", "# Pain\n\nBack pain affects 80% of adults.\n");
        wiki.Write("c.md", "\0");
        using var json = JsonDocument.Parse(wiki.Run("check", "--format", "json").Output);
        var files = json.RootElement.GetProperty("files");
        files[0].GetProperty("coverage").GetRawText().ShouldBe("""{"claims":2,"withSource":1,"withoutSource":1,"sections":[{"claims":2,"withSource":1,"withoutSource":1}]}""");
        files[1].GetProperty("coverage").GetRawText().ShouldBe("""{"claims":1,"withSource":0,"withoutSource":1,"sections":[{"title":"Pain","line":1,"claims":1,"withSource":0,"withoutSource":1}]}""");
        files[2].TryGetProperty("coverage", out _).ShouldBeFalse();
        json.RootElement.GetProperty("summary").GetProperty("coverage").GetRawText().ShouldBe("""{"claims":3,"withSource":1,"withoutSource":2}""");
    }

    [Fact]
    public void Is_not_disturbed_by_the_costs_of_the_rules()
    {
        wiki.Write("a.md", "Text.\n");
        var run = wiki.Run("check", "--format", "json", "--profile");
        JsonDocument.Parse(run.Output).Dispose();
        run.Error.ShouldContain("BPL1001 undefined-reference");
    }

    [Fact]
    public void Is_whole_when_nothing_was_found() =>
        JsonDocument.Parse(wiki.Run("check", "--format", "json", "--allow-empty").Output).RootElement
            .GetProperty("files").GetArrayLength().ShouldBe(0);
}
