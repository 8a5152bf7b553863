using BackPain.Lint.Articles;
using BackPain.Lint.Rules.Tool;
using BackPain.Lint.Workspaces;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    /// <summary>The rules that failed so far: each is logged once.</summary>
    private readonly HashSet<string> crashed = new(StringComparer.Ordinal);

    /// <summary>The check of a page in the version that is newest now.</summary>
    /// <exception cref="StreamJsonRpc.LocalRpcException">The page is not open, or a newer version has come meanwhile.</exception>
    private async Task<CheckedPage> CheckedAsync(string uri, CancellationToken cancellation)
    {
        var seen = session.Page(uri).Version;
        while (true)
        {
            var page = session.Page(uri);
            if (page.Version != seen)
                throw Refusal.ContentModified();
            try
            {
                return await page.Check.Result.WaitAsync(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // A newer version has come, or the same is checked again; neither, when the server ends.
                if (session.Page(uri) == page)
                    throw Refusal.ContentModified();
            }
        }
    }

    /// <summary>Checks a page of a folder as it is on disk.</summary>
    private CheckedPage CheckOnDisk(Wiki wiki, string path, CancellationToken cancellation)
    {
        var settings = wiki.Folder.SettingsFor(path);
        var uri = ToProtocol.UriOf(path);
        return PageFile.Read(path, settings.MaxPageSize, out var fault) is { } file
            ? Check(uri, path, wiki, null, new DocumentText(file.Text.ToString(), session.Client.Encoding), cancellation)
            : Unreadable(uri, path, wiki, null, new DocumentText("", session.Client.Encoding), fault);
    }

    /// <summary>Checks a text as a page of a folder; the only way from a text to findings, for open pages and those on disk.</summary>
    private CheckedPage Check(string uri, string path, Wiki wiki, int? version, DocumentText text, CancellationToken cancellation)
    {
        var folder = wiki.Folder;
        var settings = folder.SettingsFor(path);
        if (PageFile.FaultOf(text.Content, settings.MaxPageSize) is { } fault)
            return Unreadable(uri, path, wiki, version, text, fault);
        var linter = folder.LinterFor(path, text.Content, settings, wiki.Index);
        var result = linter.Check(text.Source, cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (result.HasCrashedRule)
            LogCrashes(path, result);
        return new CheckedPage(uri, path, wiki, version, text, settings, linter, result, [.. folder.New(path, result)]);
    }

    private static CheckedPage Unreadable(string uri, string path, Wiki wiki, int? version, DocumentText text, string fault)
    {
        var rule = UnreadableFile.Descriptor;
        var settings = wiki.Folder.SettingsFor(path);
        var linter = wiki.Folder.LinterFor(settings);
        return new CheckedPage(uri, path, wiki, version, text, settings, linter, null, linter.SeverityOf(rule) is { } severity ? [new(rule, severity, new TextSpan(0, 0), fault)] : []);
    }

    private void LogCrashes(string path, LintResult result)
    {
        foreach (var finding in result.Findings.Where(finding => finding.Rule == RuleCrashed.Descriptor))
        {
            lock (crashed)
            {
                if (!crashed.Add(finding.Message))
                    continue;
            }

            log.Warning($"{path}: {finding.Message}");
        }
    }

    private WikiFolder FolderOf(string root) =>
        new(root, new EditorConfig(unconfigured: LintSettings.Default with { Today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime) }))
        {
            NewLinter = NewLinter,
            Retractions = new RetractionFiles(root, session.Options.Retractions is { Length: > 0 } named ? Path.GetFullPath(named, root) : null),
        };
}
