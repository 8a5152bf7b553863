using System.CommandLine;
using System.Text.RegularExpressions;
using BackPain.Lint.Rules;

namespace BackPain.Lint.Cli;

/// <summary><c>bplint docs</c>: writes the documents that are made from the code, or checks that those on disk are they.</summary>
internal static partial class DocsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "The folder of the documentation.", DefaultValueFactory = _ => "docs" };
        var check = new Option<bool>("--check") { Arity = ArgumentArity.Zero, Description = "Write nothing; exit 1 when a document differs from the code." };
        var command = new Command("docs", "Write the rules' pages, the table of settings and the page of the command line (for the repository of this linter).") { folder, check };
        command.SetAction(result => Run(result.GetRequiredValue(folder), result.GetValue(check), (RootCommand)result.RootCommandResult.Command, terminal));
        return command;
    }

    private static int Run(string folder, bool checkOnly, RootCommand root, Terminal terminal)
    {
        // Never makes a documentation folder where somebody else's files are.
        var configuration = Path.Combine(folder, GeneratedDocuments.Configuration);
        if (!File.Exists(configuration))
            return terminal.Fail($"The page '{configuration}' does not exist.");
        if (GeneratedDocuments.Write(File.ReadAllText(configuration)) is not { } written)
            return terminal.Fail($"The page '{configuration}' has no place for the table of settings.");

        var documents = written.Add(CommandLinePage.Name, CommandLinePage.Write(root));
        var differing = documents.Where(document => !IsOnDisk(Path.Combine(folder, document.Key), document.Value)).ToArray();
        var stale = StaleIn(folder).Where(path => !documents.ContainsKey(path)).ToArray();
        if (checkOnly)
        {
            foreach (var path in differing.Select(document => document.Key).Concat(stale))
                terminal.Say($"'{Path.Combine(folder, path)}' differs from the code; 'bplint docs' writes it.");
            return differing.Length + stale.Length == 0 ? ExitCode.Clean : ExitCode.Findings;
        }

        Directory.CreateDirectory(Path.Combine(folder, GeneratedDocuments.RulesFolder));
        foreach (var (path, text) in differing)
            File.WriteAllText(Path.Combine(folder, path), text);
        foreach (var path in stale)
            File.Delete(Path.Combine(folder, path));
        terminal.Output.WriteLine($"Wrote {differing.Length} and removed {stale.Length} of {documents.Count + stale.Length} documents.");
        return ExitCode.Clean;
    }

    private static bool IsOnDisk(string path, string text) => File.Exists(path) && File.ReadAllText(path) == text;

    private static IEnumerable<string> StaleIn(string folder)
    {
        var rules = Path.Combine(folder, GeneratedDocuments.RulesFolder);
        return Directory.Exists(rules)
            ? Directory.GetFiles(rules).Select(path => Path.GetFileName(path)).Where(name => RulePageName().IsMatch(name)).Select(name => $"{GeneratedDocuments.RulesFolder}/{name}")
            : [];
    }

    [GeneratedRegex(@"\ABPL[0-9]{4}\.md\z", RegexOptions.CultureInvariant)]
    private static partial Regex RulePageName();
}
