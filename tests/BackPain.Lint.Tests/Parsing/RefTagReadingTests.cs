namespace BackPain.Lint.Tests.Parsing;

/// <summary>MediaWiki's ref tags, and other tags of that name.</summary>
public sealed class RefTagReadingTests
{
    [Theory]
    [InlineData("Heat<ref>French S. 2006.</ref>.", "French S. 2006.", null, true)]
    [InlineData("Heat<ref name = \"french 2006\" group='note'>\nFrench S. 2006.\n</ref>.", "French S. 2006.", "french 2006", true)]
    [InlineData("Heat<ref name=french/>.", "", "french", true)]
    [InlineData("Heat<ref name=\"french\">French S. 2006.", "", "french", false)]
    public void A_tag_has_a_text_a_name_and_an_end(string text, string content, string? name, bool isClosed)
    {
        var article = PageReading.Read(text);

        var tag = article.RefTags.ShouldHaveSingleItem();
        article.Shown(tag.Text).ShouldBe(content);
        (tag.Name?.Key).ShouldBe(name);
        tag.IsClosed.ShouldBe(isClosed);
    }

    [Fact]
    public void The_first_of_two_open_tags_is_the_one_that_is_never_closed()
    {
        var tags = PageReading.Read("Heat<ref>French S. Cold<ref>Hayden J. 2005.</ref> helps.").RefTags;

        tags.Select(tag => tag.IsClosed).ShouldBe([false, true]);
    }

    [Theory]
    [InlineData("<ref target=\"#b1\">1</ref>")]
    [InlineData("<ref id=\"b1\"/>")]
    [InlineData("<Ref name=\"x\"/>")]
    [InlineData("<reference name=\"x\"/>")]
    [InlineData("{{<ref \"page.md\">}}")]
    [InlineData("\\<ref>French S.\\</ref>")]
    [InlineData("`<ref>French S.</ref>`")]
    [InlineData("```\n<ref>French S.</ref>\n```")]
    [InlineData("<!-- <ref>French S.</ref> -->")]
    [InlineData("Cite error: Invalid <ref> tag; name \"x\" defined multiple times")]
    [InlineData("import Ref from './ref'\n\nHeat <ref>French S. 2006.</ref>")]
    public void Other_tags_of_that_name_are_none(string text) => PageReading.Read(text).RefTags.ShouldBeEmpty();

    [Fact]
    public void What_stands_in_the_references_tag_is_listed_there()
    {
        var article = PageReading.Read("Heat<ref name=\"a\"/>.\n\n<references>\n<ref name=\"a\">French S. 2006.</ref>\n</references>\n");

        article.RefTags.Select(tag => tag.IsListed).ShouldBe([false, true]);
        article.Shown(article.ReferencesTags.ShouldHaveSingleItem()).ShouldStartWith("<references>");
        article.Shown(article.ReferencesTags[0]).ShouldEndWith("</references>");
    }
}
