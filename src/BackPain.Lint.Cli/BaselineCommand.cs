using System.CommandLine;

namespace BackPain.Lint.Cli;

/// <summary><c>bplint baseline</c>: takes the findings of a wiki as they are, so that only new ones are reported from then on.</summary>
internal static class BaselineCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal) =>
        new("baseline", "Adopt the linter on pages with old findings: the baseline holds them, and 'check' reports what is new.")
        {
            Create(terminal, "create", "Write a baseline with the findings that the pages have now.", force: true, static run => run.Create()),
            Create(terminal, "prune", "Remove the records that stand for nothing any more, because a finding was mended or a page is gone.", force: false, static run => run.Prune()),
            Create(terminal, "show", "Count the records of the baseline by rule and by page.", force: false, static run => run.Show()),
        };

    private static Command Create(Terminal terminal, string name, string description, bool force, Func<BaselineRun, int> run)
    {
        var pages = new PageArguments(new Argument<string[]>("paths")
        {
            Description = "Pages and folders to search; the current folder when none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        });
        var file = new Option<string?>("--baseline") { Description = "The file; otherwise '.bplint-baseline.json' in the current folder, or the nearest one above it.", HelpName = "file" };
        var overwrite = Flag.Create("--force", "Replace a baseline that exists.");
        var command = new Command(name, description) { file };
        if (name != "show")
        {
            command.Add(pages.Paths);
            command.Add(pages.AllowEmpty);
        }

        if (force)
            command.Add(overwrite);
        command.SetAction(result => run(new BaselineRun(pages.Read(result), result.GetValue(file), force && result.GetValue(overwrite), terminal)));
        return command;
    }
}
