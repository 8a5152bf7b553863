using BackPain.Lint.LanguageServer.Protocol;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    private readonly Lock publishing = new();

    /// <summary>The ids of the diagnostics that the client shows because they were pushed, by URI.</summary>
    private readonly Dictionary<string, string> pushed = new(StringComparer.Ordinal);
    private bool isPulling;

    [JsonRpcMethod("textDocument/diagnostic")]
    public async Task<DocumentDiagnosticReport> DocumentDiagnosticAsync(DocumentDiagnosticParams parameters, CancellationToken cancellation)
    {
        StopPushing();
        var page = await CheckedAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false);
        return DocumentDiagnosticReport.Of(page.ResultId, page.Diagnostics, parameters.PreviousResultId);
    }

    /// <summary>Pushes the diagnostics of a page once they are known, unless the client shows the same already.</summary>
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
            var isCurrent = session.Pages.GetValueOrDefault(FromProtocol.KeyOf(page.Uri)) == page;
            if (isCurrent && !isPulling && pushed.GetValueOrDefault(page.Uri) != found.ResultId)
                Push(page.Uri, page.Version, found.Diagnostics, found.ResultId);
        }
    }

    /// <summary>Tells the client to show nothing of a document any more.</summary>
    private void Withdraw(string uri)
    {
        lock (publishing)
        {
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
