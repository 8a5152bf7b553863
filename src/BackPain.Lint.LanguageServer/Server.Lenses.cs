using BackPain.Lint.LanguageServer.Protocol;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    [JsonRpcMethod("textDocument/codeLens")]
    public async Task<CodeLens[]?> CodeLensAsync(TextDocumentParams parameters, CancellationToken cancellation)
    {
        if (session.Options.Lenses == false)
            return null;
        return CodeLenses.Of(await CheckedAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false));
    }
}
