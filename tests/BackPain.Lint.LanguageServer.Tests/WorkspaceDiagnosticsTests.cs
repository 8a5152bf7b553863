namespace BackPain.Lint.LanguageServer.Tests;

public sealed class WorkspaceDiagnosticsTests : IDisposable
{
    private readonly PagesOnDisk wiki = new();

    public void Dispose() => wiki.Dispose();

    private string UriOf(string path) => ToProtocol.UriOf(wiki.At(path));

    [Fact]
    public async Task All_pages_of_the_folders_are_reported_and_those_that_are_ignored_are_not()
    {
        wiki.Write("a/heat.md", Pages.UndefinedMarker);
        wiki.Write("b/(draft) #1 – é.md", Pages.UndefinedMarker);
        wiki.Write("build/heat.md", Pages.UndefinedMarker);
        wiki.Write(".bplintignore", "build/\n");
        await using var client = await Client.StartAsync([wiki.Folder], Able.ToPull);
        var items = await PullAsync(client);
        items.Select(item => item["uri"]!.GetValue<string>()).ShouldBe([UriOf("a/heat.md"), UriOf("b/(draft) #1 – é.md")]);
        items.ShouldAllBe(item => item["kind"]!.GetValue<string>() == "full" && item["items"]!.AsArray().Count > 0);
    }

    [Fact]
    public async Task An_open_page_is_reported_as_it_is_typed()
    {
        wiki.Write("heat.md", "# Heat\n");
        await using var client = await Client.StartAsync([wiki.Folder], Able.ToPull);
        await client.OpenAsync(UriOf("heat.md"), Pages.UndefinedMarker, version: 7);
        await client.AskAsync("textDocument/diagnostic", new { textDocument = new { uri = UriOf("heat.md") } });
        var item = (await PullAsync(client)).ShouldHaveSingleItem();
        item["version"]!.GetValue<int>().ShouldBe(7);
        item["items"]!.AsArray().ShouldContain(one => one!["code"]!.GetValue<string>() == "BPL1001");
    }

    [Fact]
    public async Task A_client_that_knows_all_waits_until_something_is_different()
    {
        wiki.Write("heat.md", Pages.UndefinedMarker);
        wiki.Write("cold.md", Pages.UndefinedMarker);
        await using var client = await Client.StartAsync([wiki.Folder], Able.ToPull);
        var known = await PullAsync(client);
        var waiting = PullAsync(client, known);
        await client.AskAsync("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });
        waiting.IsCompleted.ShouldBeFalse();

        wiki.Write("heat.md", Pages.UndefinedMarker.Replace("[3]", "[1]", StringComparison.Ordinal));
        await client.TellAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = UriOf("heat.md"), type = 2 } } });
        var items = await waiting;
        items.Select(item => item["kind"]!.GetValue<string>()).ShouldBe(["unchanged", "full"]);
        items[1]["uri"]!.GetValue<string>().ShouldBe(UriOf("heat.md"));
    }

    [Fact]
    public async Task What_is_said_of_a_page_that_is_gone_is_taken_back_even_when_nobody_tells()
    {
        wiki.Write("heat.md", Pages.UndefinedMarker);
        await using var client = await Client.StartAsync([wiki.Folder], Able.ToPull);
        var known = await PullAsync(client);
        File.Delete(wiki.At("heat.md"));
        await client.TellAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = UriOf("heat.md"), type = 3 } } });
        var item = (await PullAsync(client, known)).ShouldHaveSingleItem();
        item["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_waiting_request_can_be_cancelled()
    {
        wiki.Write("heat.md", Pages.UndefinedMarker);
        await using var client = await Client.StartAsync([wiki.Folder], Able.ToPull);
        var known = await PullAsync(client);
        using var cancellation = new CancellationTokenSource();
        var waiting = PullUntilAsync(client, known, cancellation.Token);
        await client.AskAsync("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        (await client.EndAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Mistakes_in_configuration_files_are_reported_there()
    {
        wiki.Write("heat.md", "# Heat\n");
        wiki.Write(".editorconfig", "root = true\n[*.md]\nbplint_max_page_size = much\n");
        await using var client = await Client.StartAsync([wiki.Folder], Able.ToPull);
        var item = (await PullAsync(client)).Single(item => item["uri"]!.GetValue<string>() == UriOf(".editorconfig"));
        item["items"]!.AsArray().ShouldHaveSingleItem()!["code"]!.GetValue<string>().ShouldBe("BPL0004");
    }

    [Fact]
    public async Task A_client_is_asked_to_pull_again_when_something_beside_an_open_page_changes_its_findings()
    {
        wiki.Write("heat.md", Pages.UndefinedMarker);
        await using var client = await Client.StartAsync([wiki.Folder], Able.ToPull);
        await client.OpenAsync(UriOf("heat.md"), Pages.UndefinedMarker);
        await client.AskAsync("textDocument/diagnostic", new { textDocument = new { uri = UriOf("heat.md") } });
        await PullAsync(client);
        wiki.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.BPL1001.severity = none\n");
        await client.TellAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = UriOf(".editorconfig"), type = 2 } } });
        await client.ToldAsync("workspace/diagnostic/refresh", _ => true);
        var report = await client.AskAsync("textDocument/diagnostic", new { textDocument = new { uri = UriOf("heat.md") } });
        Client.Items(report!).ShouldNotContain(item => item["code"]!.GetValue<string>() == "BPL1001");
    }

    private static Task<JsonNode[]> PullAsync(Client client, JsonNode[]? known = null) => PullUntilAsync(client, known, CancellationToken.None);

    private static async Task<JsonNode[]> PullUntilAsync(Client client, JsonNode[]? known, CancellationToken cancellation)
    {
        var previousResultIds = (known ?? []).Select(item => new { uri = item["uri"]!.GetValue<string>(), value = item["resultId"]!.GetValue<string>() }).ToArray();
        return Client.Items((await client.AskUntilAsync("workspace/diagnostic", new { previousResultIds }, cancellation))!);
    }
}
