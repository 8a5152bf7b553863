using System.CommandLine;
using BackPain.Lint.Verdicts;

namespace BackPain.Lint.Cli;

/// <summary><c>bplint renumber</c>: numbers pages by first citation.</summary>
internal static class RenumberCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal) => RewriteArguments.Create(
        "renumber",
        "Number the references by first citation: entries move, markers follow.",
        terminal,
        _ => new Rewrite((article, settings) => CitationNumbering.Renumber(new Page(article, settings), settings), "renumbered"));
}
