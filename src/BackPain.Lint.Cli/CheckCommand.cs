using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
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
    private readonly Option<bool> diff = Flag.Create("--diff", "Show what would be written as a patch, and write nothing.");
    private readonly Option<bool> watch = Flag.Create("--watch", "Go on until Ctrl+C, and check pages again as they change.");
    private readonly Option<string?> configShow = new("--config-show") { Description = "Check nothing, and show which settings and severities apply to this page, and which line of which file sets them.", HelpName = "page" };
    private readonly Option<string[]> format = Format();
    private readonly Option<string[]> select = Rules("--select", "Run only these rules: ids, names, families (BPL1) or categories (claims), separated by commas.");
    private readonly Option<string[]> ignore = Rules("--ignore", "Leave these rules out, named in the same way.");
    private readonly Option<string> failOn = Choice.Create("--fail-on", "The least severity that makes the exit code 1; hints never do.", "warning", "error", "info", "never");
    private readonly Option<bool> exitZero = Flag.Create("--exit-zero", "Leave the exit code 0 whatever is found; 2 still says that the check could not run.");
    private readonly Option<int?> maxFindings = Number.Create("--max-findings", 0, "Show so many findings at most; all are counted, and 0 shows the counts alone.");
    private readonly Option<bool> showSuppressed = Flag.Create("--show-suppressed", "Show what comments suppress, too, marked as such, but not what a baseline holds; it never fails the check.");
    private readonly Option<bool> addSuppressions = Flag.Create("--add-suppressions", "Write comments into the pages that suppress the findings that are left, hints aside.");
    private readonly Option<bool> strictConfig = Flag.Create("--strict-config", "Fail with 2 before any page is read when a setting is unknown or has no valid value.");
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
            check.pages.Paths,
            check.pages.FilesFrom, check.pages.Exclude, check.pages.NoIgnore, check.pages.AllowEmpty, check.pages.StandardInputName,
            check.select, check.ignore, check.showSuppressed, check.retractions,
            check.since, check.staged, check.baseline, check.noBaseline,
            check.fix, check.unsafeFixes, check.diff, check.addSuppressions,
            check.format, check.groupBy, check.maxFindings, check.statistics, check.quiet, check.verbose, check.color,
            check.failOn, check.exitZero, check.strictConfig,
            check.watch, check.pages.Jobs, check.pages.Shards, check.profile, check.configShow,
        };
        command.SetAction(result => check.Run(result, terminal));
        return command;
    }

    private int Run(ParseResult result, Terminal terminal)
    {
        if (result.GetValue(configShow) is { } page)
            return Show(page, result, terminal);

        var rules = RuleSelection.Parse(result.GetValue(select) ?? [], result.GetValue(ignore) ?? [], out var problem);
        if (rules is null)
            return terminal.Fail(problem);

        var formats = FormatRequest.Parse(result.GetValue(format) ?? [], out problem);
        if (problem.Length > 0)
            return terminal.Fail(problem);

        var options = Options(result, rules, formats);
        var isWatched = result.GetValue(watch);
        if ((Contradiction(options) ?? (isWatched ? WatchRun.Contradiction(options) : null)) is { } contradiction)
            return terminal.Fail(contradiction);
        return isWatched ? new WatchRun(options, terminal).Run() : new CheckRun(options, terminal).Run();
    }

    private int Show(string page, ParseResult result, Terminal terminal)
    {
        var other = result.CommandResult.Children.OfType<OptionResult>().FirstOrDefault(given => !given.Implicit && given.Option != configShow)?.Option.Name
            ?? (result.GetValue(pages.Paths) is [var path, ..] ? path : null);
        return other is null
            ? new ConfigShow(new PageSource(pages.Read(result), terminal), terminal.Output).Run(page)
            : terminal.Fail($"The option '--config-show' checks nothing and names its page itself: it does not go with '{other}'.");
    }

    private CheckOptions Options(ParseResult result, RuleSelection rules, ImmutableArray<FormatRequest> formats) => new(pages.Read(result), rules)
    {
        Fix = Fixes(result),
        Diff = result.GetValue(diff),
        AddSuppressions = result.GetValue(addSuppressions),
        Formats = formats,
        ByRule = result.GetValue(groupBy) == "rule",
        FailOn = Severity(result.GetValue(failOn)!),
        ExitZero = result.GetValue(exitZero),
        MaxFindings = result.GetValue(maxFindings),
        ShowSuppressed = result.GetValue(showSuppressed),
        StrictConfig = result.GetValue(strictConfig),
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

    private FixSafety? Fixes(ParseResult result)
    {
        if (result.GetValue(unsafeFixes))
            return FixSafety.Unsafe;
        return result.GetValue(fix) || (result.GetValue(diff) && !result.GetValue(addSuppressions)) ? FixSafety.Safe : null;
    }

    private static string? Contradiction(CheckOptions options)
    {
        if (options.Pages.Contradiction is { } contradiction)
            return contradiction;
        if (options.Since is not null && options.Staged)
            return "The options '--since' and '--staged' compare with different things: use one of them.";
        if (options.Baseline is not null && options.NoBaseline)
            return "The options '--baseline' and '--no-baseline' contradict each other.";
        if ((options.Since is not null || options.Staged) && (options.Changes || options.Pages.ReadsStandardInput))
            return $"The option '{(options.Staged ? "--staged" : "--since")}' tells what changes have caused: it goes with neither fixes nor the standard input.";
        var isText = options.Format == FormatRequest.Text;
        if (options.Diff && !isText)
            return $"The options '--diff' and '--format {options.Format}' both say what is written: use one of them.";
        if (options.ByRule && (options.Diff || !options.Formats.Any(request => request.Format == FormatRequest.Text)))
            return $"The option '--group-by rule' arranges text: it does not go with '{(options.Diff ? "--diff" : $"--format {options.Format}")}'.";
        return options is { Changes: true, Diff: false, Pages.ReadsStandardInput: true } && !isText
            ? $"The changed standard input is written to the standard output: give '--format {options.Format}' a file."
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

    private static Option<string[]> Format()
    {
        var option = new Option<string[]>("--format")
        {
            Description = $"How findings are written: {string.Join(", ", FormatRequest.Formats[..^1])} or {FormatRequest.Formats[^1]}. Can be repeated; 'sarif=FILE' writes to a file instead of the standard output.",
            HelpName = "format[=file]",
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = _ => [FormatRequest.Text],
        };
        option.CompletionSources.Add([.. FormatRequest.Formats]);
        return option;
    }

    private static Option<string[]> Rules(string name, string description)
    {
        var option = new Option<string[]>(name) { Description = description, HelpName = "rules", Arity = ArgumentArity.OneOrMore };
        option.CompletionSources.Add([.. RuleSelection.Words]);
        return option;
    }
}
