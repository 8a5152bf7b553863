using System.Text.RegularExpressions;

namespace BackPain.Lint.LanguageServer.Tests;

public sealed partial class DocumentCommandTests : IDisposable
{
    private const string Page = "# {0}\n\nHeat helps.[1] Cold does not.[{1}]\n\n## References\n\n1. French S. Superficial heat or cold for low back pain. Spine. 2006. PMID: 16641776\n";

    private readonly PagesOnDisk wiki = new();

    public void Dispose() => wiki.Dispose();

    [Theory]
    [InlineData("BPL1001")]
    [InlineData("bpl1001")]
    [InlineData("undefined-reference")]
    public async Task A_rule_is_explained_as_the_command_line_does(string name)
    {
        await using var client = await Client.StartAsync();
        var page = (await ExecuteAsync(client, "bplint.explainRule", name))!;
        page["id"]!.GetValue<string>().ShouldBe("BPL1001");
        page["title"]!.GetValue<string>().ShouldNotBeEmpty();
        page["markdown"]!.GetValue<string>().ShouldBe(wiki.Run("explain", "BPL1001").Output);
    }

    [Fact]
    public async Task An_unknown_rule_has_no_page()
    {
        await using var client = await Client.StartAsync();
        (await ExecuteAsync(client, "bplint.explainRule", "BPL9999")).ShouldBeNull();
    }

    [Fact]
    public async Task The_report_shows_all_pages_and_the_open_ones_as_they_are_now()
    {
        Write("heat.md", "Heat", 1);
        Write("folder/cold.md", "Cold", 1);
        await using var client = await Client.StartAsync([wiki.Folder]);
        await client.OpenAsync(ToProtocol.UriOf(wiki.At("heat.md")), Text("Warmth 🔥", 7));

        var html = (await ExecuteAsync(client, "bplint.showReport"))!["html"]!.GetValue<string>();

        html.ShouldStartWith("<!DOCTYPE html>", Case.Insensitive);
        var data = JsonNode.Parse(Data().Match(html).Groups["data"].Value)!;
        data["pages"]!.AsArray().Select(page => (page!["path"]!.GetValue<string>(), page["title"]!.GetValue<string>())).ShouldBe([("folder/cold.md", "Cold"), ("heat.md", "Warmth 🔥")]);
        data["rules"]!.AsArray().Select(rule => rule![0]!.GetValue<string>()).ShouldContain("BPL1001");
    }

    [Fact]
    public async Task The_report_marks_what_the_baseline_holds()
    {
        Write("heat.md", "Heat", 7);
        wiki.Run("baseline", "create").Code.ShouldBe(0);
        await using var client = await Client.StartAsync([wiki.Folder]);
        var html = (await ExecuteAsync(client, "bplint.showReport"))!["html"]!.GetValue<string>();
        const int Known = 1;
        var findings = JsonNode.Parse(Data().Match(html).Groups["data"].Value)!["pages"]![0]!["findings"]!.AsArray();
        findings.ShouldNotBeEmpty();
        findings.ShouldAllBe(finding => finding![4]!.GetValue<int>() == Known);
    }

    [Fact]
    public async Task The_report_shows_configuration_files_with_a_fault()
    {
        Write("heat.md", "Heat", 1);
        wiki.Write(".editorconfig", "root = true\n[*.md]\nbplint_nonsense = 1\n");
        await using var client = await Client.StartAsync([wiki.Folder]);
        var html = (await ExecuteAsync(client, "bplint.showReport"))!["html"]!.GetValue<string>();
        JsonNode.Parse(Data().Match(html).Groups["data"].Value)!["pages"]!.AsArray().Select(page => page!["path"]!.GetValue<string>()).ShouldBe([".editorconfig", "heat.md"]);
    }

    [Fact]
    public async Task Without_a_folder_the_report_is_about_the_open_pages()
    {
        await using var client = await Client.StartAsync();
        (await client.RefusalAsync("workspace/executeCommand", new { command = "bplint.showReport" })).Message.ShouldContain("nothing to report on");
        await client.OpenAsync("untitled:heat", Text("Heat", 1));
        (await ExecuteAsync(client, "bplint.showReport"))!["html"]!.GetValue<string>().ShouldContain("\"Heat\"");
    }

    private static async Task<JsonNode?> ExecuteAsync(Client client, string command, params string[] arguments) =>
        await client.AskAsync("workspace/executeCommand", new { command, arguments });

    private void Write(string path, string title, int number) => wiki.Write(path, Text(title, number));

    private static string Text(string title, int number) => Page.Replace("{0}", title, StringComparison.Ordinal).Replace("{1}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [GeneratedRegex("<script[^>]*type=\"application/json\"[^>]*>(?<data>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Data();
}
