namespace BackPain.Lint.LanguageServer.Protocol;

/// <param name="Commands">What <c>workspace/executeCommand</c> can be asked to do.</param>
internal sealed record ExecuteCommandOptions(string[] Commands);

internal sealed record ExecuteCommandParams([property: JsonPropertyName("command")] string Name, JsonElement[]? Arguments = null);

/// <param name="Applied">Whether the client made the edit.</param>
/// <param name="FailureReason">Why it did not.</param>
internal sealed record ApplyWorkspaceEditResult(bool Applied, string? FailureReason = null);

/// <summary>Ours: what became of a command that edits.</summary>
/// <param name="Applied">Whether documents were changed.</param>
/// <param name="Message">A sentence for the user: why nothing was changed, or what was left as it is.</param>
/// <param name="Count">How many places were changed.</param>
internal sealed record EditCommandResult(bool Applied, string? Message = null, int? Count = null);

/// <summary>The argument of commands about a page.</summary>
/// <param name="Version">The version that the user saw; a newer one is refused.</param>
internal sealed record PageArgument(string Uri, int? Version = null);

/// <summary>The argument of the command that cites a work.</summary>
/// <param name="Text">A citation, a PMID or a DOI.</param>
internal sealed record InsertReferenceArgument(string Uri, Position Position, string Text, int? Version = null);

/// <summary>Ours: the page of a rule.</summary>
internal sealed record RulePageResult(string Id, string Title, string Markdown);

/// <summary>Ours: a report on the workspace.</summary>
/// <param name="Html">A whole document that needs nothing beside it.</param>
internal sealed record ReportResult(string Html);
