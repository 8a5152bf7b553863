using System.Collections.Immutable;
using BackPain.Lint.Cli.Reporters;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.Cli;

/// <summary>One run of <c>bplint check</c>: finds pages, checks them on all cores, reports them in their order.</summary>
internal sealed class CheckRun(CheckOptions options, Terminal terminal)
{
    private readonly Tally tally = new();
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

        var pages = found.RemoveAll(page => !compared.Includes(page));
        var reporter = ReporterTo(terminal.Output);
        Report(reporter, [.. ConfigFilesOf(pages).Where(file => compared.Includes(file.Path)).Select(check.Check)], source.InOrder(pages, check.Check));
        return Code();
    }

    private int RunOnStandardInput(PageCheck check)
    {
        var page = source.FromStandardInput(check.Check);
        var writesPage = options.Fix is not null && !options.Diff;
        if (writesPage && page.Encoded is { } bytes)
        {
            terminal.Output.Flush();
            terminal.Output.BaseStream.Write(bytes);
        }

        Report(ReporterTo(writesPage ? terminal.Error : terminal.Output), [.. ConfigFilesOf([source.StandardInputPath]).Select(check.Check)], [page]);
        return Code();
    }

    private void Report(IReporter reporter, ImmutableArray<PageReport> configFiles, IEnumerable<PageReport> pages)
    {
        foreach (var page in configFiles.Where(file => !file.Findings.IsEmpty).Concat(pages))
        {
            tally.Add(page);
            reporter.Report(page);
            foreach (var remark in page.Remarks)
                terminal.Say($"{page.Path}: {remark}");
        }

        reporter.End(tally);
    }

    private int Code()
    {
        if (tally.HasFailed)
            return ExitCode.Failed;
        return options.FailOn is { } severity && tally.HasAtLeast(severity) ? ExitCode.Findings : ExitCode.Clean;
    }

    private IReporter ReporterTo(TextWriter output)
    {
        if (options.Diff)
            return new DiffReporter(terminal.Output, terminal.Error, options);
        if (options.Json)
            return new JsonReporter(terminal.Output, options);
        return options.ByRule ? new RuleReporter(output, options) : new TextReporter(output, options);
    }

    private IEnumerable<ConfigFile> ConfigFilesOf(ImmutableArray<string> pages) => pages
        .Select(page => Path.GetDirectoryName(page)!)
        .Distinct(StringComparer.Ordinal)
        .SelectMany(folder => source.Config.FilesFor(folder))
        .DistinctBy(file => file.Path, StringComparer.Ordinal)
        .OrderBy(file => file.Path, StringComparer.Ordinal);
}
