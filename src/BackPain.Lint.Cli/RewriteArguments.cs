using System.CommandLine;

namespace BackPain.Lint.Cli;

/// <summary>The arguments that all commands share which rewrite pages.</summary>
internal sealed class RewriteArguments
{
    private readonly PageArguments pages = new(new Argument<string[]>("paths")
    {
        Description = "Pages and folders to search; '-' for the standard input, which is written to the standard output.",
        Arity = ArgumentArity.OneOrMore,
    });

    private readonly Option<bool> diff = Flag.Create("--diff", "Show the changes as a patch and write nothing.");
    private readonly Option<bool> check = Flag.Create("--check", "Write nothing; list the pages that would change and exit 1 if there are any.");
    private readonly Option<bool> quiet = Flag.Create("--quiet", "Leave out the counts at the end.");

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
            arguments.pages.Paths, arguments.diff, arguments.check, arguments.pages.StandardInputName, arguments.quiet, arguments.pages.AllowEmpty,
        };
        command.SetAction(result => arguments.Run(result, terminal, rewrite(result)));
        return command;
    }

    private int Run(ParseResult result, Terminal terminal, Rewrite rewrite)
    {
        var options = new RewriteOptions(pages.Read(result))
        {
            Diff = result.GetValue(diff),
            Check = result.GetValue(check),
            Quiet = result.GetValue(quiet),
        };
        return options.Pages.Contradiction is { } contradiction ? terminal.Fail(contradiction) : new RewriteRun(rewrite, options, terminal).Run();
    }
}
