using System.Text;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>Commands that change whole pages.</summary>
public sealed class PageCommandTests : IDisposable
{
    private const string Uri = "untitled:heat";

    private const string List =
        "\n\n## References\n\n" +
        "1. French S, Cameron M. Superficial heat or cold for low back pain. Cochrane Database Syst Rev. 2006. PMID: 16437495\n" +
        "2. Qaseem A. Noninvasive treatments for acute low back pain. Ann Intern Med. 2017. PMID: 28192789\n";

    private const string Disordered = "Heat helps[2]. Cold does not[1].";
    private const string Doubled = "Heat helps[1]. Cold does not[2]. Rest does[3]." + List + "3. French S, Cameron M. Superficial heat or cold for low back pain. Cochrane Database Syst Rev. 2006. PMID: 16437495\n";
    private const string Blank = "# Heat\n\nHeat helps[1] . Cold does not[2]. Rest does not[1]." + List;
    private const string NoBlank = "# Heat\n\nHeat helps[1]. Cold does not[2]. Rest does not[1]." + List;

    private readonly PagesOnDisk wiki = new();

    public void Dispose() => wiki.Dispose();

    private string UriOf(string path) => ToProtocol.UriOf(wiki.At(path));

    [Fact]
    public async Task Commands_are_announced()
    {
        await using var client = await Client.StartAsync();
        var commands = client.Capabilities["executeCommandProvider"]!["commands"]!.AsArray().Select(name => name!.GetValue<string>());
        new[] { "bplint.renumber", "bplint.mergeDuplicates", "bplint.fixAll" }.ShouldBeSubsetOf(commands);
    }

