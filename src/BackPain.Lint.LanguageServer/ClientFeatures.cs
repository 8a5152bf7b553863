using BackPain.Lint.LanguageServer.Protocol;

namespace BackPain.Lint.LanguageServer;

/// <summary>What a client can do, as answers ask it.</summary>
/// <param name="capabilities">What the client said.</param>
internal sealed class ClientFeatures(ClientCapabilities capabilities)
{
    /// <summary>How positions are counted.</summary>
    public PositionEncoding Encoding { get; } = FromProtocol.EncodingOf(capabilities.General?.PositionEncodings);

    /// <summary>Whether edits name the versions of the documents they are for.</summary>
    public bool DocumentChanges => capabilities.Workspace?.WorkspaceEdit?.DocumentChanges == true;

    /// <summary>Whether the client takes edits from the server.</summary>
    public bool AppliesEdits => capabilities.Workspace?.ApplyEdit == true;

    /// <summary>Whether the client asks for diagnostics, and asks again when told to: only then need they not be pushed.</summary>
    public bool PullsDiagnostics => capabilities.TextDocument?.Diagnostic is not null && RefreshesDiagnostics;

    /// <summary>Whether the client asks for diagnostics again when told to.</summary>
    public bool RefreshesDiagnostics => capabilities.Workspace?.Diagnostics?.RefreshSupport == true;

    /// <summary>Whether the client asks for code lenses again when told to.</summary>
    public bool RefreshesLenses => capabilities.Workspace?.CodeLens?.RefreshSupport == true;

    /// <summary>Whether the client asks for inlay hints again when told to.</summary>
    public bool RefreshesHints => capabilities.Workspace?.InlayHint?.RefreshSupport == true;

    /// <summary>Whether the client asks for semantic tokens again when told to.</summary>
    public bool RefreshesTokens => capabilities.Workspace?.SemanticTokens?.RefreshSupport == true;

    /// <summary>Whether the client answers questions about its settings.</summary>
    public bool Configuration => capabilities.Workspace?.Configuration == true;

    /// <summary>Whether the client can be told which files to watch.</summary>
    public bool WatchesOnDemand => capabilities.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true;

    /// <summary>Whether the client tells of changed settings once it is asked to.</summary>
    public bool TellsConfigurationOnDemand => capabilities.Workspace?.DidChangeConfiguration?.DynamicRegistration == true;

    /// <summary>Whether progress can be shown.</summary>
    public bool ShowsProgress => capabilities.Window?.WorkDoneProgress == true;

    /// <summary>Whether hovers may be Markdown: the first format that the client names is the one it prefers.</summary>
    public bool HoverIsMarkdown => capabilities.TextDocument?.Hover?.ContentFormat is not [not "markdown", ..];

    /// <summary>Whether the client asks what would be renamed before it asks for the new name.</summary>
    public bool PreparesRename => capabilities.TextDocument?.Rename?.PrepareSupport == true;

    /// <summary>Whether only whole lines fold.</summary>
    public bool FoldsWholeLines => capabilities.TextDocument?.FoldingRange?.LineFoldingOnly == true;

    /// <summary>Whether symbols of a document form a tree.</summary>
    public bool SymbolsFormTree => capabilities.TextDocument?.DocumentSymbol?.HierarchicalDocumentSymbolSupport == true;

    /// <summary>Whether a definition may be a link with the words it starts from.</summary>
    public bool DefinitionLinks => capabilities.TextDocument?.Definition?.LinkSupport == true;

    /// <summary>Whether code actions may be more than commands.</summary>
    public bool CodeActionLiterals => capabilities.TextDocument?.CodeAction?.CodeActionLiteralSupport is not null;

    /// <summary>Whether the edit of a code action may be asked for later.</summary>
    public bool ResolvesCodeActions => capabilities.TextDocument?.CodeAction?.ResolveSupport?.Properties.Contains("edit", StringComparer.Ordinal) == true;

    /// <summary>Whether the client shows a code action that cannot be done, with the reason.</summary>
    public bool ShowsDisabledActions => capabilities.TextDocument?.CodeAction?.DisabledSupport == true;
}
