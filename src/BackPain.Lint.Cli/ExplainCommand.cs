using System.CommandLine;
using BackPain.Lint.Rules;

namespace BackPain.Lint.Cli;

/// <summary><c>bplint explain ID</c>: a rule's page.</summary>
internal static class ExplainCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var rule = new Argument<string>("rule") { Description = "Id or name of a rule, such as BPL0002 or unreadable-file.", HelpName = "rule" };
        rule.CompletionSources.Add([.. RuleSelection.Words]);
        var command = new Command("explain", "Explain a rule: what it reports, why, how it is fixed and switched off.") { rule };
        command.SetAction(result => Run(result.GetRequiredValue(rule), terminal));
        return command;
    }

    private static int Run(string word, Terminal terminal)
    {
        if (RuleCatalog.Find(word) is not { } rule)
            return terminal.Fail($"{RuleSelection.Unknown(word)}; 'bplint rules' lists them.");
        terminal.Output.Write(RulePage.Write(rule));
        return ExitCode.Clean;
    }
}
