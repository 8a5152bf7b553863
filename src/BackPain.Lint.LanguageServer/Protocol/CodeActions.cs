namespace BackPain.Lint.LanguageServer.Protocol;

/// <param name="CodeActionKinds">The kinds that the server has, so that a client can list them.</param>
/// <param name="ResolveProvider">Whether edits can be asked for later.</param>
internal sealed record CodeActionOptions(string[] CodeActionKinds, bool ResolveProvider);

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext Context);

/// <param name="Diagnostics">What the client shows at the range, that of other servers included.</param>
/// <param name="Only">Kinds that are wanted, with those below them; all without it.</param>
/// <param name="TriggerKind">1 asked for by the user, 2 by the editor itself, for instance because the cursor moved.</param>
internal sealed record CodeActionContext(ContextDiagnostic[] Diagnostics, string[]? Only = null, int? TriggerKind = null);

/// <summary>A diagnostic of any server: of the code and the data of others nothing is known.</summary>
internal sealed record ContextDiagnostic(Range Range, string? Source = null, JsonElement? Code = null, JsonElement? Data = null);

internal sealed record CodeAction
{
    public required string Title { get; init; }

    public string? Kind { get; init; }

    /// <summary>What the action settles.</summary>
    public Diagnostic[]? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public CodeActionDisabled? Disabled { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    public CodeActionData? Data { get; init; }
}

/// <param name="Reason">Why the action cannot be done, for the user.</param>
internal sealed record CodeActionDisabled(string Reason);

/// <summary>Ours: what to work out when the edit of an action is asked for.</summary>
/// <param name="Version">The version that the action was offered for; on another it is refused.</param>
/// <param name="What">Words that <see cref="PlannedEdit"/> understands.</param>
internal sealed record CodeActionData(string Uri, int? Version, string What);
