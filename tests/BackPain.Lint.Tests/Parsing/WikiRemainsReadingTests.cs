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
