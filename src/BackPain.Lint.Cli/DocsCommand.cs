using System.CommandLine;
using System.Text.RegularExpressions;
using BackPain.Lint.Rules;

namespace BackPain.Lint.Cli;

/// <summary><c>bplint docs</c>: writes a page for every rule, or checks that the pages on disk are those.</summary>
internal static partial class DocsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "Where the pages are.", DefaultValueFactory = _ => "docs/rules" };
        var check = new Option<bool>("--check") { Arity = ArgumentArity.Zero, Description = "Write nothing; exit 1 when a page differs from its rule." };
        var command = new Command("docs", "Write the rules' pages (for the repository of this linter).") { folder, check };
        command.SetAction(result => Run(result.GetRequiredValue(folder), result.GetValue(check), terminal));
        return command;
    }

    private static int Run(string folder, bool checkOnly, Terminal terminal)
    {
        // Never makes a documentation folder where somebody else's files are.
        var parent = Path.GetDirectoryName(Path.GetFullPath(folder))!;
        if (!Directory.Exists(parent))
            return terminal.Fail($"The folder '{parent}' does not exist.");

        var pages = RuleCatalog.Descriptors.ToDictionary(rule => $"{rule.Id}.md", RulePage.Write, StringComparer.Ordinal);
        var stale = Directory.Exists(folder)
            ? Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Where(name => RulePageName().IsMatch(name) && !pages.ContainsKey(name)).ToArray()
            : [];
        var differing = pages.Where(page => !IsOnDisk(Path.Combine(folder, page.Key), page.Value)).ToArray();
        if (checkOnly)
        {
            foreach (var name in differing.Select(page => page.Key).Concat(stale))
                terminal.Say($"'{Path.Combine(folder, name)}' differs from its rule; 'bplint docs' writes it.");
            return differing.Length + stale.Length == 0 ? ExitCode.Clean : ExitCode.Findings;
        }

        Directory.CreateDirectory(folder);
        foreach (var (name, text) in differing)
            File.WriteAllText(Path.Combine(folder, name), text);
        foreach (var name in stale)
            File.Delete(Path.Combine(folder, name));
        terminal.Output.WriteLine($"Wrote {differing.Length} and removed {stale.Length} of {pages.Count + stale.Length} pages.");
        return ExitCode.Clean;
    }

    private static bool IsOnDisk(string path, string text) => File.Exists(path) && File.ReadAllText(path) == text;

    [GeneratedRegex(@"\ABPL[0-9]{4}\.md\z", RegexOptions.CultureInvariant)]
    private static partial Regex RulePageName();
}
