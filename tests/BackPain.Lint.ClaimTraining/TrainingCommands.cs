using System.CommandLine;

namespace BackPain.Lint.ClaimTraining;

/// <summary>The program's commands: train, evaluate and list.</summary>
internal static class TrainingCommands
{
    private static readonly Argument<DirectoryInfo> Shared = new("shared")
    {
        Description = "The folder with the claim sentences and the corpus; the one beside the working copy, or BPLINT_SHARED, when none is named.",
        DefaultValueFactory = _ => new DirectoryInfo(SharedMaterial.Default),
    };

    /// <summary>All commands.</summary>
    public static RootCommand Create() =>
        new("Trains the citation-need score and measures it on text that nobody here wrote.") { Train(), Evaluate(), Vocabulary() };

    private static Command Train()
    {
        var file = new Option<FileInfo>("--out")
        {
            Description = "The file to write; the linter's own weights when none is named.",
            DefaultValueFactory = _ => new FileInfo(SharedMaterial.Weights),
        };
        var command = new Command("train", "Learn the weights and write them.") { Shared, file };
        command.SetAction(result =>
        {
            using var writer = new StreamWriter(result.GetValue(file)!.FullName);
            ClaimTrainer.Train(Path.Combine(result.GetValue(Shared)!.FullName, "claims", "train.jsonl.gz"), writer);
        });
        return command;
    }

    private static Command Evaluate()
    {
        var software = new Option<DirectoryInfo?>("--software") { Description = "A folder with software documentation in Markdown, such as node_modules." };
        var command = new Command("evaluate", "Print the table of docs/claims.md for the weights that the linter comes with.") { Shared, software };
        command.SetAction(result =>
        {
            var shared = result.GetValue(Shared)!.FullName;
            EvaluationTable.PrintTrials(Console.Out, ClaimRows.Read(Path.Combine(shared, "claims", "dev.jsonl.gz")));
            foreach (var fewestCited in (int[])[0, 10])
                EvaluationTable.PrintMarkdown(Console.Out, MarkdownSentences.Read(Path.Combine(shared, "corpus", "dev"), "greenelab__*", fewestCited));
            if (result.GetValue(software) is { } folder)
                EvaluationTable.PrintSoftware(Console.Out, folder.FullName);
        });
        return command;
    }

    private static Command Vocabulary()
    {
        var command = new Command("vocabulary", "List the vocabulary by weight, to be read by eye.");
        command.SetAction(_ =>
        {
            using var reader = new StreamReader(SharedMaterial.Weights);
            var lines = reader.ReadToEnd().Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal)).Select(line => line.Split('\t'));
            foreach (var line in lines.OrderByDescending(line => int.Parse(line[1], System.Globalization.CultureInfo.InvariantCulture)))
                Console.WriteLine($"{line[1],6} {line[0]}");
        });
        return command;
    }
}
