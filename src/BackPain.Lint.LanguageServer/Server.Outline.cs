using BackPain.Lint.LanguageServer.Protocol;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    [JsonRpcMethod("textDocument/documentSymbol")]
    public async Task<JsonElement> DocumentSymbolAsync(TextDocumentParams parameters, CancellationToken cancellation)
    {
        var page = await CheckedAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false);
        var outline = page.Result?.Page.Citations is { } citations ? Outline.Of(citations) : [];
        return session.Client.SymbolsFormTree
            ? JsonSerializer.SerializeToElement(Outline.Tree(page.Text, outline), ProtocolContext.Default.DocumentSymbolArray)
            : JsonSerializer.SerializeToElement([.. Outline.Flat(page.Uri, page.Text, outline)], ProtocolContext.Default.SymbolInformationArray);
    }

    [JsonRpcMethod("textDocument/foldingRange")]
    public async Task<FoldingRange[]> FoldingRangeAsync(TextDocumentParams parameters, CancellationToken cancellation)
    {
        var page = await CheckedAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false);
        return page.Result?.Page.Citations is { } citations ? Foldings.Of(citations, page.Text, session.Client.FoldsWholeLines) : [];
    }

    [JsonRpcMethod("textDocument/documentLink")]
    public async Task<DocumentLink[]> DocumentLinkAsync(TextDocumentParams parameters, CancellationToken cancellation)
    {
        var page = await CheckedAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false);
        return page.Article is { } article ? DocumentLinks.Of(article, page.Text) : [];
    }
}
