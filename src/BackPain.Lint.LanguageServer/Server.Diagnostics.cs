using BackPain.Lint.LanguageServer.Protocol;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private readonly Lock publishing = new();

    /// <summary>The ids of the diagnostics that the client shows because they were pushed, by URI.</summary>
    private readonly Dictionary<string, string> pushed = new(StringComparer.Ordinal);

    /// <summary>The ids of the diagnostics that the client was answered last, by URI.</summary>
    private readonly Dictionary<string, string> answered = new(StringComparer.Ordinal);
    private bool isPulling;

    private int refreshing;

    [JsonRpcMethod("textDocument/diagnostic")]
    public async Task<DocumentDiagnosticReport> DocumentDiagnosticAsync(DocumentDiagnosticParams parameters, CancellationToken cancellation)
    {
        StopPushing();
        var page = await CheckedAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false);
        lock (publishing)
            answered[page.Uri] = page.ResultId;
        return DocumentDiagnosticReport.Of(page.ResultId, page.Diagnostics, parameters.PreviousResultId);
    }

    /// <summary>Pushes the diagnostics of a page once they are known, unless the client shows the same already; then lets other pages know.</summary>
    private async Task PublishAsync(OpenPage page)
    {
        CheckedPage found;
        try
        {
            found = await page.Check.Result.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return; // A newer version has come, or the page was closed.
        }

        lock (publishing)
        {
            if (session.Pages.GetValueOrDefault(FromProtocol.KeyOf(page.Uri)) != page)
                return;
            if (!isPulling && pushed.GetValueOrDefault(page.Uri) != found.ResultId)
                Push(page.Uri, page.Version, found.Diagnostics, found.ResultId);

            // A client that asks does so by itself after a change of the page, but not after one beside it.
            if (isPulling && page.IsRechecked && answered.GetValueOrDefault(page.Uri) != found.ResultId)
                Refresh();
        }

        Integrate(page, found);
    }

    /// <summary>Has a client that asks for diagnostics ask again: once for all that happens within a moment.</summary>
    private void Refresh()
    {
        if (Interlocked.Exchange(ref refreshing, 1) == 1)
            return;
        Forget(RefreshAsync());

        async Task RefreshAsync()
        {
            await Task.Delay(Moment, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Interlocked.Exchange(ref refreshing, 0);
            if (!end.IsCancellationRequested)
                await connection.AskAsync<JsonElement?>("workspace/diagnostic/refresh", end.Token).ConfigureAwait(false);
        }
    }

    /// <summary>Tells the client to show nothing of a document any more.</summary>
    private void Withdraw(string uri)
    {
        lock (publishing)
        {
            answered.Remove(uri);
            if (pushed.Remove(uri))
                Push(uri, null, [], null);
        }
    }

    /// <summary>A client that asks, and asks again when told to, shows what it is answered: what was pushed is withdrawn once.</summary>
    private void StopPushing()
    {
        if (!session.Client.PullsDiagnostics)
            return;
        lock (publishing)
        {
            if (isPulling)
                return;
            isPulling = true;
            foreach (var uri in pushed.Keys.ToArray())
                Push(uri, null, [], null);
            pushed.Clear();
        }
    }

    private void Push(string uri, int? version, Diagnostic[] diagnostics, string? id)
    {
        if (id is not null)
            pushed[uri] = id;
        Forget(connection.NotifyAsync("textDocument/publishDiagnostics", ("uri", uri), ("version", version), ("diagnostics", diagnostics)));
    }
}
