using BackPain.Lint.Edits;

namespace BackPain.Lint.Tests.Edits;

public sealed class MergingTests
{
    [Theory]
    [InlineData("Heat.[3] Cold.[7]", "Heat.[3] Cold.[3]")]
    [InlineData("Heat.[3,7]", "Heat.[3]")]
    [InlineData("Heat.[7, 9]", "Heat.[3, 8]")]
    [InlineData("Heat.[3][7]", "Heat.[3]")]
    [InlineData("Heat.[7][3]", "Heat.[3]")]
    [InlineData("Heat.[3] [7]", "Heat.[3]")]
    [InlineData("Heat.[3][7,9]", "Heat.[3][8]")]
    [InlineData("Heat.[3][3]", "Heat.[3][3]")]
    [InlineData("Heat.[6-8]", "Heat.[3,6,7]")]
    [InlineData("Heat.[1-7]", "Heat.[1-6]")]
    [InlineData("Heat.[3, p. 2][7, p. 14]", "Heat.[3, p. 2][3, p. 14]")]
    [InlineData("Heat.[8] Cold.[2]", "Heat.[7] Cold.[2]")]
    public void Markers_of_the_dropped_entry_lead_to_the_kept_one(string body, string expected)
    {
        var article = Pages.Read(Pages.WithList(body, [.. Enumerable.Range(1, 9)]));
        var entries = article.NumberedList!.Entries;

        var text = Pages.Apply(article, Merging.Plan(article, entries[2], [entries[6]]));

        text[..text.IndexOf("\n\n## ", StringComparison.Ordinal)].ShouldBe(expected);
        Pages.Read(text).NumberedList!.Entries.Select(entry => entry.Number).ShouldBe(Enumerable.Range(1, 8));
        text.ShouldNotContain(Pages.Work(6));
    }

    [Fact]
    public void The_kept_entry_may_stand_behind_the_dropped_ones()
    {
        var article = Pages.Read(Pages.WithList("Heat.[1] Cold.[2] Rest.[3] Work.[4]", 1, 2, 3, 4));
        var entries = article.NumberedList!.Entries;

        Pages.Apply(article, Merging.Plan(article, entries[3], [entries[0], entries[1], entries[3]]))
            .ShouldStartWith("Heat.[2] Cold.[2] Rest.[1] Work.[2]\n");
    }

    [Fact]
    public void A_copy_under_the_same_number_goes_without_touching_markers()
    {
        var article = Pages.Read(Pages.WithList("Heat.[1] Cold.[2] Rest.[3]", 1, 2, 2, 3));
        var entries = article.NumberedList!.Entries;

        Pages.Apply(article, Merging.Plan(article, entries[1], [entries[2]])).ShouldStartWith("Heat.[1] Cold.[2] Rest.[3]\n");
    }

    [Fact]
    public void A_bullet_that_repeats_a_reference_goes_alone()
    {
        var text = Pages.WithList("Heat.[1] Cold.[2]", 1, 2) + "\n## Further reading\n\n* " + Pages.Work(0) + "\n* " + Pages.Work(5) + "\n";
        var article = Pages.Read(text);

        Pages.Apply(article, Merging.Plan(article, article.Lists[0].Entries[0], [article.Lists[1].Entries[0]]))
            .ShouldBe(Pages.WithList("Heat.[1] Cold.[2]", 1, 2) + "\n## Further reading\n\n* " + Pages.Work(5) + "\n");
    }

    [Fact]
    public void A_cited_entry_is_not_merged_into_another_list()
    {
        var text = Pages.WithList("Heat.[1] Cold.[2]", 1, 2) + "\n## Further reading\n\n* " + Pages.Work(0) + "\n* " + Pages.Work(5) + "\n";
        var article = Pages.Read(text);

        Merging.Plan(article, article.Lists[1].Entries[0], [article.Lists[0].Entries[0]]).ShouldBeEmpty();
    }
}
