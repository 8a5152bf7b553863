using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests;

/// <summary>Comments that silence findings and change nothing else.</summary>
public sealed class SuppressionWriterTests
{
    private static readonly string[] Lines =
    [
        "Cold helps.[citation needed]", "", "## Heat", "- Heat[^1]", "[^1]: French S. 2006.", "1. French S. Heat. 2006.", "Heat[1] .", "```", "> Cold[2] helps[citation needed]",
        "| a | b[^x] |", "|---|---|",
    ];

    private static readonly Linter Linter = new(Articles.LintSettings.Default);

    [Theory]
    [InlineData("Cold helps.[citation needed]\n", "Cold helps.[citation needed] <!-- bplint-disable-line BPL4012 -->\n")]
    [InlineData("Cold helps.[citation needed]", "Cold helps.[citation needed] <!-- bplint-disable-line BPL4012 -->")]
    [InlineData("Cold helps.[citation needed]\\\nIt does.\n", "Cold helps.[citation needed] <!-- bplint-disable-line BPL4012 -->\\\nIt does.\n")]
    [InlineData("Cold helps.[citation needed]  \nIt does.\n", "Cold helps.[citation needed] <!-- bplint-disable-line BPL4012 -->  \nIt does.\n")]
    [InlineData("- Cold helps.[citation needed]\n- It does.\n", "- Cold helps.[citation needed] <!-- bplint-disable-line BPL4012 -->\n- It does.\n")]
    [InlineData("| Cold | Heat |\n|---|---|\n| Helps.[citation needed] | No |\n", "| Cold | Heat |\n|---|---|\n| Helps.[citation needed] | No <!-- bplint-disable-line BPL4012 --> |\n")]
    [InlineData("Text.\n\n## Heat\n", "Text.\n\n<!-- bplint-disable-next-line BPL3001 -->\n## Heat\n")]
    public void Puts_a_comment_where_the_line_takes_it(string page, string after) => Silence(page).Text.ToString().ShouldBe(after);

    [Fact]
    public void Names_the_rules_of_a_line_once_and_in_their_order() =>
        Silence("Heat helps.[^1][citation needed] Cold helps.[citation needed]\n").Text.ToString()
            .ShouldBe("Heat helps.[^1][citation needed] Cold helps.[citation needed] <!-- bplint-disable-line BPL1021, BPL4012 -->\n");

    [Fact]
    public void Puts_a_comment_for_the_page_below_its_front_matter()
    {
        var silenced = Silence("---\ntitle: Pain\n---\nHeat helps.[^a]\n\n[^b]: French S. 2006.\n");
        silenced.Remaining.Findings.Where(finding => finding.Severity > DiagnosticSeverity.Hidden).ShouldBeEmpty();
        silenced.Text.ToString().ShouldStartWith("---\ntitle: Pain\n---\n");
    }

    [Fact]
    public void Silences_a_finding_in_its_line_only()
    {
        const string Page = "Cold helps.[citation needed]\n\nHeat helps.[^a][citation needed] It does.[citation needed]\n";
        var result = Linter.Check(SourceText.From(Page), TestContext.Current.CancellationToken);
        var silenced = SuppressionWriter.OnLine(Linter, result, result.Findings.Last(finding => finding.Rule.Id == "BPL4012"), TestContext.Current.CancellationToken);
        silenced.Silenced.ShouldBe(2);
        silenced.Text.ToString().ShouldBe("Cold helps.[citation needed]\n\nHeat helps.[^a][citation needed] It does.[citation needed] <!-- bplint-disable-line BPL4012 -->\n");
        SourceText.From(Page).WithChanges(silenced.Changes).ToString().ShouldBe(silenced.Text.ToString());
    }

    [Fact]
    public void Silences_a_hint_that_somebody_points_at()
    {
        var result = Linter.Check(SourceText.From("Massage may help against back pain. It is also pleasant.[^1]\n\n[^1]: French S. Spine. 2006;31(9):998-1006. PMID 16641776.\n"), TestContext.Current.CancellationToken);
        var hint = result.Findings.First(finding => finding.Severity == DiagnosticSeverity.Hidden);
        SuppressionWriter.OnLine(Linter, result, hint, TestContext.Current.CancellationToken).Remaining.Suppressed.ShouldContain(finding => finding.Rule.Id == hint.Rule.Id);
    }

    [Fact]
    public void Silences_a_rule_in_the_whole_page()
    {
        var result = Linter.Check(SourceText.From("Cold helps.[citation needed]\r\n\r\nHeat helps.[citation needed]\r\n"), TestContext.Current.CancellationToken);
        SuppressionWriter.InPage(Linter, result, result.Findings[0].Rule, TestContext.Current.CancellationToken).Text.ToString()
            .ShouldBe("<!-- bplint-disable-file BPL4012 -->\r\n\r\nCold helps.[citation needed]\r\n\r\nHeat helps.[citation needed]\r\n");
    }

    [Fact]
    public void Never_silences_what_the_linter_says_of_its_own_work()
    {
        var result = Linter.Check(SourceText.From("<!-- bplint-disable-line BPL9999\n-->\nHeat.\n"), TestContext.Current.CancellationToken);
        var finding = result.Findings.Single(finding => finding.Rule.Category == Diagnostics.RuleCategory.Tool);
        SuppressionWriter.CanBeSilenced(finding).ShouldBeFalse();
        SuppressionWriter.OnLine(Linter, result, finding, TestContext.Current.CancellationToken).Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Leaves_alone_what_is_not_wanted()
    {
        var text = SourceText.From("Cold helps.[citation needed]\n");
        SuppressionWriter.Write(Linter, Linter.Check(text, TestContext.Current.CancellationToken), _ => false, TestContext.Current.CancellationToken).Text.ShouldBeSameAs(text);
    }

    [Fact]
    public void Silences_every_sample_and_deletes_nothing()
    {
        foreach (var sample in Repository.SamplePages)
        {
            var text = Repository.Read("samples", sample);
            var silenced = Silence(text);
            silenced.Refused.ShouldBe(0, sample);
            silenced.Remaining.Findings.Where(finding => finding.Severity > DiagnosticSeverity.Hidden).ShouldBeEmpty(sample);
            WithoutComments(silenced.Text.ToString()).ShouldBe(WithoutComments(text), sample);
            Silence(silenced.Text.ToString()).Silenced.ShouldBe(0, sample);
        }
    }

    [Fact]
    public void Silences_any_mixture_of_lines_or_leaves_it() => Gen.Int[0, Lines.Length - 1].Array[1, 12].Sample(
            picks =>
            {
                var text = string.Join('\n', picks.Select(pick => Lines[pick]));
                var silenced = Silence(text);
                var left = silenced.Remaining.Findings.Count(finding => finding.Severity > DiagnosticSeverity.Hidden && finding.Rule.Category != Diagnostics.RuleCategory.Tool);
                left.ShouldBe(silenced.Refused, text);
                WithoutComments(silenced.Text.ToString()).ShouldBe(WithoutComments(text), text);
            },
            iter: 300);

    private static SilencedPage Silence(string page) => SuppressionWriter.Write(Linter, Linter.Check(SourceText.From(page)), _ => true);

    private static string WithoutComments(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"( <!-- bplint-disable-line [^>]*-->)|(<!-- bplint-disable-(next-line|file) [^>]*-->\n+)", "").TrimStart('\n');
}
