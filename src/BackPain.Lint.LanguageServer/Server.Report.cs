using System.Collections.Immutable;
using BackPain.Lint.LanguageServer.Protocol;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.LanguageServer;

internal sealed partial class Server
{
    private const string ShowReportCommand = "bplint.showReport";

    /// <summary>Writes reports, or <see langword="null"/> where there is none who could.</summary>
    public ReportWriter? Report { get; init; }

    /// <summary>The report on all pages as they are now: those that are open as the client holds them, the others from the disk.</summary>
    private Task<ReportResult> ShowReportAsync(CancellationToken cancellation)
    {
        var now = session;
        if (Report is not { } write)
            throw Refusal.Failed("This server was started without the report.");
        if (now.Wikis.IsEmpty && now.Pages.IsEmpty)
            throw Refusal.Failed("No folder and no page is open, so there is nothing to report on.");
        var folder = now.Wikis is [var only] ? only.Folder.Root : "";
        return Task.Run(() => new ReportResult(write(folder, PagesOf(now, folder, cancellation))), cancellation);
    }

    private IEnumerable<ReportPage> PagesOf(Session now, string folder, CancellationToken cancellation)
    {
        var open = now.Pages.Values.Where(page => now.Wikis.IsEmpty || now.WikiOf(page.Path) is not null).ToDictionary(page => page.Path, StringComparer.Ordinal);
        var closed = now.Wikis.SelectMany(wiki => PageFinder.Find([wiki.Folder.Root], wiki.Folder.Root).Paths.Select(path => (Wiki: wiki, Path: path)))
            .Where(page => !open.ContainsKey(page.Path) && now.WikiOf(page.Path)?.Folder == page.Wiki.Folder)
            .Select(page => (page.Path, Check: (Func<CheckedPage>)(() => CheckOnDisk(page.Wiki, page.Path, cancellation))));
        return closed
            .Concat(open.Values.Select(page => (page.Path, Check: (Func<CheckedPage>)(() => page.Check.Result.GetAwaiter().GetResult()))))
            .OrderBy(page => page.Path, StringComparer.Ordinal)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Max(1, Environment.ProcessorCount - 1)).WithCancellation(cancellation)
            .Select(page => Reported(page.Check(), folder));
    }

    private static ReportPage Reported(CheckedPage page, string folder)
    {
        var path = (folder.Length > 0 ? Path.GetRelativePath(folder, page.Path) : page.Path).Replace(Path.DirectorySeparatorChar, '/');
        var findings = page.Result?.Findings ?? page.Findings;
        var reported = page.Findings.ToHashSet(ReferenceEqualityComparer.Instance);
        return new(path, page.Text.Content, page.Result, findings, [.. findings.Select(finding => !reported.Contains(finding))]);
    }

    private CheckedPage CheckOnDisk(Wiki wiki, string path, CancellationToken cancellation)
    {
        var page = PageFile.Read(path, wiki.Folder.SettingsFor(path).MaxPageSize, out _);
        return Check(ToProtocol.UriOf(path), path, wiki, null, new DocumentText(page?.Text.ToString() ?? "", session.Client.Encoding), cancellation);
    }
}
