using System.CommandLine;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;

namespace BackPain.Lint.Cli;

/// <summary><c>bplint rules</c>: every rule on a line.</summary>
internal static class RulesCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("rules", "List the rules.");
        command.SetAction(_ => Run(terminal));
        return command;
    }

    private static int Run(Terminal terminal)
    {
        var rules = RuleCatalog.Descriptors;
        var width = rules.Max(rule => rule.Name.Length);
        foreach (var rule in rules)
        {
            var severity = rule.EnabledByDefault ? SeverityWords.Printed(rule.Severity) : "off";
            var fix = rule.FixSafety switch { FixSafety.Safe => "safe fix", FixSafety.Unsafe => "unsafe fix", _ => "" };
            terminal.Output.WriteLine($"{rule.Id}  {rule.Name.PadRight(width)}  {severity,-7}  {fix,-10}  {rule.Title}");
        }

        return ExitCode.Clean;
    }
}
