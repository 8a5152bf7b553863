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
    [InlineData("check", "--format", "json", "--quiet", "--verbose", "--color", "always")]
    public async Task Has_the_form_that_the_schema_describes(params string[] args)
    {
        wiki.Write("a.md", Wiki.Fixable);
        wiki.Write("b.md", "\0");
        wiki.Write("in/\"ü\".md", "Text.\n");
        wiki.Write(".editorconfig", "root = true\n[*]\nbplint_zzz = \"\\\u0001\n");
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "findings.json"), TestContext.Current.CancellationToken);
        schema.Validate(wiki.Run(args).Output).ShouldBeEmpty();
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
            .ShouldBe("""{"files":1,"errors":0,"warnings":1,"info":0,"hints":0,"fixable":0}""");
    }

    [Fact]
    public void Is_whole_when_nothing_was_found() =>
        JsonDocument.Parse(wiki.Run("check", "--format", "json", "--allow-empty").Output).RootElement
            .GetProperty("files").GetArrayLength().ShouldBe(0);
}
