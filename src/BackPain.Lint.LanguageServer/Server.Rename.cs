using BackPain.Lint.LanguageServer.Protocol;
using BackPain.Lint.Verdicts;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    [JsonRpcMethod("textDocument/prepareRename")]
    public async Task<PrepareRenameResult?> PrepareRenameAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        await RenameAtAsync(parameters.TextDocument, parameters.Position, cancellation).ConfigureAwait(false) is (var page, _, { } subject)
            ? new PrepareRenameResult(page.Text.RangeOf(subject.Span), subject.Name)
            : null;

    [JsonRpcMethod("textDocument/rename")]
    public async Task<WorkspaceEdit?> RenameAsync(RenameParams parameters, CancellationToken cancellation)
    {
        var (page, place, subject) = await RenameAtAsync(parameters.TextDocument, parameters.Position, cancellation).ConfigureAwait(false);
        if (subject is null)
            throw Refusal.Failed(place?.Mention?.Numbers is { } range && range.First == range.Last ? $"No entry carries the number {range.First}." : "There is neither a number nor a key of a reference at this place.");
        var edit = subject.To(parameters.NewName.Trim());
        if (edit.Refusal is { } reason)
            throw Refusal.Failed($"{subject.Kept}, because {reason}.");
        return edit.Changes.IsEmpty ? null : ToProtocol.Edit(session.Client, [(page, edit.Changes)]);
    }

    [JsonRpcMethod("textDocument/linkedEditingRange")]
    public async Task<LinkedEditingRanges?> LinkedEditingRangeAsync(TextDocumentPositionParams parameters, CancellationToken cancellation)
    {
        var (page, _, subject) = await RenameAtAsync(parameters.TextDocument, parameters.Position, cancellation).ConfigureAwait(false);
        return subject?.Places() is { Length: > 1 } places
            ? new LinkedEditingRanges([.. places.Select(page.Text.RangeOf)], subject.WordPattern)
            : null;
    }

    private async Task<(CheckedPage Page, PagePlace? Place, RenameSubject? Subject)> RenameAtAsync(TextDocumentIdentifier document, Position position, CancellationToken cancellation)
    {
        var (page, citations, place) = await PlaceAsync(document, position, cancellation).ConfigureAwait(false);
        return (page, place, place is null ? null : RenameSubject.At(citations!, page.Settings, place, FromProtocol.OffsetOf(page.Text, position)));
    }

    /// <summary>Only a client that said so may be told that renaming can be prepared.</summary>
    private static JsonElement RenamingOf(ClientFeatures features) => features.PreparesRename
        ? JsonSerializer.SerializeToElement(new RenameOptions(PrepareProvider: true), ProtocolContext.Default.RenameOptions)
        : JsonElement.Parse("true");
}
