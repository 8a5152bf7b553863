using BackPain.Lint.LanguageServer.Protocol;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    private const string ShowReportCommand = "bplint.showReport";

    /// <summary>Writes reports, or <see langword="null"/> where there is none who could.</summary>
    public ReportWriter? WriteReport { get; init; }

    /// <summary>The report on all pages as they are now: those that are open as the client holds them, the others from the disk.</summary>
    private async Task<ReportResult> ShowReportAsync(CancellationToken cancellation)
    {
        if (WriteReport is not { } write)
            throw Refusal.Failed("This server was started without the report.");
        await background.WaitAsync(cancellation).ConfigureAwait(false);
        if (session.Wikis.IsEmpty && session.Pages.IsEmpty)
            throw Refusal.Failed("No folder and no page is open, so there is nothing to report on.");
        var open = new List<CheckedPage>();
        foreach (var uri in session.Pages.Values.Where(page => session.Wikis.IsEmpty || session.WikiOf(page.Path) is not null).Select(page => page.Uri))
        {
            if (await NewestAsync(uri, cancellation).ConfigureAwait(false) is { } page)
                open.Add(page);
        }

        return await Task.Run(() => ReportOn(open, write, cancellation), cancellation).ConfigureAwait(false);
    }

    /// <summary>The check of a page in whatever version is newest when it is done, or <see langword="null"/> for a page that was closed.</summary>
    private async Task<CheckedPage?> NewestAsync(string uri, CancellationToken cancellation)
    {
        while (session.Pages.GetValueOrDefault(FromProtocol.KeyOf(uri)) is { } page)
        {
            try
            {
                return await page.Check.Result.WaitAsync(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested && !end.IsCancellationRequested)
            {
                // A newer version has come.
            }
        }

        return null;
    }

    private ReportResult ReportOn(List<CheckedPage> open, ReportWriter write, CancellationToken cancellation)
    {
        var wikis = session.Wikis;
        var (folder, name) = wikis is [var only] ? (only.Folder.Root, only.Folder.Display) : ("", (Func<string, string>)(path => path.Replace(Path.DirectorySeparatorChar, '/')));
        var held = open.ToDictionary(page => page.Path, StringComparer.Ordinal);
        var closed = wikis.SelectMany(wiki => wiki.Paths.Where(path => !held.ContainsKey(path)).Select(path => (Wiki: wiki, Path: path)));
        var pages = closed.Concat(open.Select(page => (page.Wiki, page.Path))).OrderBy(page => page.Path, StringComparer.Ordinal)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(Threads).WithCancellation(cancellation)
            .Select(page => Reported(held.GetValueOrDefault(page.Path) ?? CheckOnDisk(page.Wiki, page.Path, cancellation), name));
        var files = ConfigFiles(wikis)
            .Select(one => new ReportPage(name(one.File.Path), one.File.Text, null, [.. one.Wiki.Folder.FindingsOf(one.File)], []) { IsPage = false })
            .Where(file => !file.Findings.IsEmpty);
        return new ReportResult(write(folder, files.Concat(pages)));
    }

    private static ReportPage Reported(CheckedPage page, Func<string, string> name)
    {
        var findings = page.Result?.Findings ?? page.Findings;
        var reported = page.Findings.ToHashSet(ReferenceEqualityComparer.Instance);
        return new(name(page.Path), page.Text.Content, page.Result, findings, [.. findings.Select(finding => !reported.Contains(finding))]);
    }
}
