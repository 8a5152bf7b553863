using System.CommandLine;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli;

/// <summary><c>bplint check</c>: its options, and from them to a run.</summary>
internal sealed class CheckCommand
{
    private readonly PageArguments pages = new(new Argument<string[]>("paths")
    {
        Description = "Pages and folders to search; the current folder when none is named, '-' for the standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    });

    private readonly Option<bool> fix = Flag.Create("--fix", "Apply fixes that cannot change the meaning of a page.");
    private readonly Option<bool> unsafeFixes = Flag.Create("--unsafe-fixes", "Apply fixes that a person must look at, too.");
    private readonly Option<bool> diff = Flag.Create("--diff", "Show the fixes as a patch and write nothing.");
    private readonly Option<string> format = Choice.Create("--format", "Text for people, or JSON for programs.", "text", "json");
    private readonly Option<string[]> select = Rules("--select", "Run only these rules: ids, names, families (BPL1) or categories (claims), separated by commas.");
    private readonly Option<string[]> ignore = Rules("--ignore", "Leave these rules out, named in the same way.");
    private readonly Option<string> failOn = Choice.Create("--fail-on", "The least severity that makes the exit code 1; hints never do.", "warning", "error", "info", "never");
    private readonly Option<string?> retractions = new("--retractions") { Description = "Look cited works up in this CSV file of the Retraction Watch database.", HelpName = "file" };
    private readonly Option<string?> since = new("--since") { Description = "Report only what the changes since this branch, tag or commit have caused.", HelpName = "commit" };
    private readonly Option<bool> staged = Flag.Create("--staged", "Check pages as they are staged for the next commit, and report only what that commit would cause.");
    private readonly Option<string?> baseline = new("--baseline") { Description = "Leave out the findings that this file holds; otherwise the nearest '.bplint-baseline.json' in the folders of the pages and above.", HelpName = "file" };
    private readonly Option<bool> noBaseline = Flag.Create("--no-baseline", "Report the findings that a baseline holds, too.");
    private readonly Option<string> groupBy = Choice.Create("--group-by", "Arrange text page by page, or with the places of each rule together.", "page", "rule");
    private readonly Option<bool> statistics = Flag.Create("--statistics", "Count the findings of each rule, and the claims that have a source.");
    private readonly Option<bool> profile = Flag.Create("--profile", "Write what each rule costs, in time and memory, to the standard error.");
    private readonly Option<bool> quiet = Flag.Create("--quiet", "Write findings only, without source lines and counts.");
    private readonly Option<bool> verbose = Flag.Create("--verbose", "Write hints, every source line and every related place too.");
    private readonly Option<string> color = Choice.Create("--color", "Colour the text; NO_COLOR is honoured by 'auto'.", "auto", "always", "never");

    private CheckCommand()
    {
    }

    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var check = new CheckCommand();
        var command = new Command("check", "Check pages and report what is wrong. The exit code is 0 when nothing of the severity warning or above is left, 1 when something is, and 2 when the check could not run.")
        {
            check.pages.Paths, check.fix, check.unsafeFixes, check.diff, check.format, check.groupBy, check.select, check.ignore,
            check.failOn, check.pages.StandardInputName, check.retractions, check.since, check.staged, check.baseline, check.noBaseline, check.statistics, check.profile, check.quiet, check.verbose, check.color, check.pages.AllowEmpty,
        };
        command.SetAction(result => check.Run(result, terminal));
        return command;
    }

    private int Run(ParseResult result, Terminal terminal)
    {
        var rules = RuleSelection.Parse(result.GetValue(select) ?? [], result.GetValue(ignore) ?? [], out var problem);
        if (rules is null)
            return terminal.Fail(problem);

        var options = new CheckOptions(pages.Read(result), rules)
        {
            Fix = Fixes(result),
            Diff = result.GetValue(diff),
            Json = result.GetValue(format) == "json",
            ByRule = result.GetValue(groupBy) == "rule",
            FailOn = Severity(result.GetValue(failOn)!),
            Retractions = result.GetValue(retractions),
            Since = result.GetValue(since),
            Staged = result.GetValue(staged),
            Baseline = result.GetValue(baseline),
            NoBaseline = result.GetValue(noBaseline),
            Statistics = result.GetValue(statistics),
            Profile = result.GetValue(profile),
            Quiet = result.GetValue(quiet),
            Verbose = result.GetValue(verbose),
            Color = IsColored(result.GetValue(color)!),
        };
        return Contradiction(options) is { } contradiction ? terminal.Fail(contradiction) : new CheckRun(options, terminal).Run();
    }

    private FixSafety? Fixes(ParseResult result)
    {
        if (result.GetValue(unsafeFixes))
            return FixSafety.Unsafe;
        return result.GetValue(fix) || result.GetValue(diff) ? FixSafety.Safe : null;
    }

    private static string? Contradiction(CheckOptions options)
    {
        if (options.Pages.Contradiction is { } contradiction)
            return contradiction;
        if (options.Since is not null && options.Staged)
            return "The options '--since' and '--staged' compare with different things: use one of them.";
        if (options.Baseline is not null && options.NoBaseline)
            return "The options '--baseline' and '--no-baseline' contradict each other.";
        if ((options.Since is not null || options.Staged) && (options.Fix is not null || options.Pages.ReadsStandardInput))
            return $"The option '{(options.Staged ? "--staged" : "--since")}' tells what changes have caused: it goes with neither fixes nor the standard input.";
        if (options.Diff && options.Json)
            return "The options '--diff' and '--format json' both say what is written: use one of them.";
        if (options.ByRule && (options.Json || options.Diff))
            return $"The option '--group-by rule' arranges text: it does not go with '{(options.Json ? "--format json" : "--diff")}'.";
        return options is { Json: true, Fix: not null, Pages.ReadsStandardInput: true }
            ? "The fixed standard input is written to the standard output: it cannot hold JSON too."
            : null;
    }

    private static DiagnosticSeverity? Severity(string word) => word switch
    {
        "error" => DiagnosticSeverity.Error,
        "info" => DiagnosticSeverity.Info,
        "never" => null,
        _ => DiagnosticSeverity.Warning,
    };

    private static bool IsColored(string word) => word switch
    {
        "always" => true,
        "never" => false,
        _ => !Console.IsOutputRedirected &&
            string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) &&
            Environment.GetEnvironmentVariable("TERM") != "dumb",
    };

    private static Option<string[]> Rules(string name, string description) =>
        new(name) { Description = description, HelpName = "rules", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
}
