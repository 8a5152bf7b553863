namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>What happens beside the open page.</summary>
public sealed class WorkspaceTests : IDisposable
{
    private const string Heat = "# Heat\n\nHeat helps.[1]\n\n## References\n\n1. French S, Cameron M (2006). \"A Cochrane review of superficial heat or cold for low back pain\". Spine. 31 (9): 998–1006. doi:10.1097/01.brs.0000214881.10814.64. PMID 16641776.\n";

    /// <summary>A page that gives the same article another PMID.</summary>
    private static readonly string Cold = Heat.Replace("Heat", "Cold", StringComparison.Ordinal).Replace("16641776", "16641767", StringComparison.Ordinal);

    private const string Retractions = "OriginalPaperPubMedID,OriginalPaperDOI,RetractionDate,RetractionDOI,RetractionPubMedID,RetractionNature,Reason\n16641776,,1/2/2020 0:00,,,Retraction,+Error;\n";

    private readonly PagesOnDisk wiki = new();

    public void Dispose() => wiki.Dispose();

    private string UriOf(string path) => ToProtocol.UriOf(wiki.At(path));

    [Fact]
    public async Task What_another_page_says_of_a_work_is_known_soon_after_the_start()
    {
        wiki.Write("cold.md", Cold);
        await using var client = await Client.StartAsync([wiki.Folder]);
        await client.OpenAsync(UriOf("heat.md"), Heat);
        var one = await DiagnosticAsync(client, "heat.md", "BPL2030");
        one["relatedInformation"]![0]!["location"]!["uri"]!.GetValue<string>().ShouldBe(UriOf("cold.md"));
    }

    [Fact]
    public async Task A_page_follows_what_is_typed_in_another()
    {
        await using var client = await Client.StartAsync([wiki.Folder]);
        await client.OpenAsync(UriOf("heat.md"), Heat);
        await client.OpenAsync(UriOf("cold.md"), Cold);
        await DiagnosticAsync(client, "heat.md", "BPL2030");
        await client.ReplaceAsync(UriOf("cold.md"), 2, Cold.Replace("16641767", "16641776", StringComparison.Ordinal));
        await NoDiagnosticAsync(client, "heat.md", "BPL2030");
    }

