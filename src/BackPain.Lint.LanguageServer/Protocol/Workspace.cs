namespace BackPain.Lint.LanguageServer.Protocol;

/// <summary>What the client shall tell from now on.</summary>
internal sealed record Registration(string Id, string Method, JsonElement? RegisterOptions = null);

internal sealed record DidChangeWatchedFilesRegistrationOptions(FileSystemWatcherPattern[] Watchers);

internal sealed record FileSystemWatcherPattern(string GlobPattern);

internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

/// <param name="Type">1 created, 2 changed, 3 deleted.</param>
internal sealed record FileEvent(string Uri, int Type);

/// <summary>Which files and folders the client shall tell of when the user creates, renames or deletes them.</summary>
internal sealed record FileOperationOptions(FileOperationRegistrationOptions DidCreate, FileOperationRegistrationOptions DidRename, FileOperationRegistrationOptions DidDelete);

internal sealed record FileOperationRegistrationOptions(FileOperationFilter[] Filters);

internal sealed record FileOperationFilter(FileOperationPattern Pattern);

internal sealed record FileOperationPattern(string Glob);

/// <summary>Files that the user created or deleted.</summary>
internal sealed record FilesParams(FileUri[] Files);

internal sealed record FileUri(string Uri);

internal sealed record RenameFilesParams(FileRename[] Files);

internal sealed record FileRename(string OldUri, string NewUri);

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);

internal sealed record WorkspaceFoldersChangeEvent(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

/// <param name="Settings">Clients send what they like; ours under <c>bplint</c>.</param>
internal sealed record DidChangeConfigurationParams(JsonElement? Settings = null);

internal sealed record ConfigurationItem(string Section);

/// <param name="Kind"><c>begin</c>, <c>report</c> or <c>end</c>.</param>
/// <param name="Title">What is done; with <c>begin</c>.</param>
/// <param name="Percentage">From 0 to 100; not with <c>end</c>.</param>
internal sealed record WorkDoneProgress(string Kind, string? Title = null, string? Message = null, uint? Percentage = null);
