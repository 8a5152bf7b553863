using System.CommandLine;
using BackPain.Lint.Edits;

namespace BackPain.Lint.Cli;

/// <summary><c>bplint convert</c>: turns numeric markers and their list into footnotes, or back.</summary>
internal static class ConvertCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var to = Choice.Create("--to", "What the citations become.", "footnotes", "numeric");
        to.DefaultValueFactory = null;
        to.Required = true;
        var command = RewriteArguments.Create(
            "convert",
            "Turn numbers and their list into footnotes, or footnotes into numbers.",
            terminal,
            result => result.GetValue(to) == "numeric"
                ? new Rewrite(NumericConversion.Convert, "converted")
                : new Rewrite(FootnoteConversion.Convert, "converted"));
        command.Options.Add(to);
        return command;
    }
}
