using System.Diagnostics;
using System.Globalization;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>The command line, the findings of a workspace and those of open pages are one and the same.</summary>
public sealed class SameFindingsTests
{
    [Fact]
    public async Task Command_line_workspace_and_open_pages_say_the_same_of_every_real_page()
    {
        var folder = SharedFolder.Require("corpus", "dev");
        var expected = FromCommandLine(folder);
        await using var client = await Client.StartAsync([folder], Able.ToPull);
        var report = await client.AskAsync("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });
        var workspace = Client.Items(report!).ToDictionary(item => item["uri"]!.GetValue<string>(), item => Lines(item["items"]!.AsArray()), StringComparer.Ordinal);
        workspace.Keys.Order(StringComparer.Ordinal).ShouldBe(expected.Keys.Order(StringComparer.Ordinal));
        foreach (var (uri, findings) in expected)
        {
            workspace[uri].ShouldBe(findings, uri);
            var text = await File.ReadAllTextAsync(FromProtocol.PathOf(uri)!, TestContext.Current.CancellationToken);
            await client.OpenAsync(uri, text);
            Lines((await client.AskAsync("textDocument/diagnostic", new { textDocument = new { uri } }))!["items"]!.AsArray()).ShouldBe(findings, uri);
            await client.CloseAsync(uri);
        }
    }

    private static Dictionary<string, string[]> FromCommandLine(string folder)
    {
        var start = new ProcessStartInfo(PagesOnDisk.Executable, ["check", ".", "--format", "json"]) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = JsonNode.Parse(process.StandardOutput.BaseStream)!;
        process.WaitForExit();
        return output["files"]!.AsArray().ToDictionary(
            file => ToProtocol.UriOf(Path.GetFullPath(file!["path"]!.GetValue<string>(), folder)),
            file => file!["findings"]!.AsArray().Select(finding => Line(
                finding!["id"]!, SeverityOf(finding["severity"]!.GetValue<string>()), finding["start"]!["line"]!.GetValue<int>() - 1, finding["start"]!["column"]!.GetValue<int>() - 1,
                finding["end"]!["line"]!.GetValue<int>() - 1, finding["end"]!["column"]!.GetValue<int>() - 1, finding["message"]!)).ToArray(),
            StringComparer.Ordinal);
    }

    private static string[] Lines(JsonArray diagnostics) =>
    [
        .. diagnostics.Select(item => Line(
            item!["code"]!, item["severity"]!.GetValue<int>(), item["range"]!["start"]!["line"]!.GetValue<int>(), item["range"]!["start"]!["character"]!.GetValue<int>(),
            item["range"]!["end"]!["line"]!.GetValue<int>(), item["range"]!["end"]!["character"]!.GetValue<int>(), item["message"]!)),
    ];

    private static string Line(JsonNode id, int severity, int line, int character, int endLine, int endCharacter, JsonNode message) =>
        string.Create(CultureInfo.InvariantCulture, $"{id} {severity} {line}:{character}-{endLine}:{endCharacter} {message}");

    private static int SeverityOf(string word) => word switch { "error" => 1, "warning" => 2, "info" => 3, _ => 4 };
}
