using BackPain.Lint.LanguageServer.Protocol;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    [JsonRpcMethod("workspace/symbol")]
    public async Task<SymbolInformation[]> WorkspaceSymbolAsync(WorkspaceSymbolParams parameters, CancellationToken cancellation)
    {
        await background.WaitAsync(cancellation).ConfigureAwait(false);
        var now = session;
        var works = new List<KnownWorkPlace>();
        foreach (var page in now.Pages.Values)
            works.AddRange(await WorksOfAsync(page, cancellation).ConfigureAwait(false));
        foreach (var wiki in now.Wikis)
            works.AddRange(WorkSymbols.Of(wiki, now.Pages.ContainsKey));
        return WorkSymbols.Find(parameters.Query, works, cancellation);
    }

    /// <summary>A page that is changed or closed meanwhile is left out: whoever types there does not look for it.</summary>
    private async Task<IEnumerable<KnownWorkPlace>> WorksOfAsync(OpenPage page, CancellationToken cancellation)
    {
        try
        {
            return WorkSymbols.Of(await CheckedAsync(page.Uri, cancellation).ConfigureAwait(false));
        }
        catch (LocalRpcException)
        {
            return [];
        }
    }
}
