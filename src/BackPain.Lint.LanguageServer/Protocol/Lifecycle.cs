namespace BackPain.Lint.LanguageServer.Protocol;

internal sealed record InitializeParams
{
    /// <summary>The process that started the server; it ends when that process does.</summary>
    public int? ProcessId { get; init; }

    public ClientCapabilities Capabilities { get; init; } = new();

    public WorkspaceFolder[]? WorkspaceFolders { get; init; }

    /// <summary>The only folder, as clients without <see cref="WorkspaceFolders"/> name it.</summary>
    public string? RootUri { get; init; }

    public ServerOptions? InitializationOptions { get; init; }
}

/// <summary>What a client can set that is no setting of pages; the same under <c>initializationOptions</c> and the section <c>bplint</c>.</summary>
internal sealed record ServerOptions
{
    /// <summary>A retraction file anywhere on the machine, in place of what configuration files name.</summary>
    public string? Retractions { get; init; }

    /// <summary>Whether inlay hints are answered; they are unless this is <see langword="false"/>.</summary>
    public bool? Hints { get; init; }

    /// <summary>Whether code lenses are answered; they are unless this is <see langword="false"/>.</summary>
    public bool? Lenses { get; init; }

    /// <summary>Whether semantic tokens are answered; they are unless this is <see langword="false"/>.</summary>
    public bool? SemanticTokens { get; init; }

    /// <summary>Whether the client is told a checksum of each page after each change, so that it can compare.</summary>
    public bool? Checksums { get; init; }
}

internal sealed record ClientCapabilities
{
    public GeneralClientCapabilities? General { get; init; }

    public WorkspaceClientCapabilities? Workspace { get; init; }

    public TextDocumentClientCapabilities? TextDocument { get; init; }

    public WindowClientCapabilities? Window { get; init; }
}

internal sealed record GeneralClientCapabilities(string[]? PositionEncodings = null);

internal sealed record WindowClientCapabilities(bool? WorkDoneProgress = null);

/// <summary>A capability of which only this is asked: whether the client registers it on demand.</summary>
internal sealed record DynamicCapability(bool? DynamicRegistration = null);

/// <summary>A capability of which only this is asked: whether the client asks again when told to.</summary>
internal sealed record RefreshCapability(bool? RefreshSupport = null);

internal sealed record WorkspaceClientCapabilities
{
    public bool? ApplyEdit { get; init; }

    public WorkspaceEditCapability? WorkspaceEdit { get; init; }

    public bool? Configuration { get; init; }

    public DynamicCapability? DidChangeWatchedFiles { get; init; }

    public DynamicCapability? DidChangeConfiguration { get; init; }

    public RefreshCapability? Diagnostics { get; init; }

    public RefreshCapability? CodeLens { get; init; }

    public RefreshCapability? InlayHint { get; init; }

    public RefreshCapability? SemanticTokens { get; init; }
}

internal sealed record WorkspaceEditCapability(bool? DocumentChanges = null);

internal sealed record TextDocumentClientCapabilities
{
    public DynamicCapability? Diagnostic { get; init; }

    public CodeActionCapability? CodeAction { get; init; }

    public HoverCapability? Hover { get; init; }

    public DocumentSymbolCapability? DocumentSymbol { get; init; }

    public CompletionCapability? Completion { get; init; }

    public LinkCapability? Definition { get; init; }

    public FoldingRangeCapability? FoldingRange { get; init; }

    public RenameCapability? Rename { get; init; }
}

internal sealed record CodeActionCapability(CodeActionLiteralSupport? CodeActionLiteralSupport = null, CodeActionResolveSupport? ResolveSupport = null, bool? DisabledSupport = null);

internal sealed record CodeActionLiteralSupport(CodeActionKindSupport CodeActionKind);

internal sealed record CodeActionKindSupport(string[] ValueSet);

internal sealed record CodeActionResolveSupport(string[] Properties);

internal sealed record HoverCapability(string[]? ContentFormat = null);

internal sealed record DocumentSymbolCapability(bool? HierarchicalDocumentSymbolSupport = null);

internal sealed record CompletionCapability(CompletionItemCapability? CompletionItem = null);

internal sealed record CompletionItemCapability(string[]? DocumentationFormat = null);

internal sealed record LinkCapability(bool? LinkSupport = null);

internal sealed record RenameCapability(bool? PrepareSupport = null);

internal sealed record FoldingRangeCapability(bool? LineFoldingOnly = null);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

/// <summary>What the server answers to.</summary>
internal sealed record ServerCapabilities
{
    public string? PositionEncoding { get; init; }

    public TextDocumentSyncOptions? TextDocumentSync { get; init; }

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public CodeActionOptions? CodeActionProvider { get; init; }

    public CompletionOptions? CompletionProvider { get; init; }

    public CodeLensOptions? CodeLensProvider { get; init; }

    public bool? InlayHintProvider { get; init; }

    public SemanticTokensOptions? SemanticTokensProvider { get; init; }

    public ExecuteCommandOptions? ExecuteCommandProvider { get; init; }

    public bool? HoverProvider { get; init; }

    public bool? DefinitionProvider { get; init; }

    public bool? ReferencesProvider { get; init; }

    public bool? DocumentHighlightProvider { get; init; }

    /// <summary><see cref="RenameOptions"/> for a client that prepares, otherwise <see langword="true"/>.</summary>
    public JsonElement? RenameProvider { get; init; }

    public bool? LinkedEditingRangeProvider { get; init; }

    public bool? DocumentSymbolProvider { get; init; }

    public bool? WorkspaceSymbolProvider { get; init; }

    public bool? FoldingRangeProvider { get; init; }

    public DocumentLinkOptions? DocumentLinkProvider { get; init; }

    public WorkspaceServerCapabilities? Workspace { get; init; }
}

/// <param name="OpenClose">Whether the server is told of opened and closed documents.</param>
/// <param name="Change">2: only what changed is sent.</param>
/// <param name="Save">Whether it is told of saved documents.</param>
internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change, SaveOptions Save);

internal sealed record SaveOptions(bool IncludeText);

internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);

internal sealed record WorkspaceServerCapabilities
{
    public WorkspaceFoldersServerCapabilities? WorkspaceFolders { get; init; }

    public FileOperationOptions? FileOperations { get; init; }
}

internal sealed record WorkspaceFoldersServerCapabilities(bool Supported, bool ChangeNotifications);

internal sealed record InitializedParams;

internal sealed record SetTraceParams(string Value);
