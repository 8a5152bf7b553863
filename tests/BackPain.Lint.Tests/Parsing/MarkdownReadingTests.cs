using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Parsing;

public sealed class MarkdownReadingTests
{
    private const string Text = "Heat helps.\n\nCold does not.\n\n";

    /// <summary>Pages that a Markdown parser refuses or takes very long for.</summary>
    public static TheoryData<string> RefusedPages() =>
    [
        Text + Repeat(">", 130) + " deep\n",
        Text + string.Concat(Enumerable.Range(0, 70).Select(depth => Repeat("  ", depth) + "- deep\n")),
        Text + string.Concat(Enumerable.Range(1, 10_001).Select(number => $"[a{number}]: b\n")),
        Text + Repeat("[a](", 10_001) + "\n",
    ];

    [Theory]
    [MemberData(nameof(RefusedPages))]
    public void A_page_that_is_refused_is_read_as_lines(string page)
    {
        var article = PageReading.Read(page);

        article.ReadingFault.ShouldNotBeNull().ShouldEndWith(".");
        article.Paragraphs.Take(2).Select(paragraph => article.Shown(paragraph.Span)).ShouldBe(["Heat helps.", "Cold does not."]);
    }

    [Theory]
    [MemberData(nameof(RefusedPages))]
    public void A_page_that_is_refused_has_one_finding(string page)
    {
        var result = new Linter(LintSettings.Default).Check(SourceText.From(page), TestContext.Current.CancellationToken);

        result.Findings.Where(finding => finding.Rule.Id == "BPL0002").ShouldHaveSingleItem().Span.ShouldBe(default);
        result.Findings.Where(finding => finding.Severity == DiagnosticSeverity.Error && finding.Rule.Id != "BPL0002").ShouldBeEmpty();
        result.HasCrashedRule.ShouldBeFalse();
    }

    [Fact]
    public void A_page_just_below_the_bounds_is_read_as_Markdown()
    {
        PageReading.Read(Repeat(">", 100) + " deep").ReadingFault.ShouldBeNull();
        PageReading.Read(string.Concat(Enumerable.Range(0, 30).Select(depth => Repeat("  ", depth) + "- deep\n"))).ReadingFault.ShouldBeNull();
        PageReading.Read(string.Concat(Enumerable.Range(1, 20_000).Select(number => $"{number}. French S.\n"))).ReadingFault.ShouldBeNull();
    }

    [Theory]
    [InlineData("Use `x[1]` here.", "Use        here.")]
    [InlineData("A <b>warm</b> pad.", "A    warm     pad.")]
    [InlineData("A [pad](https://a.b/c) is.", "A  pad                 is.")]
    [InlineData("A ![pad](pad.png) is.", "A                 is.")]
    [InlineData("A **warm** *pad*.", "A   warm    pad .")]
    [InlineData("A warm\\* pad.", "A warm * pad.")]
    [InlineData("See https://a.b/c_(d). Yes.", "See                  . Yes.")]
    [InlineData("See <https://a.b/c>.", "See                .")]
    [InlineData("A <!-- b --> c.", "A            c.")]
    [InlineData("The sum $x$ is.", "The sum     is.")]
    [InlineData("> A\n> b.", "  A\n  b.")]
    [InlineData("* A\n* b.", "  A\n  b.")]
    public void What_is_no_prose_is_blank(string text, string prose) => PageReading.Read(text).Prose.ShouldBe(prose);

    [Theory]
    [InlineData("```\n[1]\n```")]
    [InlineData("    [1]\n    [2]")]
    [InlineData("<!-- [1] -->")]
    [InlineData("$$\nx[1]\n$$")]
    [InlineData("---\ntitle: \"[1]\"\n---")]
    public void Blocks_of_no_prose_are_blank(string text) => PageReading.Read(text).Prose.ShouldBeNullOrWhiteSpace();

    [Fact]
    public void A_table_right_below_a_paragraph_is_read_once()
    {
        var article = PageReading.ReadWithList("Heat helps:\n| Heat | Cold |\n|---|---|\n| helps[1] | does not |");

        article.ShownMarkers().ShouldBe(["[1]"]);
        article.Paragraphs.Take(5).Select(paragraph => article.Shown(paragraph.Span).Trim()).ShouldBe(["Heat helps:", "Heat", "Cold", "helps[1]", "does not"]);
    }

    [Fact]
    public void Empty_cells_are_no_paragraphs() =>
        PageReading.Read("Heat helps.\n\n| Heat | |\n|---|---|\n| | cold |").Paragraphs.Length.ShouldBe(3);

    [Fact]
    public void Front_matter_is_set_apart()
    {
        var article = PageReading.Read("---\ntitle: Heat\n---\n\nHeat helps.");

        article.Shown(article.FrontMatter.ShouldNotBeNull()).ShouldBe("---\ntitle: Heat\n---");
        article.Paragraphs.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\ufeff")]
    [InlineData("\0")]
    [InlineData("\ud800")]
    [InlineData("[")]
    [InlineData("[^")]
    [InlineData("<")]
    [InlineData("1.")]
    [InlineData("---")]
    [InlineData("# ")]
    public void The_shortest_pages_are_read(string text) => PageReading.Read(text).Text.ShouldBe(text);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
