using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Cli.Reporters;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.Cli;

/// <summary>
/// A run of <c>bplint check</c>: finds pages, checks them on all cores, reports them in their order. What it has read is kept, so that
/// single pages can be checked again.
/// </summary>
internal sealed class CheckRun
{
    private const int MostNamed = 3;

    private readonly CheckOptions options;
    private readonly Terminal terminal;
    private readonly PageSource source;
    private Tally tally;
    private PageCheck? check;

    /// <summary>Prepares a run.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="terminal">Where it writes to, and what stops it.</param>
    public CheckRun(CheckOptions options, Terminal terminal)
    {
        (this.options, this.terminal) = (options, terminal);
        source = new PageSource(options.Pages, terminal);
        tally = NewTally();
    }

    /// <summary>Absolute paths of the pages that were found last, in their order; <see langword="null"/> when the run could not begin.</summary>
    public ImmutableArray<string>? Pages { get; private set; }

    /// <summary>Runs.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        if (options.Retractions is { } file && RetractionReader.FaultOf(source.FullPath(file)) is { } fault)
            return terminal.Fail($"The file '{file}' of '--retractions' {fault}.");

        if (Comparison.Of(options, source, out var problem) is not { } compared)
            return terminal.Fail(problem);

        using var profile = options.Profile ? new Profile() : null;
        check = new PageCheck(options, source, compared, profile is null ? null : profile.Observe, terminal.Cancellation);
        var code = options.Pages.ReadsStandardInput ? RunOnStandardInput(check) : RunOnPaths(check, compared);
        if (code == ExitCode.Interrupted)
            return code;
        foreach (var remark in check.Remarks.Concat(compared.Remarks(source, options.Quiet)))
            terminal.Say(remark);
        if (compared.HasFailed)
            code = ExitCode.Failed;
        if (profile is not null && code != ExitCode.Failed)
            ProfileTable.Write(terminal.Error, profile.Costs, tally);
        return code;
    }

    /// <summary>Checks pages again after a run, with what it knows of all the others.</summary>
    /// <param name="changed">Absolute paths of what changed; what is no page of the run is passed over.</param>
    /// <returns>Whether there was anything to say.</returns>
    public bool Again(ImmutableHashSet<string> changed)
    {
        var before = Pages ?? [];
        if (check is null || source.Find() is not { } found)
            return false;

        Pages = found;
        ImmutableArray<string> gone = [.. before.Except(found, StringComparer.Ordinal)];
        ImmutableArray<string> again = [.. found.Except(before, StringComparer.Ordinal).Concat(found.Where(changed.Contains)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        check.Survey(again, gone, found);
        foreach (var page in gone)
            terminal.Say($"{source.Display(page)} is gone.");
        again = again.RemoveAll(page => !source.IsInShard(page));
        if (again.IsEmpty)
            return !gone.IsEmpty;
        tally = NewTally();
        terminal.Say($"Checking {string.Join(", ", again.Take(MostNamed).Select(source.Display))}{(again.Length > MostNamed ? $" and {again.Length - MostNamed} more" : "")}.");
        Report(terminal.Output, check, [], source.InOrder(again, check.Check), again.Length);
        return true;
    }

    private Tally NewTally() => new() { KeepsPages = options.Statistics };

    private int RunOnPaths(PageCheck check, Comparison compared)
    {
        if (source.Find() is not { } found)
            return ExitCode.Failed;

        // Every shard knows the settings and the works of all pages, so that each fault is told once and none is missed.
        Pages = found;
        var pages = found.RemoveAll(page => !compared.Includes(page));
        ImmutableArray<string> mine = [.. pages.Where(source.IsInShard)];
        try
        {
            if (!pages.IsEmpty)
                check.Survey(found);
        }
        catch (OperationCanceledException) when (terminal.Cancellation.IsCancellationRequested)
        {
            return Interrupted(mine.Length);
        }

        ImmutableArray<ConfigFile> configFiles = [.. source.ConfigFilesOf(pages).Where(file => compared.Includes(file.Path) && source.IsInShard(file.Path))];
        return Report(terminal.Output, check, configFiles, source.InOrder(mine, check.Check), mine.Length);
    }

    private int RunOnStandardInput(PageCheck check)
    {
        var text = options.Changes && !options.Diff ? terminal.Error : terminal.Output;
        return Report(text, check, [.. source.ConfigFilesOf([source.StandardInputPath])], StandardInput(check), pageCount: 1);
    }

    private IEnumerable<PageReport> StandardInput(PageCheck check)
    {
        var page = source.FromStandardInput(check.Check);
        if (options.Changes && !options.Diff && page.Encoded is { } bytes)
        {
            terminal.Output.Flush();
            terminal.Output.BaseStream.Write(bytes);
        }

        yield return page;
    }

    private int Report(TextWriter text, PageCheck check, ImmutableArray<ConfigFile> configFiles, IEnumerable<PageReport> pages, int pageCount)
    {
        if (options.StrictConfig && HasFault(check, configFiles))
            return ExitCode.Failed;
        using var reports = Reports.Open(options, terminal, text);
        if (reports is null)
            return ExitCode.Failed;

        try
        {
            Report(reports, configFiles.Select(check.Check).Where(file => !file.Findings.IsEmpty).Concat(pages), pageCount);
        }
        catch (OperationCanceledException) when (terminal.Cancellation.IsCancellationRequested)
        {
            return Interrupted(pageCount);
        }

        reports.End(tally);
        return Code();
    }

    private void Report(Reports reports, IEnumerable<PageReport> pages, int pageCount)
    {
        using var progress = new ProgressBar(terminal, pageCount, TimeProvider.System);
        foreach (var page in pages)
        {
            progress.Hide();
            tally.Add(page);
            reports.Report(page);
            foreach (var remark in page.Remarks)
                terminal.Say($"{page.Path}: {remark}");
            progress.Show(tally.Pages);
        }
    }

    // What was found so far is written; a report in a file is whole or not there.
    private int Interrupted(int pageCount)
    {
        terminal.Say(RunSummary.Interrupted(options, tally, pageCount));
        return ExitCode.Interrupted;
    }

    private bool HasFault(PageCheck check, ImmutableArray<ConfigFile> configFiles)
    {
        var hasFault = false;
        foreach (var file in configFiles)
        {
            var report = new PageReport(source.Display(file.Path), file.Text, new LineIndex(file.Text), []);
            foreach (var fault in check.FaultsOf(file))
            {
                terminal.Say($"{TextStyle.Place(report, fault.Span)}: {fault.Message}");
                hasFault = true;
            }
        }

        return hasFault;
    }

    private int Code()
    {
        if (tally.HasFailed)
            return ExitCode.Failed;
        return options.FailOn is { } severity && !options.ExitZero && tally.HasAtLeast(severity) ? ExitCode.Findings : ExitCode.Clean;
    }
}
