using System.Collections.Immutable;
using BackPain.Lint.LanguageServer.Protocol;
using BackPain.Lint.Workspaces;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

/// <summary>What happens beside the open pages: files, folders, settings.</summary>
internal sealed partial class Server
{
    private static readonly FileOperationRegistrationOptions FilesAndFolders = new([new(new("**/*"))]);

    // Pages, what they are judged by, and folders, which clients tell of only when a pattern fits them.
    private static readonly string[] Watched = [$"**/*{{{string.Join(',', PageFinder.Extensions)}}}", "**/.{editorconfig,globalconfig,gitignore,bplintignore}", "**/*.{bib,bibtex,biblatex,json,yaml,yml,csv}"];

    [JsonRpcMethod("workspace/didChangeWatchedFiles")]
    public void DidChangeWatchedFiles(DidChangeWatchedFilesParams parameters) => Note(parameters.Changes.Select(change => change.Uri));

    [JsonRpcMethod("workspace/didCreateFiles")]
    public void DidCreateFiles(FilesParams parameters) => Note(parameters.Files.Select(file => file.Uri));

    [JsonRpcMethod("workspace/didDeleteFiles")]
    public void DidDeleteFiles(FilesParams parameters) => Note(parameters.Files.Select(file => file.Uri));

    [JsonRpcMethod("workspace/didRenameFiles")]
    public void DidRenameFiles(RenameFilesParams parameters) => Note(parameters.Files.SelectMany(file => (string[])[file.OldUri, file.NewUri]));

    [JsonRpcMethod("workspace/didChangeWorkspaceFolders")]
    public void DidChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters)
    {
        var removed = parameters.Event.Removed.Select(folder => FromProtocol.KeyOf(folder.Uri)).ToHashSet(StringComparer.Ordinal);
        var added = parameters.Event.Added.Select(folder => WikiOfFolder(folder.Uri)).OfType<Wiki>().ToArray();
        Update(session => session with { Wikis = Ordered(session.Wikis.Where(wiki => !removed.Contains(FromProtocol.KeyOf(wiki.Uri))).Concat(added)) });
        Renew(_ => true); // Which folder a page belongs to may have changed for each.
    }

    [JsonRpcMethod("workspace/didChangeConfiguration")]
    public async Task DidChangeConfigurationAsync(DidChangeConfigurationParams parameters)
    {
        var options = parameters.Settings is { ValueKind: JsonValueKind.Object } settings && settings.TryGetProperty("bplint", out var ours)
            ? ours.Deserialize(ProtocolContext.Default.ServerOptions)
            : null;
        if (options is null && session.Client.Configuration)
        {
            ConfigurationItem[] items = [new("bplint")];
            options = (await connection.AskAsync<ServerOptions?[]?>("workspace/configuration", end.Token, ("items", items)).ConfigureAwait(false)) is [{ } answered] ? answered : null;
        }

        if (options is null || options == session.Options)
            return;
        var hasOtherRetractions = options.Retractions != session.Options.Retractions;
        Update(session => session with { Options = options });
        if (hasOtherRetractions)
            Renew(_ => true);
        else
            RefreshDecorations();
    }

    /// <summary>Begins to watch files: the client does it, or else the server itself.</summary>
    private void Watch()
    {
        var registrations = new List<Registration>();
        if (session.Client.WatchesOnDemand)
        {
            var options = new DidChangeWatchedFilesRegistrationOptions([.. Watched.Select(pattern => new FileSystemWatcherPattern(pattern))]);
            registrations.Add(new("bplint/files", "workspace/didChangeWatchedFiles", JsonSerializer.SerializeToElement(options, ProtocolContext.Default.DidChangeWatchedFilesRegistrationOptions)));
        }
        else if (!session.Wikis.IsEmpty)
        {
            WatchAlone();
        }

        if (session.Client.TellsConfigurationOnDemand)
            registrations.Add(new("bplint/configuration", "workspace/didChangeConfiguration"));
        if (registrations.Count > 0)
            Forget(connection.AskAsync<JsonElement?>("client/registerCapability", end.Token, ("registrations", registrations.ToArray())));
    }

    /// <summary>Watches from now on, before any file is read: a change right after the reading is not missed.</summary>
    private void WatchAlone()
    {
        try
        {
            var changes = new PageChanges(session.Wikis.Select(wiki => wiki.Folder.Root), []);
            _ = Task.Factory.StartNew(() => Follow(changes), end.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.Warning($"Changes of files are not noticed ({exception.Message}).");
        }
    }

    private void Follow(PageChanges changes)
    {
        using (changes)
        {
            try
            {
                while (true)
                    NotePaths([.. changes.Wait(end.Token)]);
            }
            catch (OperationCanceledException)
            {
                // The server ends.
            }
        }
    }

    private void Note(IEnumerable<string> uris) => NotePaths([.. uris.Select(FromProtocol.PathOf).OfType<string>()]);

    /// <summary>Something happened to files.</summary>
    /// <param name="paths">Absolute paths; an empty one stands for whatever was missed.</param>
    private void NotePaths(ImmutableArray<string> paths)
    {
        var settings = paths.Where(IsSetting).ToArray();
        if (settings.Length > 0)
            Renew(wiki => settings.Any(path => path.Length == 0 || wiki.IsBelow(path)));
        foreach (var wiki in session.Wikis)
        {
            var touched = paths.Where(path => path.Length > 0 && !IsSetting(path) && session.IsIn(path, wiki) && !IsApart(wiki, path)).ToArray();
            if (touched.Length > 0)
                Later(() => Reread(wiki, touched));
        }
    }

    private bool IsSetting(string path) => path.Length == 0 || PageChanges.IsSetting(path) || session.Wikis.Any(wiki => wiki.Folder.DependsOn(path));

    // Neither a page nor a folder that holds pages, or held some.
    private static bool IsApart(Wiki wiki, string path) =>
        Path.HasExtension(path) && !PageFinder.IsPage(Path.GetFileName(path.AsSpan())) && !PageFinder.IsFolder(path)
        && !wiki.Paths.Any(page => page.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    /// <summary>Forgets what files said of settings, works and known findings, and checks everything again.</summary>
    private void Renew(Func<Wiki, bool> isConcerned)
    {
        Update(session => session with
        {
            Strays = session.Strays.Clear(),
            Wikis = [.. session.Wikis.Select(wiki => isConcerned(wiki) ? wiki with { Folder = FolderOf(wiki.Folder.Root) } : wiki)],
        });
        foreach (var wiki in session.Wikis.Where(isConcerned))
            Later(() => Survey(wiki));
        foreach (var page in session.Pages.Values)
            Recheck(page);
        RefreshDecorations();
    }

    /// <summary>Has the client ask again for what stands beside the text of pages.</summary>
    private void RefreshDecorations()
    {
        if (session.Client.RefreshesLenses)
            Forget(connection.AskAsync<JsonElement?>("workspace/codeLens/refresh", end.Token));
        if (session.Client.RefreshesHints)
            Forget(connection.AskAsync<JsonElement?>("workspace/inlayHint/refresh", end.Token));
        if (session.Client.RefreshesTokens)
            Forget(connection.AskAsync<JsonElement?>("workspace/semanticTokens/refresh", end.Token));
    }
}
