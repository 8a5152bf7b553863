using System.CommandLine;

namespace BackPain.Lint.Cli;

/// <summary><c>bplint report</c>: its options, and from them to a run.</summary>
internal sealed class ReportCommand
{
    private readonly PageArguments pages = new(new Argument<string[]>("paths")
    {
        Description = "Pages and folders to search; the current folder when none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    });

    private readonly Option<string> html = new("--html")
    {
        Description = "The file to write; a report that is there already is replaced.",
        HelpName = "file",
        DefaultValueFactory = _ => ReportOptions.DefaultFile,
    };

    private readonly Option<string?> baseline = new("--baseline") { Description = "Mark the findings that this file holds; otherwise the nearest '.bplint-baseline.json' in the folders of the pages and above.", HelpName = "file" };
    private readonly Option<string?> retractions = new("--retractions") { Description = "Look cited works up in this CSV file of the Retraction Watch database.", HelpName = "file" };

    private ReportCommand()
    {
    }

    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var report = new ReportCommand();
        var command = new Command("report", "Write the state of a wiki into one HTML file: which pages are most urgent, which claims have a source, how old the evidence is, what is cited most, and every finding. The exit code is 0 whatever the report shows, 1 when a page could not be read, and 2 when the report could not be written.")
        {
            report.pages.Paths, report.html, report.baseline, report.pages.FilesFrom, report.pages.Exclude, report.pages.NoIgnore,
            report.pages.AllowEmpty, report.pages.Jobs, report.retractions,
        };
        command.SetAction(result => report.Run(result, terminal));
        return command;
    }

    private int Run(ParseResult result, Terminal terminal)
    {
        var options = new ReportOptions(pages.Read(result), result.GetValue(html)!)
        {
            Baseline = result.GetValue(baseline),
            Retractions = result.GetValue(retractions),
        };
        return new ReportRun(options, terminal).Run();
    }
}
