using BackPain.Lint.LanguageServer.Protocol;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    [JsonRpcMethod("textDocument/inlayHint")]
    public async Task<InlayHint[]?> InlayHintAsync(TextDocumentRangeParams parameters, CancellationToken cancellation)
    {
        if (session.Options.Hints == false)
            return null;
        var page = await CheckedAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false);
        return InlayHints.In(page, FromProtocol.SpanOf(page.Text, parameters.Range));
    }
}
