using BackPain.Lint.Cli.Reporters;

namespace BackPain.Lint.Cli;

/// <summary>One run of a command that rewrites pages: finds them, rewrites them on all cores, reports them in their order.</summary>
internal sealed class RewriteRun(Rewrite rewrite, RewriteOptions options, Terminal terminal)
{
    private readonly PageSource source = new(options.Pages, terminal);
    private int pages;
    private int changed;
    private int left;
    private bool hasFailed;

    /// <summary>Runs.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        var work = new PageRewrite(rewrite, options, source);
        if (options.Pages.ReadsStandardInput)
            return RunOnStandardInput(work);

        if (source.Find() is not { } found)
            return ExitCode.Failed;

        foreach (var page in source.InOrder(found, work.Run))
            Report(page);
        return End(options.Writes ? terminal.Output : terminal.Error);
    }

    private int RunOnStandardInput(PageRewrite work)
    {
        var page = source.FromStandardInput(work.Run);
        if (options.Writes && page.Encoded is { } bytes)
        {
            terminal.Output.Flush();
            terminal.Output.BaseStream.Write(bytes);
        }

        Report(page);
        return End(terminal.Error);
    }

    private void Report(RewrittenPage page)
    {
        pages++;
        changed += page.IsChanged ? 1 : 0;
        left += page.Remark is null ? 0 : 1;
        hasFailed |= page.HasFailed;
        if (page.Remark is { } remark)
            terminal.Say($"{page.Path}: {remark}");
        if (options.Check && !options.Diff && page.IsChanged)
            terminal.Output.WriteLine(Printable.Of(page.Path));
        terminal.Output.Write(page.Patch);
    }

    private int End(TextWriter summary)
    {
        terminal.Output.Flush();
        if (!options.Quiet)
        {
            var refused = left == 0 ? "" : $"; {left} could not be";
            summary.WriteLine(options.Writes
                ? $"{changed} of {Counts.Of(pages, "page")} {(changed == 1 || pages == 1 ? "was" : "were")} {rewrite.Done}{refused}."
                : $"{changed} of {Counts.Of(pages, "page")} would be {rewrite.Done}{refused}.");
        }

        if (hasFailed)
            return ExitCode.Failed;
        return left > 0 || (options.Check && changed > 0) ? ExitCode.Findings : ExitCode.Clean;
    }
}
