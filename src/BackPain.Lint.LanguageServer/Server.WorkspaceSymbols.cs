using BackPain.Lint.LanguageServer.Protocol;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    [JsonRpcMethod("workspace/symbol")]
    public async Task<SymbolInformation[]> WorkspaceSymbolAsync(WorkspaceSymbolParams parameters, CancellationToken cancellation)
    {
        var now = session;
        var works = new List<KnownWorkPlace>();
        foreach (var page in now.Pages.Values)
            works.AddRange(await WorksOfAsync(page, cancellation).ConfigureAwait(false));
        foreach (var wiki in now.Wikis)
            works.AddRange(WorkSymbols.Of(wiki, now.Pages.ContainsKey));
        return WorkSymbols.Find(parameters.Query, works.DistinctBy(work => work.Place), cancellation);
    }

    /// <summary>A page that is changed meanwhile has an answer of its own by then.</summary>
    private static async Task<IEnumerable<KnownWorkPlace>> WorksOfAsync(OpenPage page, CancellationToken cancellation)
    {
        try
        {
            return WorkSymbols.Of(await page.Check.Result.WaitAsync(cancellation).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return [];
        }
    }
}
