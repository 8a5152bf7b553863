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

        foreach (var (rule, count) in counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            output.WriteLine($"{count,6} {rule}");
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
