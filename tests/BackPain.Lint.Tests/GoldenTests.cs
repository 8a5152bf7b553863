using System.Text;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests;

/// <summary>
/// What the linter says about each sample page, kept beside the tests. Set <c>BPLINT_UPDATE_GOLDEN=1</c> to write the files
/// anew, and read the difference before you commit it.
/// </summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Pages => [.. Repository.SamplePages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_sample_page_gets_the_findings_on_record(string page)
    {
        var golden = GoldenPath(page);
        var actual = Describe(Lint(page));
        if (Environment.GetEnvironmentVariable("BPLINT_UPDATE_GOLDEN") == "1")
            Write(golden, actual);

        File.Exists(golden).ShouldBeTrue($"'{golden}' is missing: set BPLINT_UPDATE_GOLDEN=1 to write it.");
        actual.ShouldBe(File.ReadAllText(golden).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_record_belongs_to_a_sample_page() =>
        Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path))
            .ShouldBe(Repository.SamplePages.Select(page => Path.GetFileNameWithoutExtension(page)), ignoreOrder: true);

    [Fact]
    public void The_clean_sample_has_nothing_to_report() => Describe(Lint("clean.md")).ShouldBeEmpty();

    private static LintResult Lint(string page) =>
        new Linter(LintSettings.Default).Check(SourceText.From(Repository.Read("samples", page)));

    private static string Describe(LintResult result)
    {
        var lines = new StringBuilder();
        foreach (var finding in result.Findings)
        {
            var start = result.Article.Lines.PositionOf(finding.Span.Start);
            lines.Append($"{start.Line + 1}:{start.Character + 1} {finding.Rule.Id} {Word(finding.Severity)} {finding.Message}\n");
        }

        return lines.ToString();
    }

    private static string Word(DiagnosticSeverity severity) =>
        severity == DiagnosticSeverity.Hidden ? "hint" : severity.ToString().ToLowerInvariant();

    private static void Write(string golden, string text)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(golden, text);
    }

    private static string Folder => Repository.PathOf("tests", "BackPain.Lint.Tests", "Golden");

    private static string GoldenPath(string page) => Path.Combine(Folder, Path.ChangeExtension(page, ".txt"));
}