    [Theory]
    [InlineData("bplint.renumber", Disordered + List, "Heat helps[1]. Cold does not[2].")]
    [InlineData("bplint.mergeDuplicates", Doubled, "Heat helps[1]. Cold does not[2]. Rest does[1].")]
    [InlineData("bplint.fixAll", Blank, "# Heat\n\nHeat helps[1]. Cold")]
    public async Task A_command_changes_the_page(string command, string page, string begins)
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync(Uri, page);
        var edits = Take(client);
        var result = await DoAsync(client, command, new { uri = Uri, version = 1 });
        result["applied"]!.GetValue<bool>().ShouldBeTrue();
        result["count"]!.GetValue<int>().ShouldBePositive();
        Edited.Text(page, edits.ShouldHaveSingleItem()["edit"]!).ShouldStartWith(begins);
        edits[0]["label"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("bplint.renumber", "There is nothing to change.")]
    [InlineData("bplint.mergeDuplicates", "There is nothing to change.")]
    [InlineData("bplint.fixAll", "There is nothing to change.")]
    public async Task A_command_that_has_nothing_to_change_says_so(string command, string message)
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync(Uri, NoBlank);
        var result = await DoAsync(client, command, new { uri = Uri });
        result["applied"]!.GetValue<bool>().ShouldBeFalse();
        result["message"]!.GetValue<string>().ShouldBe(message);
        client.Told("workspace/applyEdit").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_command_says_why()
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync(Uri, Disordered + List + "2. Hayden J. Exercise therapy. 2005. PMID: 16034851\n");
        var result = await DoAsync(client, "bplint.renumber", new { uri = Uri });
        result["applied"]!.GetValue<bool>().ShouldBeFalse();
        result["message"]!.GetValue<string>().ShouldBe("The page is left as it is, because a number stands twice in its list.");
    }

    [Fact]
    public async Task A_command_for_an_older_version_is_refused()
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync(Uri, Disordered + List, version: 4);
        (await RefusalAsync(client, "bplint.renumber", new { uri = Uri, version = 3 })).Code.ShouldBe(-32801);
    }

    [Fact]
    public async Task A_command_for_a_page_that_is_neither_open_nor_in_the_workspace_is_refused()
    {
        await using var client = await Client.StartAsync([wiki.Folder]);
        (await RefusalAsync(client, "bplint.renumber", new { uri = UriOf("none.md") })).Code.ShouldBe(-32602);
    }

    [Fact]
    public async Task A_command_for_a_page_on_disk_changes_it_through_the_editor()
    {
        wiki.Write("heat.md", Disordered + List);
        await using var client = await Client.StartAsync([wiki.Folder]);
        var edits = Take(client);
        await DoAsync(client, "bplint.renumber", new { uri = UriOf("heat.md") });
        Edited.Text(Disordered + List, edits.ShouldHaveSingleItem()["edit"]!, null).ShouldStartWith("Heat helps[1]. Cold does not[2].");
        wiki.Text("heat.md").ShouldBe(Disordered + List);
    }

    [Fact]
    public async Task An_editor_that_does_not_make_the_change_is_believed()
    {
        await using var client = await Client.StartAsync();
        await client.OpenAsync(Uri, Disordered + List);
        client.Answer("workspace/applyEdit", _ => new JsonObject { ["applied"] = false, ["failureReason"] = "The page is locked." });
        var result = await DoAsync(client, "bplint.renumber", new { uri = Uri });
        result["applied"]!.GetValue<bool>().ShouldBeFalse();
        result["message"]!.GetValue<string>().ShouldBe("The page is locked.");
    }

    [Fact]
    public async Task The_whole_workspace_is_fixed_in_one_edit_and_open_pages_win_over_the_disk()
    {
        wiki.Write("heat.md", Blank);
        wiki.Write("deep/cold.md", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Blank.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        wiki.Write("right.md", NoBlank);
        wiki.Write("open.md", Blank);
        wiki.Write("left-out.md", Blank);
        wiki.Write(".bplintignore", "left-out.md\n");
        await using var client = await Client.StartAsync([wiki.Folder, Directory.CreateDirectory(wiki.At("deep")).FullName]);
        await client.OpenAsync(UriOf("open.md"), NoBlank, version: 7);
        await client.OpenAsync(Uri, Blank, version: 9);
        var edits = Take(client);
        var result = await DoAsync(client, "bplint.fixAll");
        result["count"]!.GetValue<int>().ShouldBe(3);
        var documents = edits.ShouldHaveSingleItem()["edit"]!["documentChanges"]!.AsArray();
        documents.ToDictionary(document => document!["textDocument"]!["uri"]!.GetValue<string>(), document => document!["textDocument"]!["version"]?.GetValue<int>())
            .ShouldBe(new Dictionary<string, int?> { [UriOf("deep/cold.md")] = null, [UriOf("heat.md")] = null, [Uri] = 9 }, ignoreOrder: true);
        var cold = documents.Single(document => document!["textDocument"]!["uri"]!.GetValue<string>() == UriOf("deep/cold.md"))!["edits"]!.AsArray();
        Edited.Text(Blank.Replace("\n", "\r\n", StringComparison.Ordinal), cold).ShouldBe(NoBlank.Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_changed_on_disk_meanwhile_is_known()
    {
        var path = wiki.Write("heat.md", Blank);
        var page = CheckedPages.Of(Blank) with { Path = path };
        var fixedPage = FixedPage.Of(page, CancellationToken.None).ShouldNotBeNull();
        fixedPage.IsStillOnDisk().ShouldBeTrue();
        wiki.Write("heat.md", Blank + "x");
        fixedPage.IsStillOnDisk().ShouldBeFalse();
        File.Delete(path);
        fixedPage.IsStillOnDisk().ShouldBeFalse();
    }

    [Fact]
    public async Task A_workspace_without_anything_to_fix_is_left_alone()
    {
        wiki.Write("right.md", NoBlank);
        await using var client = await Client.StartAsync([wiki.Folder]);
        (await DoAsync(client, "bplint.fixAll"))["applied"]!.GetValue<bool>().ShouldBeFalse();
        client.Told("workspace/applyEdit").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_editor_that_takes_no_edits_is_told_so()
    {
        var capabilities = (JsonNode)Able.ToPush;
        capabilities["workspace"]!["applyEdit"] = false;
        await using var client = await Client.StartAsync([wiki.Folder], capabilities);
        (await RefusalAsync(client, "bplint.fixAll")).Message.ShouldContain("does not let the server change documents");
    }

    /// <summary>Lets the client make every edit, and gives what it was asked to make.</summary>
    private static List<JsonNode> Take(Client client)
    {
        var edits = new List<JsonNode>();
        client.Answer("workspace/applyEdit", edit =>
        {
            edits.Add(edit);
            return new JsonObject { ["applied"] = true };
        });
        return edits;
    }

    private static async Task<JsonNode> DoAsync(Client client, string command, object? argument = null) =>
        (await client.AskAsync("workspace/executeCommand", new { command, arguments = argument is null ? [] : new[] { argument } }).ConfigureAwait(false))!;

    private static Task<(int Code, string Message)> RefusalAsync(Client client, string command, object? argument = null) =>
        client.RefusalAsync("workspace/executeCommand", new { command, arguments = argument is null ? [] : new[] { argument } });
}
