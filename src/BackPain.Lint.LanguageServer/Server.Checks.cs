using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
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
        var page = session.Page(uri);
        try
        {
            return await page.Check.Result.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Refusal.ContentModified();
        }
    }

    /// <summary>Checks a text as a page of a folder; the only way from a text to findings, for open pages and those on disk.</summary>
    private CheckedPage Check(string uri, string path, Wiki wiki, int? version, DocumentText text, CancellationToken cancellation)
    {
        var folder = wiki.Folder;
        var settings = folder.SettingsFor(path);
        var linter = folder.LinterFor(path, text.Content, wiki.Index);
        if (PageFile.FaultOf(text.Content, settings.MaxPageSize) is { } fault)
        {
            var rule = UnreadableFile.Descriptor;
            ImmutableArray<Finding> one = linter.SeverityOf(rule) is { } severity ? [new(rule, severity, new TextSpan(0, 0), fault)] : [];
            return new CheckedPage(uri, path, wiki, version, text, settings, linter, null, one);
        }

        var result = linter.Check(text.Source, cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (result.HasCrashedRule)
            LogCrashes(path, result);
        return new CheckedPage(uri, path, wiki, version, text, settings, linter, result, [.. folder.New(path, result)]);
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
        new(root, LintSettings.Default with { Today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime) })
        {
            Retractions = new RetractionFiles(root, session.Options.Retractions is { Length: > 0 } named ? Path.GetFullPath(named, root) : null),
        };

    /// <summary>A page outside of all folders is checked by what lies above it, and with no other pages.</summary>
    private Wiki StrayWikiOf(string path) => new("", FolderOf(Path.GetDirectoryName(path) ?? path));
}
