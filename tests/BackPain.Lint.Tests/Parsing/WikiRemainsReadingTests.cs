using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Parsing;

/// <summary>What a wiki left in a page is found where it stands.</summary>
public sealed class WikiRemainsReadingTests
{
    [Fact]
    public void Backlinks_stand_between_the_label_and_the_work()
    {
        var article = Read("Heat.[1]\n\n## References\n\n1. ↑ 1.0 1.1 French S. Spine. 2006.\n");
        article.Slice(article.Lists[0].Entries[0].Backlinks).ToString().ShouldBe("↑ 1.0 1.1 ");
    }

    [Fact]
    public void Messages_that_follow_each_other_are_one_run()
    {
        var article = Read("Heat.[1]\n\n## References\n\n1. French S. Spine. 2006. Check |doi= value (help); Invalid |ref=harv (help). PMID 16641776.\n");
        article.Slice(article.CitationMessages.ShouldHaveSingleItem()).ToString().ShouldBe("Check |doi= value (help); Invalid |ref=harv (help)");
    }

    [Theory]
    [InlineData("Italic or bold markup not allowed in: |publisher= (help)")]
    [InlineData("|archive-url= is malformed: timestamp (help)")]
    [InlineData("|arxiv= required (help)")]
    [InlineData("Check |bibcode= length (help)")]
    [InlineData("Check |isbn= value: checksum (help)")]
    [InlineData("|url= missing title (help)")]
    [InlineData("|chapter= ignored (help)")]
    [InlineData("|trans-title= requires |title= or |script-title= (help)")]
    [InlineData("|author= has generic name (help)")]
    [InlineData("Cite uses generic title (help)")]
    [InlineData("Missing |author2= (help)")]
    [InlineData("Missing |last1= in Authors list (help)")]
    [InlineData("Cite AV media requires |title= (help)")]
    [InlineData("Invalid |script-title=: missing title part (help)")]
    [InlineData("Cite uses deprecated parameters (help)")]
    [InlineData("External link in |title= (help)")]
    [InlineData("zero width space character in |title= at position 12 (help)")]
    public void Every_message_of_the_citation_module_is_known(string message)
    {
        var article = Read($"Heat.[1]\n\n## References\n\n1. French S. Spine. 2006. {message}.\n");
        article.Slice(article.CitationMessages.ShouldHaveSingleItem()).ToString().ShouldBe(message);
    }

    [Theory]
    [InlineData("Missing title (help)")]
    [InlineData("Check the value (help)")]
    [InlineData("the |title= is ignored")]
    [InlineData("Cite uses generic title")]
    public void Other_words_are_no_message(string words) =>
        Read($"Heat.[1]\n\n## References\n\n1. French S. Spine. 2006. {words}.\n").CitationMessages.ShouldBeEmpty();

    [Fact]
    public void Nested_templates_are_one_construct_over_several_lines()
    {
        var article = Read("# Pain\n\n{{infobox disease\n| name = {{clear}} Pain\n}}\n\nHeat helps.\n");
        article.WikiMarkup.ShouldHaveSingleItem().Span.Length.ShouldBe("{{infobox disease\n| name = {{clear}} Pain\n}}".Length);
    }

    [Fact]
    public void An_edit_link_ends_a_heading()
    {
        var article = Read("# Pain\n\n## Therapy[edit | edit source] ##\n\nHeat helps.\n");
        article.Slice(article.Boilerplate.ShouldHaveSingleItem()).ToString().ShouldBe("[edit | edit source]");
    }

    private static Article Read(string text) => ArticleReader.Read(SourceText.From(text), LintSettings.Default);
}
