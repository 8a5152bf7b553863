using System.CommandLine;

namespace BackPain.Lint.Cli;

/// <summary><c>bplint works</c>: its options, and from them to a run.</summary>
internal sealed class WorksCommand
{
    /// <summary>The formats; the first is the default.</summary>
    public static readonly string[] Formats = ["text", "json", "csl-json", "ris", "bibtex"];

    private readonly PageArguments pages = new(new Argument<string[]>("paths")
    {
        Description = "Pages and folders to search; the current folder when none is named, '-' for the standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    });

    private readonly Option<string> format = Choice.Create("--format", "Text for people, JSON for programs, or a format that reference managers read.", Formats);
    private readonly Option<string?> output = new("--output") { Description = "Write to this file instead of the standard output.", HelpName = "file" };
    private readonly Option<bool> uncited = Flag.Create("--uncited", "List works, too, that stand in a list and that no page cites, such as further reading.");

    private WorksCommand()
    {
    }

    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var works = new WorksCommand();
        var command = new Command("works", "List every cited work with the pages that cite it, each once, also for Zotero and other reference managers. The exit code is 1 when a page could not be read, and 2 when the list could not be written.")
        {
            works.pages.Paths, works.format, works.output, works.uncited, works.pages.StandardInputName, works.pages.AllowEmpty,
        };
        command.SetAction(result => works.Run(result, terminal));
        return command;
    }

    private int Run(ParseResult result, Terminal terminal)
    {
        var options = new WorksOptions(pages.Read(result), result.GetValue(format)!)
        {
            Output = result.GetValue(output),
            Uncited = result.GetValue(uncited),
        };
        return options.Pages.Contradiction is { } contradiction ? terminal.Fail(contradiction) : new WorksRun(options, terminal).Run();
    }
}
