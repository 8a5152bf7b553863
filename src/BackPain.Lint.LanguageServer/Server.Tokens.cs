using BackPain.Lint.LanguageServer.Protocol;
using Microsoft.CodeAnalysis.Text;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    [JsonRpcMethod("textDocument/semanticTokens/full")]
    public async Task<SemanticTokens?> SemanticTokensAsync(TextDocumentParams parameters, CancellationToken cancellation)
    {
        if (session.Options.SemanticTokens == false)
            return null;
        var page = await CheckedAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false);
        return Tokens.In(page, new TextSpan(0, page.Text.Content.Length));
    }

    [JsonRpcMethod("textDocument/semanticTokens/range")]
    public async Task<SemanticTokens?> SemanticTokensInRangeAsync(TextDocumentRangeParams parameters, CancellationToken cancellation)
    {
        if (session.Options.SemanticTokens == false)
            return null;
        var page = await CheckedAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false);
        return Tokens.In(page, FromProtocol.SpanOf(page.Text, parameters.Range));
    }
}