    [Fact]
    public async Task An_open_page_counts_as_it_is_typed_until_it_is_closed()
    {
        wiki.Write("cold.md", Cold);
        await using var client = await Client.StartAsync([wiki.Folder]);
        await client.OpenAsync(UriOf("heat.md"), Heat);
        await DiagnosticAsync(client, "heat.md", "BPL2030");
        await client.OpenAsync(UriOf("cold.md"), "# Cold\n");
        await NoDiagnosticAsync(client, "heat.md", "BPL2030");
        wiki.Write("cold.md", Cold + "\n");
        await client.TellAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = UriOf("cold.md"), type = 2 } } });
        await client.CloseAsync(UriOf("cold.md"));
        await DiagnosticAsync(client, "heat.md", "BPL2030");
    }

    [Theory]
    [InlineData("watcher")]
    [InlineData("operation")]
    public async Task Pages_that_come_and_go_outside_of_the_editor_are_noticed(string teller)
    {
        await using var client = await Client.StartAsync([wiki.Folder]);
        await client.OpenAsync(UriOf("heat.md"), Heat);
        await client.PushedAsync(UriOf("heat.md"));
        wiki.Write("packs/cold.md", Cold);
        await TellAsync("workspace/didCreateFiles", 1);
        await DiagnosticAsync(client, "heat.md", "BPL2030");
        Directory.Delete(wiki.At("packs"), recursive: true);
        await TellAsync("workspace/didDeleteFiles", 3);
        await NoDiagnosticAsync(client, "heat.md", "BPL2030");

        Task TellAsync(string operation, int type) => teller == "operation"
            ? client.TellAsync(operation, new { files = new[] { new { uri = UriOf("packs") } } })
            : client.TellAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = UriOf("packs/cold.md"), type } } });
    }

    [Fact]
    public async Task A_renamed_page_is_known_by_its_new_name()
    {
        wiki.Write("cold.md", Cold);
        await using var client = await Client.StartAsync([wiki.Folder]);
        await client.OpenAsync(UriOf("heat.md"), Heat);
        await DiagnosticAsync(client, "heat.md", "BPL2030");
        File.Move(wiki.At("cold.md"), wiki.At("ice.md"));
        await client.TellAsync("workspace/didRenameFiles", new { files = new[] { new { oldUri = UriOf("cold.md"), newUri = UriOf("ice.md") } } });
        await client.ToldAsync("textDocument/publishDiagnostics", message => message.ToJsonString().Contains("ice.md", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_are_watched_by_a_client_that_can()
    {
        await using var client = await Client.StartAsync([wiki.Folder]);
        var registration = await client.ToldAsync("client/registerCapability", _ => true);
        registration.ToJsonString().ShouldContain("workspace/didChangeWatchedFiles");
    }

    [Fact]
    public async Task Files_are_watched_by_the_server_when_the_client_cannot()
    {
        await using var client = await Client.StartAsync([wiki.Folder], capabilities: new { });
        await client.OpenAsync(UriOf("heat.md"), Pages.UndefinedMarker);
        await DiagnosticAsync(client, "heat.md", "BPL1001");
        wiki.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.BPL1001.severity = none\n");
        await NoDiagnosticAsync(client, "heat.md", "BPL1001");
    }

    [Fact]
    public async Task A_changed_editorconfig_counts_at_once()
    {
        await using var client = await Client.StartAsync([wiki.Folder]);
        await client.OpenAsync(UriOf("heat.md"), Pages.UndefinedMarker);
        await DiagnosticAsync(client, "heat.md", "BPL1001");
        wiki.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.BPL1001.severity = none\n");
        await ChangedAsync(client, ".editorconfig");
        await NoDiagnosticAsync(client, "heat.md", "BPL1001");
    }

    [Fact]
    public async Task A_mistake_in_an_editorconfig_is_shown_there_until_it_is_mended()
    {
        wiki.Write("heat.md", Heat);
        wiki.Write(".editorconfig", "root = true\n[*.md]\nbplint_max_page_size = much\n");
        await using var client = await Client.StartAsync([wiki.Folder]);
        (await DiagnosticAsync(client, ".editorconfig", "BPL0004"))["range"]!["start"]!["line"]!.GetValue<int>().ShouldBe(2);
        wiki.Write(".editorconfig", "root = true\n");
        await ChangedAsync(client, ".editorconfig");
        await NoDiagnosticAsync(client, ".editorconfig", "BPL0004");
    }

    [Fact]
    public async Task A_baseline_that_is_rewritten_counts_at_once()
    {
        wiki.Write("heat.md", Pages.UndefinedMarker);
        await using var client = await Client.StartAsync([wiki.Folder]);
        await client.OpenAsync(UriOf("heat.md"), Pages.UndefinedMarker);
        await DiagnosticAsync(client, "heat.md", "BPL1001");
        wiki.Run("baseline", "create", ".").Code.ShouldBe(0);
        await ChangedAsync(client, ".bplint-baseline.json");
        await NoDiagnosticAsync(client, "heat.md", "BPL1001");
        wiki.Write(".bplint-baseline.json", "{ half");
        await ChangedAsync(client, ".bplint-baseline.json");
        await DiagnosticAsync(client, "heat.md", "BPL1001");
    }

    [Fact]
    public async Task A_retraction_file_of_the_client_counts_when_it_is_set()
    {
        var file = wiki.Write("withdrawn.csv", Retractions);
        await using var client = await Client.StartAsync([wiki.Folder]);
        await client.OpenAsync(UriOf("heat.md"), Heat);
        await client.PushedAsync(UriOf("heat.md"));
        await client.TellAsync("workspace/didChangeConfiguration", new { settings = new { bplint = new { retractions = file } } });
        await DiagnosticAsync(client, "heat.md", "BPL2029");
    }

    [Fact]
    public async Task A_client_is_asked_for_its_settings_when_it_only_says_that_they_changed()
    {
        var file = wiki.Write("withdrawn.csv", Retractions);
        await using var client = await Client.StartAsync([wiki.Folder]);
        client.Answer("workspace/configuration", _ => new JsonArray(new JsonObject { ["retractions"] = file, ["trace"] = new JsonObject() }));
        await client.OpenAsync(UriOf("heat.md"), Heat);
        await client.TellAsync("workspace/didChangeConfiguration", new { settings = (object?)null });
        await DiagnosticAsync(client, "heat.md", "BPL2029");
    }

    [Fact]
    public async Task Of_folders_within_each_other_the_longest_counts()
    {
        wiki.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.BPL1001.severity = error\n");
        wiki.Write("inner/.editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.BPL1001.severity = suggestion\n");
        wiki.Write("inner/cold.md", Cold);
        await using var client = await Client.StartAsync([wiki.Folder, wiki.At("inner")]);
        await client.OpenAsync(UriOf("inner/heat.md"), Pages.UndefinedMarker);
        await client.OpenAsync(UriOf("heat.md"), Heat + "\nIt is [9].\n");
        (await DiagnosticAsync(client, "inner/heat.md", "BPL1001"))["severity"]!.GetValue<int>().ShouldBe(3);
        (await DiagnosticAsync(client, "heat.md", "BPL1001"))["severity"]!.GetValue<int>().ShouldBe(1);
        (await client.PushedAsync(UriOf("heat.md"))).ShouldNotContain(item => item["code"]!.GetValue<string>() == "BPL2030");
    }

    [Fact]
    public async Task Folders_can_be_added_and_removed()
    {
        wiki.Write("a/cold.md", Cold);
        await using var client = await Client.StartAsync([]);
        await client.OpenAsync(UriOf("a/heat.md"), Heat);
        await client.PushedAsync(UriOf("a/heat.md"));
        var folder = new { uri = UriOf("a"), name = "a" };
        await client.TellAsync("workspace/didChangeWorkspaceFolders", new { @event = new { added = new[] { folder }, removed = Array.Empty<object>() } });
        await DiagnosticAsync(client, "a/heat.md", "BPL2030");
        await client.TellAsync("workspace/didChangeWorkspaceFolders", new { @event = new { added = Array.Empty<object>(), removed = new[] { folder } } });
        await NoDiagnosticAsync(client, "a/heat.md", "BPL2030");
    }

    [Fact]
    public async Task A_page_that_is_deleted_while_it_is_open_is_checked_on()
    {
        wiki.Write("heat.md", Pages.UndefinedMarker);
        await using var client = await Client.StartAsync([wiki.Folder]);
        await client.OpenAsync(UriOf("heat.md"), Pages.UndefinedMarker);
        File.Delete(wiki.At("heat.md"));
        await client.TellAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = UriOf("heat.md"), type = 3 } } });
        await client.ChangeAsync(UriOf("heat.md"), 2, (0, 0, 0, 0, "x"));
        (await client.RulesAsync(UriOf("heat.md"), 2)).ShouldContain("BPL1001");
    }

    [Fact]
    public async Task A_workspace_folder_that_does_not_exist_is_said_once()
    {
        await using var client = await Client.StartAsync([wiki.At("gone")]);
        await client.OpenAsync(UriOf("gone/heat.md"), Pages.UndefinedMarker);
        (await client.RulesAsync(UriOf("gone/heat.md"))).ShouldContain("BPL1001");
        await client.ToldAsync("window/logMessage", message => message["message"]!.GetValue<string>().Contains("does not exist", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_read_is_said_and_passed_over()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            Assert.Skip("Whoever may read everything finds no folder that cannot be read.");
            return;
        }

        wiki.Write("cold.md", Cold);
        wiki.Write("secret/page.md", Heat);
        File.SetUnixFileMode(wiki.At("secret"), UnixFileMode.None);
        try
        {
            await using var client = await Client.StartAsync([wiki.Folder]);
            await client.ToldAsync("window/logMessage", message => message["message"]!.GetValue<string>().Contains("cannot be read", StringComparison.Ordinal));
            await client.OpenAsync(UriOf("heat.md"), Heat);
            await DiagnosticAsync(client, "heat.md", "BPL2030");
        }
        finally
        {
            File.SetUnixFileMode(wiki.At("secret"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task Typing_is_answered_while_two_thousand_pages_are_read()
    {
        for (var i = 0; i < 2000; i++)
            wiki.Write($"pages/{i}.md", Heat.Replace("16641776", $"{16000000 + i}", StringComparison.Ordinal).Replace("0000214881", $"{1000000000 + i}", StringComparison.Ordinal));
        wiki.Write("cold.md", Cold);
        await using var client = await Client.StartAsync([wiki.Folder]);
        await client.OpenAsync(UriOf("heat.md"), Heat);
        for (var version = 2; version <= 100; version++)
            await client.ChangeAsync(UriOf("heat.md"), version, (0, 2, 0, 2, "x"));
        await DiagnosticAsync(client, "heat.md", "BPL2030");
        var progress = client.Told("$/progress").Select(message => message["value"]!["kind"]!.GetValue<string>()).ToArray();
        progress.ShouldContain("begin");
    }

    private static Task ChangedAsync(Client client, string path, PagesOnDisk wiki) =>
        client.TellAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = ToProtocol.UriOf(wiki.At(path)), type = 2 } } });

    private Task ChangedAsync(Client client, string path) => ChangedAsync(client, path, wiki);

    private async Task<JsonNode> DiagnosticAsync(Client client, string path, string rule)
    {
        var message = await client.LatestAsync(UriOf(path), items => items.Any(item => item["code"]!.GetValue<string>() == rule));
        return message.First(item => item["code"]!.GetValue<string>() == rule);
    }

    private Task<JsonNode[]> NoDiagnosticAsync(Client client, string path, string rule) =>
        client.LatestAsync(UriOf(path), items => items.All(item => item["code"]!.GetValue<string>() != rule));
}
