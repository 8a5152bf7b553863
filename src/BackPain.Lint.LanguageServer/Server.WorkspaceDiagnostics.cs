using System.Collections.Concurrent;
using System.Collections.Immutable;
using BackPain.Lint.LanguageServer.Protocol;
using BackPain.Lint.Workspaces;
using StreamJsonRpc;

namespace BackPain.Lint.LanguageServer;

/// <summary>The findings of all pages of the workspace folders, and of the configuration files beside and above them.</summary>
internal sealed partial class Server
{
    /// <summary>The URIs of the configuration files that pages had last.</summary>
    private string[] configs = [];
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [JsonRpcMethod("workspace/diagnostic")]
    public async Task<WorkspaceDiagnosticReport> WorkspaceDiagnosticAsync(WorkspaceDiagnosticParams parameters, CancellationToken cancellation)
    {
        StopPushing();
        var known = parameters.PreviousResultIds.DistinctBy(id => id.Uri, StringComparer.Ordinal).ToDictionary(id => id.Uri, id => id.Value, StringComparer.Ordinal);
        while (true)
        {
            var next = news.Task;
            await background.WaitAsync(cancellation).ConfigureAwait(false);
            var items = await Task.Run(() => ReportsOf(known, cancellation), cancellation).ConfigureAwait(false);

            // A client asks again as soon as it is answered: it is kept waiting until there is something to tell.
            if (known.Count == 0 || items.Any(item => item.Kind == "full"))
                return new WorkspaceDiagnosticReport(items);
            await next.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>What was said of files on disk holds no longer.</summary>
    private void Signal() => Interlocked.Exchange(ref news, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    private WorkspaceDocumentDiagnosticReport[] ReportsOf(Dictionary<string, string> known, CancellationToken cancellation)
    {
        var reports = new ConcurrentDictionary<string, WorkspaceDocumentDiagnosticReport>(StringComparer.Ordinal);
        var closed = session.Wikis.SelectMany(wiki => wiki.Paths.Where(IsClosed).Select(path => (Wiki: wiki, Path: path)));
        var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Threads };
        Parallel.ForEach(closed, parallel, page => Keep(ReportOnDisk(page.Wiki, page.Path, known, cancellation)));
        foreach (var (file, diagnostics, id) in ConfigReports())
            Keep(Report(file, null, id, () => diagnostics, known));
        foreach (var page in session.Pages.Values)
        {
            if (page.Check.Result is { IsCompletedSuccessfully: true, Result: var found })
                Keep(Report(page.Uri, page.Version, found.ResultId, () => found.Diagnostics, known));
        }

        // What the client still shows of pages that are gone.
        foreach (var (uri, id) in known)
        {
            if (!reports.ContainsKey(uri) && id != ToProtocol.NothingId && !session.Pages.ContainsKey(FromProtocol.KeyOf(uri)))
                Keep(new("full", uri, null, ToProtocol.NothingId, []));
        }

        return [.. reports.Values.OrderBy(report => report.Uri, StringComparer.Ordinal)];

        void Keep(WorkspaceDocumentDiagnosticReport? report)
        {
            if (report is not null)
                reports[report.Uri] = report;
        }
    }

    private WorkspaceDocumentDiagnosticReport? ReportOnDisk(Wiki wiki, string path, Dictionary<string, string> known, CancellationToken cancellation)
    {
        var uri = ToProtocol.UriOf(path);
        if (onDisk.GetValueOrDefault(path).Id is { } id && known.GetValueOrDefault(uri) == id)
            return new("unchanged", uri, null, id);
        if (!PageFile.Exists(path))
        {
            Reread(path); // Nobody told us that it is gone.
            return null;
        }

        // The result is kept unless something happens to the page, or beside it, during the check.
        var begun = onDisk[path] = (new object(), null);
        var found = CheckOnDisk(wiki, path, cancellation);
        onDisk.TryUpdate(path, (begun.Ticket, found.ResultId), begun);
        return Report(uri, null, found.ResultId, () => found.Diagnostics, known);
    }

    private static WorkspaceDocumentDiagnosticReport Report(string uri, int? version, string id, Func<Diagnostic[]> diagnostics, Dictionary<string, string> known) =>
        known.GetValueOrDefault(uri) == id ? new("unchanged", uri, version, id) : new("full", uri, version, id, diagnostics());

    /// <summary>Pushes what is wrong with configuration files, unless the client shows the same already.</summary>
    private void PublishConfigs()
    {
        var reports = ConfigReports().ToArray();
        lock (publishing)
        {
            if (isPulling)
                return;
            foreach (var (uri, diagnostics, id) in reports)
            {
                if (pushed.GetValueOrDefault(uri, ToProtocol.NothingId) != id)
                    Push(uri, null, diagnostics, id);
            }

            foreach (var uri in configs.Except(reports.Select(report => report.Uri), StringComparer.Ordinal))
                Withdraw(uri);
            configs = [.. reports.Select(report => report.Uri)];
        }
    }

    private IEnumerable<(string Uri, Diagnostic[] Diagnostics, string Id)> ConfigReports()
    {
        foreach (var (wiki, file) in ConfigFiles(session.Wikis))
        {
            var uri = ToProtocol.UriOf(file.Path);
            var (diagnostics, id) = ToProtocol.Report(uri, wiki.Folder.Root, new DocumentText(file.Text, session.Client.Encoding), [.. wiki.Folder.FindingsOf(file)]);
            yield return (uri, diagnostics, id);
        }
    }

    /// <summary>The configuration files beside and above the pages of folders, each once.</summary>
    private static IEnumerable<(Wiki Wiki, ConfigFile File)> ConfigFiles(ImmutableArray<Wiki> wikis)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var wiki in wikis)
        {
            var folders = wiki.Paths.Select(path => Path.GetDirectoryName(path)!).Append(wiki.Folder.Root).Distinct(StringComparer.Ordinal);
            foreach (var file in folders.SelectMany(folder => wiki.Folder.Config.FilesFor(folder)).Where(file => seen.Add(file.Path)))
                yield return (wiki, file);
        }
    }
}
