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

        Parallel.ForEach(Pages(folder), page =>
        {
            var text = File.ReadAllText(page);
            var result = linter.Check(SourceText.From(text, Encoding.UTF8));
            result.HasCrashedRule.ShouldBeFalse(page);
            foreach (var finding in result.Findings)
            {
                ShouldBeSound(finding, text, page);
                counts.AddOrUpdate($"{finding.Rule.Id} {finding.Rule.Name}", 1, (_, count) => count + 1);
            }
        });

        Print(counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value,6} {pair.Key}"));
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

    private static void ShouldBeSound(Finding finding, string text, string page)
    {
        try
        {
            finding.ShouldLieWithin(text);
            finding.ShouldReadWell();
        }
        catch (ShouldAssertException exception)
        {
            throw new ShouldAssertException($"{page}: {exception.Message}", exception);
        }
    }
}
