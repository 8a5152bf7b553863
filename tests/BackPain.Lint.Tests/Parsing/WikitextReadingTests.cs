using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Parsing;

/// <summary>Marks of MediaWiki, comments under headings and titles above the text.</summary>
public sealed class WikitextReadingTests
{
    [Theory]
    [InlineData("'''Heat'''", WikitextKind.Bold, "Heat")]
    [InlineData("'''''Heat'''''", WikitextKind.BoldItalic, "Heat")]
    [InlineData("=== Moist heat ===", WikitextKind.Heading, "Moist heat")]
    [InlineData("==== Heat====", WikitextKind.Heading, "Heat")]
    [InlineData("[https://example.org the page]", WikitextKind.AddressLink, "the page")]
    public void A_mark_that_no_other_dialect_has_is_read(string mark, WikitextKind kind, string words)
    {
        var article = PageReading.Read($"# Back pain\n\n{mark}\n");
        var read = article.Wikitext.ShouldHaveSingleItem();

        article.Shown(read.Span).ShouldBe(mark);
        read.Kind.ShouldBe(kind);
        article.Shown(read.Words).ShouldBe(words);
    }

    [Fact]
    public void Beside_a_sure_mark_the_others_are_read()
    {
        var article = PageReading.Read("''Moist'' '''heat''' is like [[Sauna|a sauna]].\n\n==Use==\n\n[[File:Heat.png|thumb|Heat]] and [[Cold]]\n");

        article.Wikitext.Select(mark => mark.Kind).ShouldBe([WikitextKind.Italic, WikitextKind.Bold, WikitextKind.PageLink, WikitextKind.Heading]);
    }

    [Theory]
    [InlineData("----- '' ''' '' '''")]
    [InlineData("'''\n'''")]
    [InlineData("''' Heat '''")]
    [InlineData("don'''t and won'''t")]
    [InlineData("= Heat =")]
    [InlineData("== Heat")]
    [InlineData("== Heat ===")]
    [InlineData("a == b ==")]
    [InlineData("======= Heat =======")]
    [InlineData("[https://example.org]")]
    [InlineData("[https://example.org a https://example.com]")]
    [InlineData("[https://example.org the\npage]")]
    public void Anything_less_is_text(string text) => PageReading.Read(text).Wikitext.ShouldBeEmpty();

    [Fact]
    public void Very_many_marks_cost_no_more_each()
    {
        var text = string.Concat(Enumerable.Repeat("'' ''' [[a|b [https://x ", 20_000));

        PageReading.Read(text).Wikitext.Length.ShouldBeLessThan(20_000);
    }

    [Theory]
    [InlineData("---\ntitle: Heat\n---\n", true)]
    [InlineData("---\nTITLE : Heat\n---\n", true)]
    [InlineData("---\n\"title\": Heat\n---\n", false)]
    [InlineData("---\nsubtitle: Heat\n---\n", false)]
    [InlineData("---\ntitles: Heat\n---\n", false)]
    [InlineData("+++\ntitle = 'Heat'\n+++\n", true)]
    [InlineData("+++\ntitle = 'Heat'\n", false)]
    [InlineData("% Heat\n", true)]
    [InlineData("title: Heat\n", false)]
    public void Front_matter_may_give_the_title(string text, bool hasTitle) => FrontMatter.HasTitle(text).ShouldBe(hasTitle);

    [Fact]
    public void Only_the_comment_for_people_under_an_empty_heading_is_kept()
    {
        var article = PageReading.Read("# Heat\n\n<!-- toc -->\n\n<!-- It helps most people. -->\n\n## Cold\n\n<!-- It helps some people. -->\n\nIt helps.\n");

        article.Sections.Select(section => article.Shown(section.Comment)).ShouldBe(["<!-- It helps most people. -->", ""]);
    }

    [Fact]
    public void Text_begins_behind_front_matter_and_comments()
    {
        var article = ArticleReader.Read(SourceText.From("---\na: b\n---\n\n<!-- c -->\n\nHeat helps.\n"), LintSettings.Default);

        article.Text[article.TextStart..].ShouldBe("Heat helps.\n");
        PageReading.Read("<!-- c -->").TextStart.ShouldBe(10);
    }
}
