using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

/// <summary>BPL2031: one study under two decisions.</summary>
public sealed class ContradictoryListsTests
{
    private const string Study = "Lewis SE, Nocon RS. Patient-centered medical home characteristics and staff morale. Arch Intern Med. 2012;172:23-31. PMID: 22232143";

    [Theory]
    [InlineData("Studie(s) undergoing review", "Studie(s) excluded")]
    [InlineData("New trial(s) *not* included in the review above", "Trial(s) undergoing review")]
    [InlineData("Trials included", "Trials excluded")]
    [InlineData("Trials awaiting classification", "Trials included")]
    public void Lists_that_exclude_each_other_cannot_share_a_study(string first, string second)
    {
        var findings = Findings(Review(first, second));
        findings.Length.ShouldBe(2);
        findings[0].Related.ShouldHaveSingleItem().Span.ShouldBe(findings[1].Span);
        findings[1].Related.ShouldHaveSingleItem().Span.ShouldBe(findings[0].Span);
    }

    [Theory]
    [InlineData("Most recent review", "Trials undergoing review")]
    [InlineData("Trials excluded", "Cited by")]
    [InlineData("Trials excluded", "Other trials excluded")]
    public void Other_lists_may_share_it(string first, string second) => Findings(Review(first, second)).ShouldBeEmpty();

    [Fact]
    public void The_message_names_both_headings_and_the_other_line() =>
        Findings(Review("Studie(s) *not* included", "Studie(s) excluded"))[0].Message
            .ShouldBe("Entry 1 'Lewis 2012' stands under 'Studie(s) not included' and, in line 9, under 'Studie(s) excluded': delete it under one of them.");

    [Fact]
    public void It_is_no_duplicate_to_be_merged() =>
        Findings(Review("Trials included", "Trials excluded"), "BPL2001").ShouldBeEmpty();

    [Fact]
    public void Sections_without_a_heading_above_them_count_too() =>
        Findings($"# Review\n\n## Trials included\n\n{Three(Study)}\n\n## Trials excluded\n\n{Three(Study, from: 4)}\n").Length.ShouldBe(2);

    private static string Review(string first, string second) =>
        $"## References\n\n### {first}\n\n1. {Study}\n\n### {second}\n\n1. {Study}\n";

    private static string Three(string study, int from = 1) =>
        $"1. {study}\n2. French S. Heat for pain {from}. Spine. 2006;31:{998 + from}. PMID: 1664177{from}\n3. French S. Cold for pain {from}. Spine. 2007;32:{700 + from}. PMID: 1774177{from}";

    private static Finding[] Findings(string text, string id = "BPL2031") =>
        [.. new Linter(LintSettings.Default).Check(SourceText.From(text)).Findings.Where(finding => finding.Rule.Id == id)];
}
