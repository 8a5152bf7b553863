namespace BackPain.Lint.LanguageServer.Protocol;

internal sealed record Diagnostic
{
    public required Range Range { get; init; }

    /// <summary>1 error, 2 warning, 3 information, 4 hint.</summary>
    public int? Severity { get; init; }

    public string? Code { get; init; }

    public CodeDescription? CodeDescription { get; init; }

    public string? Source { get; init; }

    public required string Message { get; init; }

    /// <summary>1: unnecessary, shown faded.</summary>
    public int[]? Tags { get; init; }

    public DiagnosticRelatedInformation[]? RelatedInformation { get; init; }

    public DiagnosticData? Data { get; init; }
}

internal sealed record CodeDescription(string Href);

internal sealed record DiagnosticRelatedInformation(Location Location, string Message);

/// <param name="Fix">Names the finding that the fixes belong to: rule and UTF-16 offsets.</param>
internal sealed record DiagnosticData(string Fix);

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

/// <summary>The diagnostics of a document, or that they are those of an earlier answer.</summary>
internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, Diagnostic[]? Items = null)
{
    public static DocumentDiagnosticReport Of(string resultId, Diagnostic[] items, string? previous) =>
        resultId == previous ? new("unchanged", resultId) : new("full", resultId, items);
}

internal sealed record WorkspaceDiagnosticParams(PreviousResultId[] PreviousResultIds);

internal sealed record PreviousResultId(string Uri, string Value);

internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentDiagnosticReport[] Items);

/// <param name="Version">The version of the open document, or <see langword="null"/> for a page on disk.</param>
internal sealed record WorkspaceDocumentDiagnosticReport(string Kind, string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version, string ResultId, Diagnostic[]? Items = null);
