using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BackPain.Lint.Rules;

namespace BackPain.Lint.Ledger;

/// <summary>The program's commands: count, sample, record, diff and entries.</summary>
internal static class LedgerCommands
{
    private static readonly Argument<string[]> Folders = new("folders")
    {
        Description = "Folders of pages; the samples, and the corpus where it is present, when none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string[]> Rules = new("--rules")
    {
        Description = "Only these rules: ids, names, families or categories, separated by commas.",
    };

    private static readonly Option<bool> EveryRule = new("--every-rule") { Description = "Run rules that are off by default as well." };

    /// <summary>All commands.</summary>
    public static RootCommand Create() =>
        new("Records what the linter says about folders of pages, shows some of it for reading, and compares two records.")
        {
            Count(), Sample(), Record(), Diff(), EntriesRead(),
        };

    private static Command Count()
    {
        var command = new Command("count", "Count the findings of each rule.") { Folders, Rules, EveryRule };
        command.SetAction(result =>
        {
            foreach (var rule in Entries(result).GroupBy(entry => entry.Id, StringComparer.Ordinal).OrderBy(rule => rule.Key, StringComparer.Ordinal))
                Console.WriteLine($"{rule.Key} {RuleCatalog.Find(rule.Key)?.Name,-32} {rule.Count(),6} on {rule.DistinctBy(entry => entry.Path).Count()} pages");
        });
        return command;
    }

    private static Command Sample()
    {
        var count = new Option<int>("--count") { Description = "How many of each rule.", DefaultValueFactory = _ => 30 };
        var seed = new Option<int>("--seed") { Description = "Another seed, another choice.", DefaultValueFactory = _ => 1 };
        var command = new Command("sample", "Show findings chosen by a seed, with their source, to be read and judged.") { Folders, Rules, EveryRule, count, seed };
        command.SetAction(result =>
        {
            foreach (var entry in LedgerSample.Of(Entries(result), result.GetValue(count), result.GetValue(seed)))
                Show("", entry);
        });
        return command;
    }

    private static Command Record()
    {
        var file = new Option<FileInfo>("--out") { Description = "The file to write.", Required = true };
        var command = new Command("record", "Write all findings to a file, one a line.") { Folders, Rules, EveryRule, file };
        command.SetAction(result =>
        {
            var entries = Entries(result);
            LedgerFile.Write(result.GetRequiredValue(file).FullName, entries);
            Console.WriteLine($"{entries.Length} findings recorded.");
        });
        return command;
    }

    private static Command Diff()
    {
        var old = new Argument<FileInfo>("old") { Description = "The record from before the change." };
        var command = new Command("diff", "Compare a record with what the linter says now.") { old, Folders, Rules, EveryRule };
        old.AcceptExistingOnly();
        command.SetAction(result =>
        {
            ImmutableArray<LedgerEntry> before;
            try
            {
                before = LedgerFile.Read(result.GetRequiredValue(old).FullName);
            }
            catch (JsonException)
            {
                Console.Error.WriteLine($"'{result.GetRequiredValue(old)}' is no record of this program.");
                return 2;
            }

            Show(LedgerDiff.Between(Selected(before, result), Entries(result)));
            return 0;
        });
        return command;
    }

    private static Command EntriesRead()
    {
        var count = new Option<int>("--count") { Description = "How many entries to show.", DefaultValueFactory = _ => 0 };
        var seed = new Option<int>("--seed") { Description = "Another seed, another choice.", DefaultValueFactory = _ => 1 };
        var command = new Command("entries", "Tell what is read of the entries of reference lists: in what share of them each part is found, and some of them.") { Folders, count, seed };
        command.SetAction(result =>
        {
            var entries = EntryLedger.Of(FoldersOf(result));
            foreach (var line in LedgerSample.Of(entries, result.GetValue(count), result.GetValue(seed)).SelectMany(entry => entry.Shown()))
                Console.WriteLine(line);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"entries",-18}{entries.Length,7}"));
            foreach (var (name, has) in EntryLedger.Parts)
            {
                var found = entries.Count(entry => has(entry.Entry));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-18}{found,7} {100.0 * found / Math.Max(1, entries.Length),6:F1} %"));
            }
        });
        return command;
    }

    private static void Show(LedgerDiff diff)
    {
        foreach (var entry in diff.Removed)
            Show("- ", entry);
        foreach (var entry in diff.Added)
            Show("+ ", entry);
        foreach (var (old, current) in diff.Reworded)
        {
            Show("  ", current);
            Console.WriteLine($"    was {old.Severity}: {old.Message}");
        }

        foreach (var rule in diff.Added.Concat(diff.Removed).Select(entry => entry.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            Console.WriteLine($"{rule} {RuleCatalog.Find(rule)?.Name,-32} +{diff.Added.Count(entry => entry.Id == rule)} -{diff.Removed.Count(entry => entry.Id == rule)}");
        Console.WriteLine($"This change adds {diff.Added.Length} findings, removes {diff.Removed.Length} and rewords {diff.Reworded.Length}.");
    }

    private static void Show(string sign, LedgerEntry entry)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sign}{entry.Path}:{entry.Line}:{entry.Column} {entry.Severity} {entry.Id} {entry.Message}"));
        Console.WriteLine($"    {entry.Source.ReplaceLineEndings(" ⏎ ")}");
    }

    private static ImmutableArray<LedgerEntry> Entries(ParseResult result) =>
        Selected(LedgerRun.Of(FoldersOf(result), result.GetValue(EveryRule)), result);

    private static IEnumerable<string> FoldersOf(ParseResult result) =>
        result.GetValue(Folders) is { Length: > 0 } named ? named.Select(Path.GetFullPath) : LedgerFolders.Default;

    private static ImmutableArray<LedgerEntry> Selected(ImmutableArray<LedgerEntry> entries, ParseResult result)
    {
        if (result.GetValue(Rules) is not { Length: > 0 } words)
            return entries;
        var ids = words.SelectMany(word => word.Split(',')).SelectMany(word => RuleCatalog.Select(word)).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return [.. entries.Where(entry => ids.Contains(entry.Id))];
    }
}
