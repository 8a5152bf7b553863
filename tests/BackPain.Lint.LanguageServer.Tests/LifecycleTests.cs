namespace BackPain.Lint.LanguageServer.Tests;

public sealed class LifecycleTests
{
    [Fact]
    public async Task Initialize_says_who_answers_and_what_to()
    {
        await using var client = Client.Fresh();
        var result = await client.AskAsync("initialize", new { processId = (int?)null, rootUri = (string?)null, capabilities = Able.ToPush });
        result!["serverInfo"]!.ToJsonString().ShouldBe("""{"name":"bplint","version":"1.2.3"}""");
        result["capabilities"]!["textDocumentSync"]!.ToJsonString().ShouldBe("""{"openClose":true,"change":2,"save":{"includeText":false}}""");
        result["capabilities"]!["positionEncoding"]!.GetValue<string>().ShouldBe("utf-16");
    }

    [Fact]
    public async Task The_server_ends_with_0_after_shutdown_and_exit()
    {
        await using var client = await Client.StartAsync();
        (await client.EndAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_server_ends_with_1_after_exit_alone()
    {
        await using var client = await Client.StartAsync();
        await client.TellAsync("exit");
        (await client.Exit).ShouldBe(1);
    }

    [Fact]
    public async Task The_server_ends_with_1_when_the_connection_is_closed()
    {
        var client = await Client.StartAsync();
        await client.DisposeAsync();
        (await client.Exit).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_answered_before_initialize()
    {
        await using var client = Client.Fresh();
        (await client.RefusalAsync("textDocument/diagnostic", new { textDocument = new { uri = "file:///a.md" } }))
            .ShouldBe((-32002, "The server waits for 'initialize'."));
    }

    [Fact]
    public async Task A_document_opened_before_initialize_does_not_end_the_server()
    {
        await using var client = Client.Fresh();
        await client.OpenAsync("file:///a.md", "# Heat\n");
        await client.AskAsync("initialize", new { processId = (int?)null, rootUri = (string?)null, capabilities = new { } });
        (await client.EndAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Initialize_comes_once()
    {
        await using var client = await Client.StartAsync();
        (await client.RefusalAsync("initialize", new { processId = (int?)null, rootUri = (string?)null, capabilities = new { } }))
            .ShouldBe((-32600, "The server was initialized before."));
    }

    [Fact]
    public async Task Nothing_is_answered_after_shutdown()
    {
        await using var client = await Client.StartAsync();
        await client.AskAsync("shutdown");
        (await client.RefusalAsync("textDocument/diagnostic", new { textDocument = new { uri = "file:///a.md" } }))
            .ShouldBe((-32600, "The server was shut down."));
    }

    [Fact]
    public async Task An_unknown_method_is_an_error_of_its_request()
    {
        await using var client = (await Client.StartAsync()).ThatSendsNonsense();
        (await client.RefusalAsync("textDocument/embroider", new { })).Code.ShouldBe(-32601);
        await client.TellAsync("textDocument/embroidered", new { });
        (await client.EndAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Parameters_without_what_they_need_are_an_error_of_their_request()
    {
        await using var client = (await Client.StartAsync()).ThatSendsNonsense();
        var (code, message) = await client.RefusalAsync("textDocument/diagnostic", new { textDocument = 3 });
        code.ShouldBe(-32602);
        message.ShouldStartWith("The parameters of 'textDocument/diagnostic' cannot be read");
        client.Log.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_document_is_an_error_of_its_request()
    {
        await using var client = await Client.StartAsync();
        (await client.RefusalAsync("textDocument/diagnostic", new { textDocument = new { uri = "file:///a.md" } }))
            .ShouldBe((-32602, "The document 'file:///a.md' is not open."));
    }

    [Fact]
    public async Task Messages_of_which_the_server_needs_to_know_nothing_are_taken()
    {
        await using var client = await Client.StartAsync();
        await client.TellAsync("$/setTrace", new { value = "verbose" });
        await client.TellAsync("$/cancelRequest", new { id = 99 });
        (await client.EndAsync()).ShouldBe(0);
        client.Log.ShouldBeEmpty();
    }
}
