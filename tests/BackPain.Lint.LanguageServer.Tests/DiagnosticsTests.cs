
namespace BackPain.Lint.LanguageServer.Tests;

public sealed class DiagnosticsTests : IDisposable
{
    private readonly PagesOnDisk wiki = new();

    public void Dispose() => wiki.Dispose();

    private string UriOf(string path) => ToProtocol.UriOf(wiki.At(path));

    [Fact]
    public async Task A_diagnostic_says_rule_place_words_and_page_of_the_rule()
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync("untitled:heat", Pages.UndefinedMarker);
        var one = (await client.PushedAsync("untitled:heat")).Single(item => item["code"]!.GetValue<string>() == "BPL1001");
        one["range"]!.ToJsonString().ShouldBe("""{"start":{"line":2,"character":11},"end":{"line":2,"character":14}}""");
        one["source"]!.GetValue<string>().ShouldBe("bplint");
        one["message"]!.GetValue<string>().ShouldContain("3");
        one["codeDescription"]!["href"]!.GetValue<string>().ShouldEndWith("BPL1001.md");
        one["data"]!["fix"]!.GetValue<string>().ShouldStartWith("BPL1001@");
    }

    [Fact]
    public async Task An_uncited_entry_is_shown_as_unnecessary()
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync("untitled:heat", Pages.UndefinedMarker);
        var one = (await client.PushedAsync("untitled:heat")).Single(item => item["code"]!.GetValue<string>() == "BPL1002");
        one["tags"]!.ToJsonString().ShouldBe("[1]");
    }

    [Fact]
    public async Task Nothing_is_published_again_when_a_change_changes_no_diagnostic()
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync("untitled:heat", Pages.UndefinedMarker);
        await client.PushedAsync("untitled:heat");
        await client.ChangeAsync("untitled:heat", 2, (2, 33, 2, 33, "  "), (2, 33, 2, 35, ""));
        await client.ChangeAsync("untitled:heat", 3, (2, 11, 2, 14, ""));
        await client.PushedAsync("untitled:heat", 3);
        client.Told("textDocument/publishDiagnostics").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_empty_is_published_while_a_finding_stays()
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync("untitled:heat", Pages.UndefinedMarker);
        await client.PushedAsync("untitled:heat");
        for (var version = 2; version <= 40; version++)
            await client.ChangeAsync("untitled:heat", version, (2, 0, 2, 0, "x"));
        await client.PushedAsync("untitled:heat", 40);
        client.Told("textDocument/publishDiagnostics").ShouldAllBe(message => message["diagnostics"]!.AsArray().Count > 0);
    }

    [Fact]
    public async Task A_client_that_pulls_is_answered_and_told_that_nothing_changed()
    {
        await using var client = await Client.StartAsync(capabilities: Able.ToPull);
        await client.OpenAsync("untitled:heat", Pages.UndefinedMarker);
        var first = await PullAsync(client, null);
        first["kind"]!.GetValue<string>().ShouldBe("full");
        Client.Items(first).Select(item => item["code"]!.GetValue<string>()).ShouldContain("BPL1001");
        var second = await PullAsync(client, first["resultId"]!.GetValue<string>());
        second["kind"]!.GetValue<string>().ShouldBe("unchanged");
        await client.ChangeAsync("untitled:heat", 2, (2, 12, 2, 13, "1"));
        var third = await PullAsync(client, first["resultId"]!.GetValue<string>());
        third["kind"]!.GetValue<string>().ShouldBe("full");
        Client.Items(third).Select(item => item["code"]!.GetValue<string>()).ShouldNotContain("BPL1001");
    }

    [Fact]
    public async Task What_was_pushed_is_cleared_once_when_a_client_begins_to_pull()
    {
        await using var client = await Client.StartAsync(capabilities: Able.ToPull);
        await client.OpenAsync("untitled:heat", Pages.UndefinedMarker);
        await client.PushedAsync("untitled:heat");
        await PullAsync(client, null);
        await client.ChangeAsync("untitled:heat", 2, (2, 12, 2, 13, "1"));
        await PullAsync(client, null);
        client.Told("textDocument/publishDiagnostics").Select(message => message["diagnostics"]!.AsArray().Count > 0).ShouldBe([true, false]);
    }

    [Fact]
    public async Task Editorconfig_and_baseline_of_the_folder_count()
    {
        wiki.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.BPL1001.severity = error\ndotnet_diagnostic.BPL1002.severity = none\n");
        await using var client = await Client.StartAsync([wiki.Folder]);
        await client.OpenAsync(UriOf("heat.md"), Pages.UndefinedMarker);
        var items = await client.PushedAsync(UriOf("heat.md"));
        items.Single(item => item["code"]!.GetValue<string>() == "BPL1001")["severity"]!.GetValue<int>().ShouldBe(1);
        items.ShouldNotContain(item => item["code"]!.GetValue<string>() == "BPL1002");
    }

    private static async Task<JsonNode> PullAsync(Client client, string? previousResultId) =>
        (await client.AskAsync("textDocument/diagnostic", previousResultId is null
            ? new { textDocument = new { uri = "untitled:heat" } }
            : new { textDocument = new { uri = "untitled:heat" }, previousResultId }))!;
}
