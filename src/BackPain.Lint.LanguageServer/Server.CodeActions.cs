using BackPain.Lint.LanguageServer.Protocol;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    [JsonRpcMethod("textDocument/codeAction")]
    public async Task<JsonElement> CodeActionAsync(CodeActionParams parameters, CancellationToken cancellation)
    {
        var page = await CheckedAsync(parameters.TextDocument.Uri, cancellation).ConfigureAwait(false);
        var features = session.Client;
        // On a thread of its own, so that the next message is taken up meanwhile.
        return await Task.Run(
            () => features.CodeActionLiterals
                ? JsonSerializer.SerializeToElement([.. CodeActions.Of(page, features, parameters, cancellation)], ProtocolContext.Default.CodeActionArray)
                : JsonSerializer.SerializeToElement(CommandsFor(page), ProtocolContext.Default.CommandArray),
            cancellation).ConfigureAwait(false);
    }

    [JsonRpcMethod("codeAction/resolve")]
    public async Task<CodeAction> ResolveCodeActionAsync(CodeAction action, CancellationToken cancellation)
    {
        if (action.Data is not { } data)
            throw Refusal.InvalidParams($"The action '{action.Title}' has no data.");
        var page = await CheckedAsync(new PageArgument(data.Uri, data.Version), cancellation).ConfigureAwait(false);
        var edit = await Task.Run(() => PlannedEdit.Of(page, data.What, cancellation), cancellation).ConfigureAwait(false);
        if (edit.Changes.IsEmpty)
            throw Refusal.Failed(edit.Remark ?? "There is nothing to change.");
        TextDocumentEdit[] edits = [ToProtocol.Edit(page, edit.Changes)];
        ShouldBeNewest(edits);
        return action with { Edit = ToProtocol.Edit(session.Client, edits) };
    }
}
