using BackPain.Lint.Articles;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

/// <summary>
/// The language server: one method per message, a file per capability. Notifications are handled in their order and replace the
/// session; a request takes the session it finds, waits for the check of its page and answers from that.
/// </summary>
internal sealed partial class Server : IDisposable
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
        connection = Connection.To(this, output, input, log, Admit);
        log.Attach((level, text) => Forget(connection.NotifyAsync("window/logMessage", ("type", (int)level), ("message", text))));
    }

    private readonly Connection connection;
    private readonly string version;

    /// <summary>How linters are made.</summary>
    internal Func<LintSettings, Linter> NewLinter { get; init; } = settings => new Linter(settings) { JudgesClaimsApart = Environment.ProcessorCount > 1 };

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
        connection.Dispose(); // The background may still go on for a moment, so the rest is left to whoever made the server.
        return phase == Phase.ShutDown ? 0 : 1;
    }

    public void Dispose()
    {
        connection.Dispose();
        end.Dispose();
    }

    /// <summary>Says which messages are taken; asked in the order in which they come, though others may still be at work.</summary>
    private LocalRpcException? Admit(string method)
    {
        switch (phase, method)
        {
            case (_, "exit"):
                return null;
            case (Phase.Fresh, "initialize"):
                phase = Phase.Running;
                return null;
            case (Phase.Fresh, _):
                return Refusal.NotInitialized();
            case (_, "initialize"):
                return Refusal.InvalidRequest("The server was initialized before.");
            case (Phase.ShutDown, _):
                return Refusal.InvalidRequest("The server was shut down.");
            case (_, "shutdown"):
                phase = Phase.ShutDown;
                return null;
            default:
                return null;
        }
    }

    /// <summary>The only way to a next session: notifications and work in the background take turns.</summary>
    private void Update(Func<Session, Session> next)
    {
        lock (updating)
            session = next(session);
    }

    /// <summary>Lets work go on by itself. What the client refuses, or can no longer hear, is no fault; to tell it would be the next.</summary>
    private void Forget(Task work) => _ = work.ContinueWith(
        failed =>
        {
            if (failed.Exception!.InnerException is { } exception and not (RemoteRpcException or ObjectDisposedException))
                log.Failure("Work in the background failed because of a defect in the server, please report this", exception);
        },
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
