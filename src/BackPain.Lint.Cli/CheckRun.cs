using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Cli.Reporters;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.Cli;

/// <summary>One run of <c>bplint check</c>: finds pages, checks them on all cores, reports them in their order.</summary>
internal sealed class CheckRun(CheckOptions options, Terminal terminal)
{
    private readonly Tally tally = new();
    private readonly EditorConfig config = new(unconfigured: LintSettings.Default with { Today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime) });
    private readonly string currentFolder = Directory.GetCurrentDirectory();

    /// <summary>Runs.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        if (options.Retractions is { } file && RetractionReader.FaultOf(Path.GetFullPath(file, currentFolder)) is { } fault)
            return terminal.Fail($"The file '{file}' of '--retractions' {fault}.");

        using var profile = options.Profile ? new Profile() : null;
        var check = new PageCheck(options, config, currentFolder, profile is null ? null : profile.Observe, terminal.Cancellation);
        var code = options.ReadsStandardInput ? RunOnStandardInput(check) : RunOnPaths(check);
        foreach (var remark in check.Remarks)
            terminal.Say(remark);
        if (profile is not null && code != ExitCode.Failed)
            ProfileTable.Write(terminal.Error, profile.Costs, tally);
        return code;
    }

    private int RunOnPaths(PageCheck check)
    {
        var found = PageFinder.Find(options.Paths, currentFolder);
        if (found.Missing is [var missing, ..])
            return terminal.Fail($"The path '{missing}' does not exist.");
        if (found.Paths.IsEmpty && !options.AllowEmpty)
            return terminal.Fail($"No pages were found in '{string.Join("', '", options.Paths)}'; '--allow-empty' permits that.");

        check.Survey(found.Paths);
        var reporter = ReporterTo(terminal.Output);
        Report(reporter, [.. ConfigFilesOf(found.Paths).Select(check.Check)], InOrder(check, found.Paths));
        return Code();
    }

    private int RunOnStandardInput(PageCheck check)
    {
        using var input = Console.OpenStandardInput();
        var path = Path.GetFullPath(options.StandardInputName ?? "stdin.md", currentFolder);

        // Reading a terminal or a pipe can't be cancelled, but waiting for it can.
        var page = Task.Run(() => check.Check(input, path)).WaitAsync(terminal.Cancellation).GetAwaiter().GetResult();
        var writesPage = options.Fix is not null && !options.Diff;
        if (writesPage && page.Encoded is { } bytes)
        {
            terminal.Output.Flush();
            terminal.Output.BaseStream.Write(bytes);
        }

        Report(ReporterTo(writesPage ? terminal.Error : terminal.Output), [.. ConfigFilesOf([path]).Select(check.Check)], [page]);
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
        .SelectMany(folder => config.FilesFor(folder))
        .DistinctBy(file => file.Path, StringComparer.Ordinal)
        .OrderBy(file => file.Path, StringComparer.Ordinal);

    // A window of pages is in work: reports leave it in the order of the pages, and memory stays bounded.
    private IEnumerable<PageReport> InOrder(PageCheck check, ImmutableArray<string> paths)
    {
        if (paths is [var only])
        {
            yield return check.Check(only); // Not worth starting threads.
            yield break;
        }

        const int PagesAhead = 4;
        var workers = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Environment.ProcessorCount).ConcurrentScheduler;
        var factory = new TaskFactory(terminal.Cancellation, TaskCreationOptions.None, TaskContinuationOptions.None, workers);
        var window = new Queue<Task<PageReport>>();
        try
        {
            var next = 0;
            while (next < paths.Length || window.Count > 0)
            {
                while (next < paths.Length && window.Count < PagesAhead * Environment.ProcessorCount)
                {
                    var path = paths[next++];
                    window.Enqueue(factory.StartNew(() => check.Check(path)));
                }

                yield return window.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            // After Ctrl+C a page that is being written is finished, so that no temporary file is left.
            Task.WhenAll(window).ContinueWith(static _ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }
    }
}
