using System.Collections.Immutable;
using BackPain.Lint.Cli.Report;
using BackPain.Lint.Cli.Reporters;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.Cli;

/// <summary>One run of <c>bplint report</c>: checks the pages on all cores, gathers what they show, writes one file.</summary>
internal sealed class ReportRun
{
    private readonly ReportOptions options;
    private readonly Terminal terminal;
    private readonly PageSource source;
    private readonly BaselineFiles baselines;
    private readonly PageCheck check;

    /// <summary>A run.</summary>
    public ReportRun(ReportOptions options, Terminal terminal)
    {
        this.options = options;
        this.terminal = terminal;
        source = new(options.Pages, terminal);
        baselines = new(options.Baseline is { } named ? source.FullPath(named) : null);
        var rules = RuleSelection.Everything;
        var checks = new CheckOptions(options.Pages, rules) { Statistics = true, Retractions = options.Retractions };

        // A report shows what the baseline holds, too, so nothing is left out here.
        check = new(checks, source, new Comparison(null, null, rules), observe: null, terminal.Cancellation);
    }

    /// <summary>Runs.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        if (Fault() is { } fault)
            return terminal.Fail(fault);
        if (source.Find() is not { } pages)
            return ExitCode.Failed;
        var target = source.FullPath(options.Html);
        if (pages.Contains(target))
            return terminal.Fail($"The file '{options.Html}' of '--html' is one of the pages: name another.");
        using var file = ReportFile.Create(target, out var reason);
        return file is null
            ? terminal.Fail($"The file '{options.Html}' of '--html' cannot be written ({reason}).")
            : Write(file, pages, Path.GetDirectoryName(target)!);
    }

    /// <summary>What is wrong with a file that the run names, as a sentence, or <see langword="null"/>.</summary>
    private string? Fault()
    {
        if (options.Baseline is { } named && BaselineFile.Read(source.FullPath(named)).Fault is { } fault)
            return $"The file '{named}' of '--baseline' {fault}.";
        return options.Retractions is { } file && RetractionReader.FaultOf(source.FullPath(file)) is { } broken
            ? $"The file '{file}' of '--retractions' {broken}."
            : null;
    }

    private int Write(ReportFile file, ImmutableArray<string> pages, string folder)
    {
        var wiki = Survey(pages, out var tally);
        foreach (var remark in check.Remarks)
            terminal.Say(remark);
        if (baselines.Read.FirstOrDefault(baseline => baseline.Fault is not null) is { } broken)
            return terminal.Fail($"The baseline '{source.Display(broken.Path)}' {broken.Fault}, so the report cannot tell what it holds.");

        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        HtmlReport.Write(file.Output, wiki, new ReportPlace(source.CurrentFolder, folder, today));
        file.Save();
        terminal.Output.WriteLine(Printable.Of($"Wrote the report on {Counts.Of(tally.Pages, "page")} to '{options.Html}'."));
        if (tally.HasFailed)
            return ExitCode.Failed;
        return wiki.HasUnreadablePages ? ExitCode.Findings : ExitCode.Clean;
    }

    private WikiState Survey(ImmutableArray<string> pages, out Tally tally)
    {
        var wiki = new WikiState();
        tally = new Tally();
        if (!pages.IsEmpty)
            check.Survey(pages);
        using var progress = new ProgressBar(terminal, pages.Length, TimeProvider.System);
        foreach (var file in source.ConfigFilesOf(pages).Select(check.Check).Where(file => !file.Findings.IsEmpty))
            wiki.Add(ReportedPage.Of(file, []), null);
        foreach (var (page, report) in source.InOrder(pages, Judge))
        {
            progress.Hide();
            tally.Add(report);
            wiki.Add(page, report.Article);
            progress.Show(tally.Pages);
        }

        return wiki;
    }

    private (ReportedPage Page, PageReport Report) Judge(string path)
    {
        var report = check.Check(path);
        var known = baselines.For(path, source.Config.SettingsFor(path))?.Take(path, report.Anchors, static _ => true);
        return (ReportedPage.Of(report, known ?? []), report);
    }
}
