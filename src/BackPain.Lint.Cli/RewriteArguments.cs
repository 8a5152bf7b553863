using System.CommandLine;

namespace BackPain.Lint.Cli;

/// <summary>The arguments that all commands share which rewrite pages.</summary>
internal sealed class RewriteArguments
{
    private readonly Argument<string[]> paths = new("paths")
    {
        Description = "Pages and folders to search; '-' for the standard input, which is written to the standard output.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> diff = Flag("--diff", "Show the changes as a patch and write nothing.");
    private readonly Option<bool> check = Flag("--check", "Write nothing; list the pages that would change and exit 1 if there are any.");
    private readonly Option<string?> standardInputName = new("--stdin-filename") { Description = "The path that '-' stands for, for settings and messages.", HelpName = "name" };
    private readonly Option<bool> quiet = Flag("--quiet", "Leave out the counts at the end.");
    private readonly Option<bool> allowEmpty = Flag("--allow-empty", "Finding no page is fine.");

    /// <summary>A command with these arguments.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="description">What it does, in one sentence.</param>
    /// <param name="terminal">Where it writes to.</param>
    /// <param name="rewrite">What it does to a page, known once the arguments are.</param>
    public static Command Create(string name, string description, Terminal terminal, Func<ParseResult, Rewrite> rewrite)
    {
        var arguments = new RewriteArguments();
        var command = new Command(name, $"{description} A page that cannot be changed without doubt is left as it is, named with the reason, and makes the exit code 1.")
        {
            arguments.paths, arguments.diff, arguments.check, arguments.standardInputName, arguments.quiet, arguments.allowEmpty,
        };
        command.SetAction(result => arguments.Run(result, terminal, rewrite(result)));
        return command;
    }

    private int Run(ParseResult result, Terminal terminal, Rewrite rewrite)
    {
        var options = new RewriteOptions([.. result.GetValue(paths) ?? []])
        {
            Diff = result.GetValue(diff),
            Check = result.GetValue(check),
            StandardInputName = result.GetValue(standardInputName),
            Quiet = result.GetValue(quiet),
            AllowEmpty = result.GetValue(allowEmpty),
        };
        if (options.Paths.Contains("-") && !options.ReadsStandardInput)
            return terminal.Fail("The standard input '-' is the only page of a run: name it alone.");
        if (options.StandardInputName is not null && !options.ReadsStandardInput)
            return terminal.Fail("The option '--stdin-filename' needs the page '-'.");
        return new RewriteRun(rewrite, options, terminal).Run();
    }

    private static Option<bool> Flag(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero };
}
