using BackPain.Lint.LanguageServer.Protocol;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    /// <summary>What begins a marker or a further number of one, and the hyphen inside the words of comments.</summary>
    private static readonly string[] CompletionTriggers = ["[", "^", "@", ",", "-"];

    [JsonRpcMethod("textDocument/completion")]
    public async Task<CompletionList?> CompletionAsync(CompletionParams parameters, CancellationToken cancellation)
    {
        var page = await CheckedAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false);
        return Completions.At(page, FromProtocol.OffsetOf(page.Text, parameters.Position), session.Client);
    }
}
