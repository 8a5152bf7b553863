using System.CommandLine;

namespace BackPain.Lint.Cli;

/// <summary><c>bplint works</c>: its options, and from them to a run.</summary>
internal sealed class WorksCommand
{
    /// <summary>The formats; the first is the default.</summary>
    public static readonly string[] Formats = ["text", "json", "csl-json", "ris", "bibtex"];

    private readonly Argument<string[]> paths = new("paths")
    {
        Description = "Pages and folders to search; the current folder when none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> format = Choice.Create("--format", "Text for people, JSON for programs, or a format that reference managers read.", Formats);
    private readonly Option<string?> output = new("--output") { Description = "Write to this file instead of the standard output.", HelpName = "file" };
    private readonly Option<bool> uncited = Flag("--uncited", "List works, too, that stand in a list and that no page cites, such as further reading.");
    private readonly Option<bool> allowEmpty = Flag("--allow-empty", "Finding no page is fine.");

    private WorksCommand()
    {
    }

    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var works = new WorksCommand();
        var command = new Command("works", "List every cited work with the pages that cite it, each once, also for Zotero and other reference managers. The exit code is 1 when a page could not be read, and 2 when the list could not be written.")
        {
            works.paths, works.format, works.output, works.uncited, works.allowEmpty,
        };
        command.SetAction(result => works.Run(result, terminal));
        return command;
    }

    private int Run(ParseResult result, Terminal terminal)
    {
        var named = result.GetValue(paths) ?? [];
        if (named.Contains("-"))
            return terminal.Fail("The command 'works' lists the works of files: it does not read the standard input '-'.");
        return new WorksRun(new WorksOptions(named.Length == 0 ? ["."] : [.. named], result.GetValue(format)!)
        {
            Output = result.GetValue(output),
            Uncited = result.GetValue(uncited),
            AllowEmpty = result.GetValue(allowEmpty),
        }, terminal).Run();
    }

    private static Option<bool> Flag(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero };
}
