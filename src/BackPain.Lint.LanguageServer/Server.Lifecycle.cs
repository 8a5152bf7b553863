using System.Collections.Immutable;
using BackPain.Lint.LanguageServer.Protocol;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    [JsonRpcMethod("initialize")]
    public InitializeResult Initialize(InitializeParams parameters)
    {
        var features = new ClientFeatures(parameters.Capabilities);
        Update(_ => new Session { Client = features, Options = parameters.InitializationOptions ?? new() });
        Update(session => session with { Wikis = WikisOf(parameters) });
        if (parameters.ProcessId is { } process)
            Forget(client.WatchAsync(process, end.Token));
        return new InitializeResult(Capabilities(features), new ServerInfo("bplint", version));
    }

    [JsonRpcMethod("initialized")]
    public void Initialized(InitializedParams parameters)
    {
        _ = parameters;
        Watch();
        foreach (var wiki in session.Wikis)
            Later(() => Survey(wiki));
    }

    [JsonRpcMethod("shutdown")]
    public JsonElement? Shutdown() => null; // From here on nothing is admitted but 'exit'.

    [JsonRpcMethod("exit")]
    public void Exit() => exit.TrySetResult(0);

    [JsonRpcMethod("$/setTrace")]
    public void SetTrace(SetTraceParams parameters) => _ = parameters; // There is nothing to trace that the client does not see itself.

    private static ServerCapabilities Capabilities(ClientFeatures features) => new()
    {
        PositionEncoding = features.Encoding switch
        {
            PositionEncoding.Utf8 => "utf-8",
            PositionEncoding.Utf32 => "utf-32",
            _ => "utf-16",
        },
        TextDocumentSync = new TextDocumentSyncOptions(OpenClose: true, Change: 2, new SaveOptions(IncludeText: false)),
        DiagnosticProvider = new DiagnosticOptions("bplint", InterFileDependencies: true, WorkspaceDiagnostics: true),
        CodeActionProvider = new CodeActionOptions(CodeActionKinds.All, ResolveProvider: true),
        ExecuteCommandProvider = new ExecuteCommandOptions(CommandNames),
        HoverProvider = true,
        DefinitionProvider = true,
        ReferencesProvider = true,
        DocumentHighlightProvider = true,
        RenameProvider = RenamingOf(features),
        LinkedEditingRangeProvider = true,
        DocumentSymbolProvider = true,
        WorkspaceSymbolProvider = true,
        FoldingRangeProvider = true,
        DocumentLinkProvider = new DocumentLinkOptions(ResolveProvider: false),
        Workspace = new WorkspaceServerCapabilities
        {
            WorkspaceFolders = new WorkspaceFoldersServerCapabilities(Supported: true, ChangeNotifications: true),
            FileOperations = new FileOperationOptions(FilesAndFolders, FilesAndFolders, FilesAndFolders),
        },
    };

    private ImmutableArray<Wiki> WikisOf(InitializeParams parameters)
    {
        var uris = parameters.WorkspaceFolders is { Length: > 0 } folders ? folders.Select(folder => folder.Uri) : parameters.RootUri is { } root ? [root] : [];
        return Ordered(uris.Select(WikiOfFolder).OfType<Wiki>());
    }

    private Wiki? WikiOfFolder(string uri) =>
        FromProtocol.PathOf(uri) is { } path ? new Wiki(uri, FolderOf(Path.TrimEndingDirectorySeparator(path))) : null;

    private static ImmutableArray<Wiki> Ordered(IEnumerable<Wiki> wikis) =>
        [.. wikis.DistinctBy(wiki => wiki.Folder.Root, StringComparer.Ordinal).OrderByDescending(wiki => wiki.Folder.Root.Length)];
}
