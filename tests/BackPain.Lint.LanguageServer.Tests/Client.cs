using System.Collections.Concurrent;
using BackPain.Lint.Articles;
using Nerdbank.Streams;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>
/// An editor: a JSON-RPC client over a pipe in memory, with a server at the other end. Every message both send is held against
/// the description of the protocol; the test that disposes the client fails when one does not fit.
/// </summary>
internal sealed class Client : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Wire wire = new();
    private readonly JsonRpc rpc;
    private readonly Task<int> server;
    private readonly ConcurrentDictionary<string, Func<JsonNode, JsonNode?>> answers = new(StringComparer.Ordinal);
    private readonly Lock notifying = new();
    private readonly List<(string Method, JsonNode Parameters)> told = [];
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool mayBeBroken;

    private Client(Func<LintSettings, Linter>? newLinter = null)
    {
        var (near, nearEnd) = FullDuplexStream.CreatePair();
        var (far, farEnd) = FullDuplexStream.CreatePair();
        _ = wire.CarryAsync(nearEnd, farEnd, "client");
        _ = wire.CarryAsync(farEnd, nearEnd, "server");
        server = new Server(far, far, new ServerLog((_, text) => Log.Enqueue(text)), "1.2.3") { NewLinter = newLinter ?? (settings => new Linter(settings)), WriteReport = Cli.Report.EditorReport.Write }.RunAsync(CancellationToken.None);
        rpc = new JsonRpc(new HeaderDelimitedMessageHandler(near, near, new SystemTextJsonFormatter()));
        var options = new JsonRpcTargetOptions { UseSingleObjectParameterDeserialization = true };
        rpc.AddLocalRpcTarget(new Callbacks(this), options);
        rpc.StartListening();
    }

    /// <summary>What the server wrote to its standard error.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    /// <summary>What the server answered to <c>initialize</c>.</summary>
    public JsonNode Capabilities { get; private set; } = new JsonObject();

    /// <summary>The exit code of the server, once it has ended.</summary>
    public Task<int> Exit => server.WaitAsync(Patience);

    /// <summary>A client that has said nothing yet.</summary>
    public static Client Fresh() => new();

    /// <summary>A client that has initialized its server.</summary>
    /// <param name="folders">Paths of the workspace folders.</param>
    /// <param name="capabilities">What the client can do; all when it is not said.</param>
    /// <param name="options">The initialization options.</param>
    /// <param name="newLinter">How the server makes linters.</param>
    public static async Task<Client> StartAsync(string[]? folders = null, object? capabilities = null, object? options = null, Func<LintSettings, Linter>? newLinter = null)
    {
        var client = new Client(newLinter);
        var result = await client.AskAsync("initialize", new
        {
            processId = Environment.ProcessId,
            rootUri = (string?)null,
            capabilities = capabilities ?? Able.ToPush,
            workspaceFolders = folders?.Select(folder => new { uri = new Uri(folder).AbsoluteUri, name = Path.GetFileName(folder) }).ToArray(),
            initializationOptions = options,
        });
        client.Capabilities = result!["capabilities"]!;
        await client.TellAsync("initialized", new { });
        return client;
    }

    /// <summary>Lets messages be sent on purpose that do not fit the protocol.</summary>
    public Client ThatSendsNonsense()
    {
        mayBeBroken = true;
        return this;
    }

    /// <summary>Sends a request and waits for the answer.</summary>
    /// <exception cref="RemoteInvocationException">The server answered with an error.</exception>
    public Task<JsonNode?> AskAsync(string method, object? parameters = null) => AskUntilAsync(method, parameters, CancellationToken.None);

    /// <summary>Sends a request and waits for the answer, or cancels it.</summary>
    public Task<JsonNode?> AskUntilAsync(string method, object? parameters, CancellationToken cancellation) =>
        rpc.InvokeWithParameterObjectAsync<JsonNode?>(method, parameters, cancellation).WaitAsync(Patience, CancellationToken.None);

    /// <summary>Sends a request that must fail, and gives its error.</summary>
    public async Task<(int Code, string Message)> RefusalAsync(string method, object? parameters = null)
    {
        var error = await Should.ThrowAsync<RemoteRpcException>(() => AskAsync(method, parameters));
        return ((int)(error.ErrorCode ?? JsonRpcErrorCode.InternalError), error.Message);
    }

    /// <summary>Sends a notification.</summary>
    public Task TellAsync(string method, object? parameters = null) => rpc.NotifyWithParameterObjectAsync(method, parameters);

    /// <summary>Says what the client answers to a request of the server, from now on.</summary>
    public void Answer(string method, Func<JsonNode, JsonNode?> answer) => answers[method] = answer;

    /// <summary>The messages of a method that the server has sent so far, oldest first.</summary>
    public JsonNode[] Told(string method)
    {
        lock (notifying)
            return [.. told.Where(message => message.Method == method).Select(message => message.Parameters)];
    }

    /// <summary>Waits for a message of the server, sent before or from now on, and gives the newest that fits.</summary>
    public async Task<JsonNode> ToldAsync(string method, Func<JsonNode, bool> fits)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            Task next;
            lock (notifying)
            {
                if (told.LastOrDefault(message => message.Method == method && fits(message.Parameters)).Parameters is { } found)
                    return found;
                next = news.Task;
            }

            await next.WaitAsync(patience.Token);
        }
    }

    public Task OpenAsync(string uri, string text, int version = 1) =>
        TellAsync("textDocument/didOpen", new { textDocument = new { uri, languageId = "markdown", version, text } });

    public Task CloseAsync(string uri) => TellAsync("textDocument/didClose", new { textDocument = new { uri } });

    /// <summary>Replaces the whole text of an open document.</summary>
    public Task ReplaceAsync(string uri, int version, string text) =>
        TellAsync("textDocument/didChange", new { textDocument = new { uri, version }, contentChanges = new object[] { new { text } } });

    /// <summary>Changes a part of an open document.</summary>
    public Task ChangeAsync(string uri, int version, params (int Line, int Character, int EndLine, int EndCharacter, string Text)[] changes) =>
        TellAsync("textDocument/didChange", new
        {
            textDocument = new { uri, version },
            contentChanges = changes.Select(change => new { range = Range(change.Line, change.Character, change.EndLine, change.EndCharacter), text = change.Text }).ToArray(),
        });

    /// <summary>The diagnostics that were pushed for a version of a document.</summary>
    public async Task<JsonNode[]> PushedAsync(string uri, int version = 1) =>
        Items(await ToldAsync("textDocument/publishDiagnostics", message => message["uri"]!.GetValue<string>() == uri && message["version"]?.GetValue<int>() == version));

    /// <summary>Waits until the newest diagnostics of a document, of whatever version, fit.</summary>
    public async Task<JsonNode[]> LatestAsync(string uri, Func<JsonNode[], bool> fits)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            Task next;
            lock (notifying)
            {
                var latest = told.LastOrDefault(message => message.Method == "textDocument/publishDiagnostics" && message.Parameters["uri"]!.GetValue<string>() == uri).Parameters;
                if (latest is not null && fits(Items(latest)))
                    return Items(latest);
                next = news.Task;
            }

            await next.WaitAsync(patience.Token);
        }
    }

    /// <summary>Asks for the diagnostics of a document.</summary>
    public async Task<JsonNode> PullAsync(string uri) => (await AskAsync("textDocument/diagnostic", new { textDocument = new { uri } }))!;

    /// <summary>The rule ids of the diagnostics that were pushed for a version of a document.</summary>
    public async Task<string[]> RulesAsync(string uri, int version = 1) =>
        [.. (await PushedAsync(uri, version)).Select(item => item["code"]!.GetValue<string>())];

    public static JsonNode[] Items(JsonNode report) => [.. report[report["diagnostics"] is null ? "items" : "diagnostics"]!.AsArray().Select(item => item!)];

    public static object Range(int line, int character, int endLine, int endCharacter) =>
        new { start = new { line, character }, end = new { line = endLine, character = endCharacter } };

    /// <summary>Ends the session as an editor does.</summary>
    public async Task<int> EndAsync()
    {
        await AskAsync("shutdown");
        await TellAsync("exit");
        return await Exit;
    }

    public async ValueTask DisposeAsync()
    {
        rpc.Dispose();
        await Exit;
        if (!mayBeBroken)
            wire.Faults.ShouldBeEmpty();
    }

    private void Note(string method, JsonNode parameters)
    {
        lock (notifying)
        {
            told.Add((method, parameters));
            var before = news;
            news = new(TaskCreationOptions.RunContinuationsAsynchronously);
            before.SetResult();
        }
    }

    private JsonNode? Reply(string method, JsonNode parameters)
    {
        Note(method, parameters);
        return answers.TryGetValue(method, out var answer) ? answer(parameters) : null;
    }

    /// <summary>What a server may send to a client.</summary>
    private sealed class Callbacks(Client client)
    {
        [JsonRpcMethod("textDocument/publishDiagnostics")]
        public void Publish(JsonNode parameters) => client.Note("textDocument/publishDiagnostics", parameters);

        [JsonRpcMethod("window/logMessage")]
        public void LogMessage(JsonNode parameters) => client.Note("window/logMessage", parameters);

        [JsonRpcMethod("window/showMessage")]
        public void ShowMessage(JsonNode parameters) => client.Note("window/showMessage", parameters);

        [JsonRpcMethod("bplint/textChecksum")]
        public void Checksum(JsonNode parameters) => client.Note("bplint/textChecksum", parameters);

        [JsonRpcMethod("$/progress")]
        public void Progress(JsonNode parameters) => client.Note("$/progress", parameters);

        [JsonRpcMethod("window/workDoneProgress/create")]
        public JsonNode? CreateProgress(JsonNode parameters) => client.Reply("window/workDoneProgress/create", parameters);

        [JsonRpcMethod("client/registerCapability")]
        public JsonNode? Register(JsonNode parameters) => client.Reply("client/registerCapability", parameters);

        [JsonRpcMethod("workspace/applyEdit")]
        public JsonNode? ApplyEdit(JsonNode parameters) => client.Reply("workspace/applyEdit", parameters);

        [JsonRpcMethod("workspace/configuration")]
        public JsonNode? Configuration(JsonNode parameters) => client.Reply("workspace/configuration", parameters);

        [JsonRpcMethod("workspace/diagnostic/refresh")]
        public JsonNode? RefreshDiagnostics() => client.Reply("workspace/diagnostic/refresh", new JsonObject());

        [JsonRpcMethod("workspace/codeLens/refresh")]
        public JsonNode? RefreshLenses() => client.Reply("workspace/codeLens/refresh", new JsonObject());

        [JsonRpcMethod("workspace/inlayHint/refresh")]
        public JsonNode? RefreshHints() => client.Reply("workspace/inlayHint/refresh", new JsonObject());

        [JsonRpcMethod("workspace/semanticTokens/refresh")]
        public JsonNode? RefreshTokens() => client.Reply("workspace/semanticTokens/refresh", new JsonObject());
    }
}
