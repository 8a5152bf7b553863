using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

/// <summary>Damage that was found by hand in public living reviews is found, and nothing else of its kind.</summary>
public sealed class RealResidueTests
{
    private static readonly string[] Pmids = ["22232143", "29781385"];

    [Fact]
    public void Three_links_lead_elsewhere() => Shown("BPL2004", (page, finding) => page.Substring(finding.Related[0].Span.Start, finding.Related[0].Span.Length)).ShouldBe(
    [
        "openMetaAnalysis__Burnout-and-quality-improvement: 10.1007/s10488-018-0908-4",
        "openMetaAnalysis__Sciatica-treatment-with-gabapentinoids: 10.1016/j.spinee.2016.02.049",
        "openMetaAnalysis__Sepsis-alerts-to-improve-diagnosis: 10.1016/j.ajem.2015.08.039",
    ]);

    [Fact]
    public void Two_studies_stand_in_lists_that_exclude_each_other() => Shown("BPL2031", (page, finding) => Pmids.Single(page.Substring(finding.Span.Start, finding.Span.Length).Contains)).ShouldBe(
    [
        "openMetaAnalysis__Burnout-and-quality-improvement: 22232143",
        "openMetaAnalysis__Burnout-and-quality-improvement: 22232143",
        "openMetaAnalysis__Lower-respiratory-tract-infection-treatment-guided-by-procalcitonin: 29781385",
        "openMetaAnalysis__Lower-respiratory-tract-infection-treatment-guided-by-procalcitonin: 29781385",
    ]);

    [Fact]
    public void Nine_sections_hold_none_or_na() =>
        Found("BPL3003").Select(found => found.Finding.Message).Count(message => message.EndsWith("'None'.", StringComparison.Ordinal) || message.EndsWith("'NA'.", StringComparison.Ordinal)).ShouldBe(9);

    private static IEnumerable<string> Shown(string id, Func<string, Finding, string> show) =>
        Found(id).Select(found => $"{found.Repository}: {show(found.Page, found.Finding)}");

    private static (string Repository, string Page, Finding Finding)[] Found(string id)
    {
        var folder = SharedFolder.Require("corpus", "dev");
        var linter = new Linter(LintSettings.Default, rule => rule.Id == id);
        return
        [
            .. Directory.EnumerateFiles(folder, "README.md", SearchOption.AllDirectories)
                .Where(path => path.Contains("openMetaAnalysis__", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .SelectMany(path => Of(Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0], File.ReadAllText(path), linter)),
        ];
    }

    private static IEnumerable<(string Repository, string Page, Finding Finding)> Of(string repository, string page, Linter linter) =>
        linter.Check(SourceText.From(page)).Findings.Select(finding => (repository, page, finding));
}
