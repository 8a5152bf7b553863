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
        var command = new Command("rules", "List the rules: id, name, severity, how it is fixed, and what holds on a good page.");
        command.SetAction(_ => Run(terminal));
        return command;
    }

    private static int Run(Terminal terminal)
    {
        var width = RuleCatalog.Descriptors.Max(rule => rule.Name.Length);
        Write("rule", "name", "severity", "fixed by", "what holds on a good page");
        foreach (var rule in RuleCatalog.Descriptors)
            Write(rule.Id, rule.Name, Severity(rule), Fix(rule), rule.Title);
        terminal.Output.WriteLine();
        terminal.Output.WriteLine("'bplint explain BPL1001' explains a rule. Rules marked 'off' run with the profile 'strict', or when a setting gives them a severity.");
        return ExitCode.Clean;

        void Write(string id, string name, string severity, string fix, string title) =>
            terminal.Output.WriteLine($"{id,-7}  {name.PadRight(width)}  {severity,-12}  {fix,-14}  {title}");
    }

    private static string Severity(RuleDescriptor rule) =>
        rule.EnabledByDefault ? SeverityWords.Printed(rule.Severity) : $"{SeverityWords.Printed(rule.Severity)}, off";

    private static string Fix(RuleDescriptor rule) => rule.FixSafety switch
    {
        FixSafety.Safe => "--fix",
        FixSafety.Unsafe => "--unsafe-fixes",
        _ => "",
    };
}
