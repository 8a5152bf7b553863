using System.Runtime.InteropServices;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>What the executable does when its client, or what lies between them, is not as it should be.</summary>
public sealed class ProcessTests
{
    private const string Uri = "file:///heat.md";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task An_ordinary_session_says_nothing_on_the_standard_error()
    {
        await using var server = await ServerProcess.StartAsync(Environment.ProcessId);
        await OpenAsync(server);
        (await server.ToldAsync("textDocument/publishDiagnostics"))["params"]!["diagnostics"]!.AsArray().ShouldNotBeEmpty();
        var (code, messages, errors) = await server.EndAsync();
        code.ShouldBe(0);
        messages.ShouldBeEmpty();
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_whose_client_was_killed_ends()
    {
        await using var client = ServerProcess.Fresh();
        await using var server = await ServerProcess.StartAsync(client.Id);
        client.Kill();
        (await server.ExitAsync(within: Soon)).Code.ShouldBe(1);
    }

    [Fact]
    public async Task A_client_that_cannot_be_found_is_not_watched()
    {
        await using var server = await ServerProcess.StartAsync(int.MaxValue);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        (await server.EndAsync()).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_server_whose_input_is_closed_ends()
    {
        await using var server = await ServerProcess.StartAsync();
        server.CloseInput();
        (await server.ExitAsync(within: Soon)).ShouldBe((1, "", ""));
    }

    [Fact]
    public async Task A_server_whose_input_is_closed_before_the_first_message_ends()
    {
        await using var server = ServerProcess.Fresh();
        server.CloseInput();
        (await server.ExitAsync(within: Soon)).ShouldBe((1, "", ""));
    }

    [Fact]
    public async Task A_server_whose_input_is_closed_after_shutdown_ends_well()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.AskAsync(1, "shutdown");
        server.CloseInput();
        (await server.ExitAsync(within: Soon)).ShouldBe((0, "", ""));
    }

    [Fact]
    public async Task A_server_ends_after_exit_though_its_input_stays_open()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.TellAsync("exit");
        (await server.ExitAsync(within: Soon)).ShouldBe((1, "", ""));
    }

    [Fact]
    public async Task A_server_that_is_asked_to_terminate_ends()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such signal.");
        await using var server = await ServerProcess.StartAsync();
        Terminate(server.Id, 15).ShouldBe(0);
        (await server.ExitAsync(within: Soon)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_of_which_nobody_reads_the_answers_waits_for_the_end_of_its_input()
    {
        await using var server = await ServerProcess.StartAsync();
        server.CloseOutput();
        await OpenAsync(server);
        for (var version = 2; version < 200; version++)
            await ChangeAsync(server, version);
        server.CloseInput();
        (await server.ExitAsync(within: Soon)).ShouldBe((1, "", ""));
    }

    [Fact]
    public async Task A_server_of_which_nobody_reads_the_standard_error_goes_on()
    {
        await using var server = await ServerProcess.StartWithoutReaderOfErrorsAsync();
        for (var version = 2; version < 200; version++)
            await ChangeAsync(server, version);
        (await server.ToldAsync("window/logMessage"))["params"]!["message"]!.GetValue<string>().ShouldContain("is not open");
        var (code, messages, _) = await server.EndAsync();
        code.ShouldBe(0);
        messages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Content-Length: -5\r\n\r\n", "Content-Length")]
    [InlineData("Content-Length: 0\r\n\r\n", "Content-Length")]
    [InlineData("Content-Length: 2147483647\r\n\r\n", "Content-Length")]
    [InlineData("Content-Length: 2147483648\r\n\r\n", "Content-Length")]
    [InlineData("Content-Length: 99999999999999999999999\r\n\r\n", "Content-Length")]
    [InlineData("Content-Length: many\r\n\r\n", "Content-Length")]
    [InlineData("Content-Type: text\r\n\r\n", "Content-Length")]
    [InlineData("\r\n\r\n", "Content-Length")]
    [InlineData("Hello, is anybody there?\r\n\r\n", "header")]
    public async Task A_header_that_cannot_be_true_closes_the_connection(string header, string named)
    {
        await using var server = await ServerProcess.StartAsync();
        await server.WriteAsync(header);
        var (code, _, errors) = await server.ExitAsync(within: Soon);
        code.ShouldBe(1);
        OneLine(errors).ShouldContain(named);
    }

    [Fact]
    public async Task A_header_without_end_closes_the_connection()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.WriteAsync(new string('x', 8_000));
        var (code, _, errors) = await server.ExitAsync(within: Soon);
        code.ShouldBe(1);
        OneLine(errors).ShouldContain("header");
    }

    [Theory]
    [InlineData("Content-Le")]
    [InlineData("Content-Length: 40\r\n")]
    [InlineData("Content-Length: 40\r\n\r\n")]
    [InlineData("Content-Length: 40\r\n\r\n{\"jsonrpc\":\"2.0\",")]
    public async Task Half_a_message_ends_the_server_when_the_input_ends(string half)
    {
        await using var server = await ServerProcess.StartAsync();
        await server.WriteAsync(half);
        server.CloseInput();
        var (code, _, errors) = await server.ExitAsync(within: Soon);
        code.ShouldBe(1);
        OneLine(errors).ShouldContain("ends within");
    }

    [Fact]
    public async Task Half_a_message_waits_for_the_other_half()
    {
        await using var server = await ServerProcess.StartAsync();
        const string Shutdown = """{"jsonrpc":"2.0","id":7,"method":"shutdown"}""";
        foreach (var letter in $"content-length: {Shutdown.Length}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{Shutdown}")
            await server.WriteAsync(letter.ToString());
        (await server.AnswerAsync(7))["error"].ShouldBeNull();
    }

    [Theory]
    [InlineData("{", -32700)]
    [InlineData("no JSON", -32700)]
    [InlineData("{} {}", -32700)]
    [InlineData("[]", -32600)]
    [InlineData("null", -32600)]
    [InlineData("3", -32600)]
    [InlineData("""{"a":1}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"shutdown"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":null}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":3}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"\ud800"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"shutdown","params":3}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"error":3}""", -32600)]
    public async Task A_message_that_is_none_is_answered_with_an_error(string content, int code)
    {
        await using var server = await ServerProcess.StartAsync();
        await server.SendAsync(content);
        (await server.AnswerAsync(null))["error"]!["code"]!.GetValue<int>().ShouldBe(code);
        (await server.EndAsync()).ShouldBe((0, "", ""));
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":99,"result":null}""")]
    [InlineData("""{"jsonrpc":"2.0","id":"x","error":{"code":1,"message":"No."}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"No."}}""")]
    public async Task An_answer_that_nothing_was_asked_for_is_passed_over(string answer)
    {
        await using var server = await ServerProcess.StartAsync();
        await server.SendAsync(answer);
        (await server.EndAsync()).ShouldBe((0, "", ""));
    }

