using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Cli.Reporters;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.Cli;

/// <summary>One run of <c>bplint check</c>: finds pages, checks them on all cores, reports them in their order.</summary>
internal sealed class CheckRun(CheckOptions options, Terminal terminal)
{
    private readonly Tally tally = new() { KeepsPages = options.Statistics };
    private readonly PageSource source = new(options.Pages, terminal);

    /// <summary>Runs.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        if (options.Retractions is { } file && RetractionReader.FaultOf(source.FullPath(file)) is { } fault)
            return terminal.Fail($"The file '{file}' of '--retractions' {fault}.");

        if (Comparison.Of(options, source, out var problem) is not { } compared)
            return terminal.Fail(problem);

        using var profile = options.Profile ? new Profile() : null;
        var check = new PageCheck(options, source, compared, profile is null ? null : profile.Observe, terminal.Cancellation);
        var code = options.Pages.ReadsStandardInput ? RunOnStandardInput(check) : RunOnPaths(check, compared);
        foreach (var remark in check.Remarks.Concat(compared.Remarks(source, options.Quiet)))
            terminal.Say(remark);
        if (compared.HasFailed)
            code = ExitCode.Failed;
        if (profile is not null && code != ExitCode.Failed)
            ProfileTable.Write(terminal.Error, profile.Costs, tally);
        return code;
    }

    private int RunOnPaths(PageCheck check, Comparison compared)
    {
        if (source.Find() is not { } found)
            return ExitCode.Failed;

        // Every shard knows the settings and the works of all pages, so that each fault is told once and none is missed.
        var pages = found.RemoveAll(page => !compared.Includes(page));
        if (!pages.IsEmpty)
            check.Survey(found);
        ImmutableArray<ConfigFile> configFiles = [.. source.ConfigFilesOf(pages).Where(file => compared.Includes(file.Path) && source.IsInShard(file.Path))];
        ImmutableArray<string> mine = [.. pages.Where(source.IsInShard)];
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

        using var progress = new ProgressBar(terminal, pageCount, TimeProvider.System);
        foreach (var page in configFiles.Select(check.Check).Where(file => !file.Findings.IsEmpty).Concat(pages))
        {
            progress.Hide();
            tally.Add(page);
            reports.Report(page);
            foreach (var remark in page.Remarks)
                terminal.Say($"{page.Path}: {remark}");
            progress.Show(tally.Pages);
        }

        progress.Hide();
        reports.End(tally);
        return Code();
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
