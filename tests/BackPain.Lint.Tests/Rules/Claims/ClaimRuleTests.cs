using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules.Claims;

public sealed class ClaimRuleTests
{
    private const string List = "\n\n## References\n\n1. French S. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006.\n";

    [Theory]
    [InlineData("Heat helps[1], cold does not[1]. About 12% of adults use it.", "Heat helps[1], cold does not[1]. About 12% of adults use it[citation needed].")]
    [InlineData("About 12% of **adults use it.** Others do not.", "About 12% of **adults use it.**[citation needed] Others do not.")]
    [InlineData("*About 12% of adults use it*", "*About 12% of adults use it*[citation needed]")]
    [InlineData("About 12% of adults use the [heat wrap](wrap.md)", "About 12% of adults use the [heat wrap](wrap.md)[citation needed]")]
    [InlineData("About 12% of adults use the [heat wrap](wrap.md \"a wrap\")", "About 12% of adults use the [heat wrap](wrap.md \"a wrap\")[citation needed]")]
    [InlineData("About 12% of adults use it.\r\nOthers do not.\r\n", "About 12% of adults use it.[citation needed]\r\nOthers do not.\r\n")]
    public void The_tag_stands_where_the_page_has_its_markers(string page, string expected) =>
        Fixed("unreferenced-statistic", page + List).ShouldBe(expected + List);

    [Theory]
    [InlineData("[*[citation needed](https://example.org/wiki/Citation_needed)*]", "[*[citation needed](https://example.org/wiki/Citation_needed)*]")]
    [InlineData("[citation needed (date=May 2019)]", "[citation needed]")]
    public void The_tag_is_written_as_the_page_writes_it(string other, string tag) =>
        Fixed("unreferenced-statistic", $"Heat helps.{other}\n\nAbout 12% of adults use it.\n").ShouldBe($"Heat helps.{other}\n\nAbout 12% of adults use it.{tag}\n");

    [Fact]
    public void Long_evidence_is_cut() =>
        Check("unreferenced-study", $"Studies of {new string('x', 90)} found that heat relieves pain.").ShouldHaveSingleItem()
            .Message.ShouldContain($"'Studies of {new string('x', 49)}…'");

    [Fact]
    public void The_date_of_a_tag_is_told() =>
        Check("cleanup-tag", "Heat helps.[citation needed (date=May 2019)]").ShouldHaveSingleItem()
            .Message.ShouldBe("The statement before this has been marked 'citation needed' since May 2019.");

    private static ImmutableArray<Finding> Check(string rule, string page) =>
        new Linter(LintSettings.Default, one => one.Name == rule).Check(SourceText.From(page)).Findings;

    private static string Fixed(string rule, string page) => SourceText.From(page)
        .WithChanges(Check(rule, page).SelectMany(finding => finding.Fixes.Take(1)).SelectMany(fix => fix.Changes)).ToString();
}
