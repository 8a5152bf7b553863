using System.Collections.Immutable;
using BackPain.Lint.Cli.Reporters;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.Cli;

/// <summary><c>check --watch</c>: checks all pages, and then those that change, until it is interrupted.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="terminal">Where it writes to, and what stops it.</param>
internal sealed class WatchRun(CheckOptions options, Terminal terminal)
{
    // What is empty today may hold pages tomorrow.
    private readonly CheckOptions watched = options with { Pages = options.Pages with { AllowEmpty = true } };

    /// <summary>What contradicts itself, in one sentence, or <see langword="null"/>.</summary>
    public static string? Contradiction(CheckOptions options)
    {
        if (options.Changes || options.Pages.ReadsStandardInput)
            return "The option '--watch' only looks: it goes with neither fixes nor the standard input.";
        if (options.Since is not null || options.Staged)
            return $"The option '--watch' looks at pages as they are on the disk: it does not go with '{(options.Staged ? "--staged" : "--since")}'.";
        if (options.Pages.FilesFrom is "-")
            return "The option '--watch' reads a list of pages again and again: give '--files-from' a file.";
        if (options.Profile)
            return "The option '--watch' never ends, and '--profile' tells what was at the end: use one of them.";
        return options.Formats is [{ File: null, Format: FormatRequest.Text or "concise" or "jsonl" }]
            ? null
            : "The option '--watch' writes findings as pages change: it goes with the formats text, concise and jsonl, and with no file.";
    }

    /// <summary>Runs until it is interrupted.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        if (Watch() is not { } changes)
            return ExitCode.Failed;
        using (changes)
        {
            var run = new CheckRun(watched, terminal);
            var code = run.Run();
            if (code == ExitCode.Interrupted || run.Pages is null)
                return code;
            SayWatching(run);
            while (true)
            {
                var changed = changes.Wait(terminal.Cancellation);
                if (Next(run, changed) is { } next)
                    SayWatching(run = next);
            }
        }
    }

    // The run that goes on, or null when nothing of ours changed.
    private CheckRun? Next(CheckRun run, ImmutableHashSet<string> changed)
    {
        if (!changed.Any(path => path.Length == 0 || PageChanges.IsSetting(path)))
            return run.Again(changed) ? run : null;

        terminal.Say("Settings changed: all pages are checked again.");
        var next = new CheckRun(watched, terminal);
        next.Run();
        return next;
    }

    private PageChanges? Watch()
    {
        var current = Directory.GetCurrentDirectory();
        try
        {
            return new PageChanges(
                watched.Pages.Paths.Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, current))),
                new[] { watched.Pages.FilesFrom, watched.Baseline, watched.Retractions }.OfType<string>().Select(path => Path.GetFullPath(path, current)).Where(File.Exists));
        }
        catch (IOException exception)
        {
            terminal.Say($"The folder cannot be watched ({exception.Message.TrimEnd('.')}).");
            return null;
        }
    }

    private void SayWatching(CheckRun run) =>
        terminal.Say($"Watching {Counts.Of(run.Pages?.Length ?? 0, "page")}; Ctrl+C ends.");
}
