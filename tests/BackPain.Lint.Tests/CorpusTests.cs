using System.Collections.Concurrent;
using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests;

/// <summary>Real pages of public wikis: nobody wrote them with this linter in mind.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_real_page_is_linted_without_a_fault()
    {
        var folder = SharedFolder.Require("corpus", "dev");
        var linter = new Linter(LintSettings.Default);
        var counts = new ConcurrentDictionary<string, int>();
        var faults = new ConcurrentBag<string>();

        Parallel.ForEach(Pages(folder), page =>
        {
            var text = File.ReadAllText(page);
            var result = linter.Check(SourceText.From(text, Encoding.UTF8));
            if (result.HasCrashedRule)
                faults.Add($"{page}: a rule crashed");
            foreach (var finding in result.Findings)
            {
                counts.AddOrUpdate($"{finding.Rule.Id} {finding.Rule.Name}", 1, (_, count) => count + 1);
                if (FaultOf(finding, text) is { } fault)
                    faults.Add($"{page}: {fault}");
            }
        });

        Print(counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value,6} {pair.Key}"));
        faults.Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    /// <summary>A passing test's output is rarely shown, so the counts are also left where tests/run-all.sh prints them from.</summary>
    private void Print(IEnumerable<string> counts)
    {
        var lines = string.Join('\n', counts.Prepend("Findings on real pages:"));
        output.WriteLine(lines);
        Directory.CreateDirectory(Repository.PathOf("artifacts"));
        File.WriteAllText(Repository.PathOf("artifacts", "corpus-counts.txt"), lines + "\n");
    }

    private static IEnumerable<string> Pages(string folder) =>
        Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".mdx" or ".qmd" or ".rmd" or ".mkd");

    private static string? FaultOf(Finding finding, string text)
    {
        try
        {
            finding.ShouldLieWithin(text);
            finding.ShouldReadWell();
            return null;
        }
        catch (ShouldAssertException exception)
        {
            return exception.Message;
        }
    }
}
