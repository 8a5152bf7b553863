namespace BackPain.Lint.Tests.Parsing;

/// <summary>What tools damage or leave behind in links, entries and sections is read where it stands.</summary>
public sealed class ResidueReadingTests
{
    [Fact]
    public void A_damaged_link_knows_what_it_shows_and_what_its_target_holds()
    {
        var article = PageReading.Read("Heat [10.1016/j.a.1](https://doi.org/10.1016/j.b.2) helps.\n");
        var link = article.DamagedLinks.ShouldHaveSingleItem();
        article.Shown(link.Target).ShouldBe("https://doi.org/10.1016/j.b.2");
        article.Shown(link.Named).ShouldBe("10.1016/j.b.2");
        link.Shown.ShouldNotBeNull().Value.ShouldBe("10.1016/j.a.1");
        link.Repair.ShouldBe("https://doi.org/10.1016/j.a.1");
    }

    [Fact]
    public void A_run_of_one_invisible_character_is_one()
    {
        var article = PageReading.Read("Heat.[1]\n\n## References\n\n1. Fren\u200B\u200Bch S. Spine. 2006.\n");
        var character = article.InvisibleCharacters.ShouldHaveSingleItem();
        character.Span.Length.ShouldBe(2);
        character.Name.ShouldBe("zero-width space");
        character.Replacement.ShouldBe("");
    }

    [Fact]
    public void A_placeholder_is_known_without_its_list_mark()
    {
        var article = PageReading.Read("# Pain\n\n## Trials\n\n* None.\n\n## Heat\n\nHeat helps.\n");
        article.Sections.Select(section => article.Shown(section.Placeholder)).ShouldBe(["", "None.", ""]);
    }

    [Theory]
    [InlineData("Figure 1 Heat and Cold")]
    [InlineData("**Table 2. Kinds of heat**")]
    public void A_caption_is_no_heading(string line) =>
        PageReading.Read($"Pain\n\n{string.Concat(Enumerable.Repeat("Heat helps most people whose back hurts. ", 8)).Trim()}\n\n{line}\n\nHeat helps.\n")
            .Sections.Select(section => section.Title).ShouldBe(["Pain"]);
}
