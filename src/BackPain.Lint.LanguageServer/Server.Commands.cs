using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using BackPain.Lint.LanguageServer.Protocol;
using Microsoft.CodeAnalysis.Text;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    private static readonly string[] CommandNames = [RenumberCommand, MergeCommand, InsertReferenceCommand, FixAllCommand, ExplainRuleCommand, ShowReportCommand];

    [JsonRpcMethod("workspace/executeCommand")]
    public async Task<JsonElement?> ExecuteCommandAsync(ExecuteCommandParams parameters, CancellationToken cancellation)
    {
        return parameters.Name switch
        {
            RenumberCommand => Answer(await RefactorAsync(parameters, Refactoring.Renumber, cancellation).ConfigureAwait(false)),
            MergeCommand => Answer(await RefactorAsync(parameters, Refactoring.MergeDuplicates, cancellation).ConfigureAwait(false)),
            FixAllCommand => Answer(await FixAllAsync(parameters, cancellation).ConfigureAwait(false)),
            InsertReferenceCommand => Answer(await InsertReferenceAsync(parameters, cancellation).ConfigureAwait(false)),
            ExplainRuleCommand => ExplainRule(parameters) is { } page ? JsonSerializer.SerializeToElement(page, ProtocolContext.Default.RulePageResult) : null,
            ShowReportCommand => JsonSerializer.SerializeToElement(await ShowReportAsync(cancellation).ConfigureAwait(false), ProtocolContext.Default.ReportResult),
            _ => throw Refusal.InvalidParams($"There is no command '{parameters.Name}'."),
        };
    }

    private static JsonElement? Answer(EditCommandResult result) => JsonSerializer.SerializeToElement(result, ProtocolContext.Default.EditCommandResult);

    /// <summary>The first argument of a command.</summary>
    /// <exception cref="LocalRpcException">There is none.</exception>
    private static T ArgumentOf<T>(ExecuteCommandParams parameters, JsonTypeInfo<T> type) =>
        parameters.Arguments is [var first, ..] && first.Deserialize(type) is { } argument
            ? argument
            : throw Refusal.InvalidParams($"The command '{parameters.Name}' needs an argument.");

    /// <summary>The newest check of a page, of which the version is the one that the user saw.</summary>
    /// <exception cref="LocalRpcException">The page is not open, or was changed since.</exception>
    private async Task<CheckedPage> CheckedAsync(PageArgument page, CancellationToken cancellation)
    {
        var found = await CheckedAsync(page.Uri, cancellation).ConfigureAwait(false);
        return page.Version is { } seen && seen != found.Version ? throw Refusal.ContentModified() : found;
    }

    /// <summary>Has the client change pages: all of them or none, as one step that can be undone.</summary>
    /// <param name="label">What the user can undo, as an imperative.</param>
    /// <param name="edits">Pages with sorted changes that do not overlap.</param>
    /// <param name="cancellation">Ends the wait for the client.</param>
    private Task<EditCommandResult> ApplyAsync(string label, IReadOnlyList<(CheckedPage Page, ImmutableArray<TextChange> Changes)> edits, CancellationToken cancellation) =>
        ApplyAsync(label, [.. edits.Select(edit => ToProtocol.Edit(edit.Page, edit.Changes))], cancellation);

    private async Task<EditCommandResult> ApplyAsync(string label, TextDocumentEdit[] edits, CancellationToken cancellation)
    {
        if (!session.Client.AppliesEdits)
            throw Refusal.Failed("The editor does not let the server change documents.");
        ShouldBeNewest(edits);
        var answer = await connection.AskAsync<ApplyWorkspaceEditResult>(
            "workspace/applyEdit", cancellation, ("label", label), ("edit", ToProtocol.Edit(session.Client, edits))).ConfigureAwait(false);
        return answer.Applied
            ? new EditCommandResult(true, Count: edits.Sum(edit => edit.Edits.Length))
            : new EditCommandResult(false, answer.FailureReason ?? "The editor did not make the change.");
    }

    /// <summary>Not every client compares versions.</summary>
    private void ShouldBeNewest(TextDocumentEdit[] edits)
    {
        if (Array.Exists(edits, edit => edit.TextDocument.Version is { } version && session.Pages.GetValueOrDefault(FromProtocol.KeyOf(edit.TextDocument.Uri))?.Version != version))
            throw Refusal.ContentModified();
    }
}