    [Theory]
    [InlineData("""{"code":-32603,"message":"No."}""")]
    [InlineData("""{"code":-32603,"message":"No.","data":{"type":3,"message":[]}}""")]
    [InlineData("""{"code":1,"message":"No.","data":"Never."}""")]
    public async Task What_the_client_refuses_is_no_fault_of_the_server(string error)
    {
        await using var server = ServerProcess.Fresh();
        await server.AskAsync(1, "initialize", new { processId = (int?)null, rootUri = (string?)null, capabilities = Able.ToPush });
        await server.TellAsync("initialized", new { });
        var id = (await server.ToldAsync("client/registerCapability"))["id"]!.ToJsonString();
        await server.SendAsync($$"""{"jsonrpc":"2.0","id":{{id}},"error":{{error}}}""");
        var (code, _, errors) = await server.EndAsync();
        code.ShouldBe(0);
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Messages_in_one_stroke_are_taken_in_their_order()
    {
        await using var server = ServerProcess.Fresh();
        var initialize = JsonSerializer.Serialize(new { jsonrpc = "2.0", id = 1, method = "initialize", @params = new { processId = (int?)null, rootUri = (string?)null, capabilities = Able.ToPush } });
        const string Shutdown = """{"jsonrpc":"2.0","id":2,"method":"shutdown"}""";
        const string Late = """{"jsonrpc":"2.0","id":3,"method":"shutdown"}""";
        await server.WriteAsync(string.Concat(new[] { initialize, Shutdown, Late }.Select(content => $"Content-Length: {content.Length}\r\n\r\n{content}")));
        (await server.AnswerAsync(3))["error"]!["message"]!.GetValue<string>().ShouldBe("The server was shut down.");
        await server.TellAsync("exit");
        (await server.ExitAsync()).Code.ShouldBe(0);
    }

    private static Task OpenAsync(ServerProcess server) =>
        server.TellAsync("textDocument/didOpen", new { textDocument = new { uri = Uri, languageId = "markdown", version = 1, text = Pages.UndefinedMarker } });

    private static Task ChangeAsync(ServerProcess server, int version) =>
        server.TellAsync("textDocument/didChange", new { textDocument = new { uri = Uri, version }, contentChanges = new[] { new { text = "" } } });

    private static string OneLine(string errors)
    {
        errors.ShouldStartWith("bplint: The connection is closed: ");
        errors.TrimEnd('\n', '\r').ShouldNotContain('\n');
        return errors;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Terminate(int process, int signal);
}
