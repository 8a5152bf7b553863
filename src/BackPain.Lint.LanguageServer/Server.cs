using System.Text.Encodings.Web;
using BackPain.Lint.Articles;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

/// <summary>
/// The language server: one method per message, a file per capability. Notifications are handled in their order and replace the
/// session; a request takes the session it finds, waits for the check of its page and answers from that.
/// </summary>
internal sealed partial class Server
{
    private readonly ServerLog log;
    private readonly TaskCompletionSource<int> exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LifetimeOfClient client = new();
    private readonly CancellationTokenSource end = new();
    private readonly Lock updating = new();
    private volatile Session session = new();
    private volatile Phase phase = Phase.Fresh;

    /// <summary>A server for one client.</summary>
    /// <param name="output">Where messages to the client go.</param>
    /// <param name="input">Where messages from the client come from.</param>
    /// <param name="log">What the server has to say of itself.</param>
    /// <param name="version">The version of the executable.</param>
    public Server(Stream output, Stream input, ServerLog log, string version)
    {
        this.log = log;
        this.version = version;
        var formatter = new SystemTextJsonFormatter
        {
            // No message ends in a page of HTML: letters of any language may stand as they are.
            JsonSerializerOptions = new JsonSerializerOptions(Protocol.ProtocolContext.Default.Options)
            {
                TypeInfoResolver = Protocol.ProtocolContext.Default,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            },
        };
        connection = new Connection(new MessageHandler(output, input, formatter), log) { Admit = Admit };
        connection.AddLocalRpcTarget(RpcTargetMetadata.FromClass(typeof(Server)), this, new JsonRpcTargetOptions { UseSingleObjectParameterDeserialization = true });
        log.Attach((level, text) => Forget(connection.NotifyAsync("window/logMessage", ("type", (int)level), ("message", text))));
    }

    private readonly Connection connection;
    private readonly string version;

    /// <summary>How linters are made.</summary>
    internal Func<LintSettings, Linter> NewLinter { get; init; } = settings => new Linter(settings) { JudgesClaimsApart = Environment.ProcessorCount > 1 };

    private enum Phase
    {
        Fresh,
        Running,
        ShutDown,
    }

    /// <summary>Serves until the client says <c>exit</c>, closes the connection or dies.</summary>
    /// <returns>The exit code of the process: 0 after <c>shutdown</c>, otherwise 1.</returns>
    internal async Task<int> RunAsync(CancellationToken cancellation)
    {
        connection.StartListening();
        var first = await Task.WhenAny(exit.Task, connection.Completion, client.Death, Task.Delay(Timeout.Infinite, cancellation)).ConfigureAwait(false);
        if (first == connection.Completion && connection.Completion.Exception?.InnerException is { } fault)
            log.Warning($"The connection is closed: {fault.Message}");
        await end.CancelAsync().ConfigureAwait(false);
        foreach (var page in session.Pages.Values)
            page.Check.Cancel();
        connection.Dispose();
        return phase == Phase.ShutDown ? 0 : 1;
    }

    private LocalRpcException? Admit(string method) => (phase, method) switch
    {
        (_, "exit") => null,
        (Phase.Fresh, "initialize") => null,
        (Phase.Fresh, _) => Refusal.NotInitialized(),
        (_, "initialize") => Refusal.InvalidRequest("The server was initialized before."),
        (Phase.ShutDown, _) => Refusal.InvalidRequest("The server was shut down."),
        _ => null,
    };

    /// <summary>The only way to a next session: notifications and work in the background take turns.</summary>
    private void Update(Func<Session, Session> next)
    {
        lock (updating)
            session = next(session);
    }

    /// <summary>Lets work go on by itself; a connection that is gone by then is no fault.</summary>
    private void Forget(Task work) => work.ContinueWith(
        failed => log.Failure("Work in the background failed because of a defect in the server, please report this", failed.Exception!.InnerException!),
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
