using BackPain.Lint.Articles;
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
    public void The_text_of_a_later_entry_comes_to_the_lowest_number()
    {
        var article = Pages.Read(Pages.WithList("Heat.[1] Cold.[2] Rest.[3] Work.[4]", 1, 2, 3, 4));
        var entries = article.NumberedList!.Entries;

        var text = Pages.Apply(article, Merging.Plan(article, entries[3], [entries[0], entries[1], entries[3]]));

        text.ShouldStartWith("Heat.[1] Cold.[1] Rest.[2] Work.[1]\n");
        text.ShouldEndWith($"1. {Pages.Work(3)}\n2. {Pages.Work(2)}\n");
    }

    [Fact]
    public void A_moved_text_of_several_lines_is_indented_as_its_new_place_asks()
    {
        var article = Pages.Read(Pages.WithList("Heat.[9] Cold.[10]", 9, 10) + "    Epub 2006 Mar.\n");
        var entries = article.NumberedList!.Entries;

        Pages.Apply(article, Merging.Plan(article, entries[1], [entries[0]]))
            .ShouldEndWith($"9. {Pages.Work(1)}\n   Epub 2006 Mar.\n");
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
    public void A_bullet_gives_its_text_to_the_entry_that_markers_name()
    {
        var text = Pages.WithList("Heat.[1] Cold.[2]", 1, 2) + "\n## Further reading\n\n* " + Pages.Work(0) + "\n* " + Pages.Work(5) + "\n";
        var article = Pages.Read(text);

        Pages.Apply(article, Merging.Plan(article, article.Lists[1].Entries[1], [article.Lists[0].Entries[0]]))
            .ShouldBe(Pages.WithList("Heat.[1] Cold.[2]", 1, 2).Replace(Pages.Work(0), Pages.Work(5), StringComparison.Ordinal) + "\n## Further reading\n\n* " + Pages.Work(0) + "\n");
    }

    [Theory]
    [InlineData("3,4", "its list has no entry 4")]
    [InlineData("1,3", "entries 1 and 3 have different PMIDs; correct the wrong one first")]
    public void Named_entries_that_cannot_be_one_are_left(string numbers, string reason)
    {
        var article = Pages.Read("Heat.[1] Cold.[2] Rest.[3]\n\n## References\n\n1. French S. Heat. 2006. PMID 16641776.\n2. French S. Heat and cold. 2006.\n3. Furlan A. Massage. 2002. PMID 12076429.\n");

        NamedMerging.Of(article, LintSettings.Default, [.. numbers.Split(',').Select(int.Parse)]).Refusal.ShouldBe(reason);
    }

    [Fact]
    public void Named_entries_are_merged_however_unlike_they_are()
    {
        var article = Pages.Read("Heat.[1] Cold.[2] Rest.[3]\n\n## References\n\n1. French S. Heat. 2006. PMID 16641776.\n2. French S. Heat and cold. 2006.\n3. Furlan A. Massage. 2002. PMID 12076429.\n");

        var edit = NamedMerging.Of(article, LintSettings.Default, [3, 2]);

        edit.Refusal.ShouldBeNull();
        Pages.Apply(article, edit.Changes).ShouldBe("Heat.[1] Cold.[2] Rest.[2]\n\n## References\n\n1. French S. Heat. 2006. PMID 16641776.\n2. Furlan A. Massage. 2002. PMID 12076429.\n");
    }

    [Fact]
    public void What_cannot_be_merged_is_left_out_and_named()
    {
        var article = Pages.Read("Heat.[1] Cold.[2] Rest.[3] Work.[4]\n\n## References\n\n1. French S. Heat and cold for back pain. 2006.\n2. French S. Heat and cold for back pain. 2006.\n3. Furlan A. Massage for back pain. 2002.\n3. Chou R. Drugs for back pain. 2017.\n4. Chou R. Drugs for back pain. 2017.\n");
        var entries = article.NumberedList!.Entries;

        var edit = Merging.Of(article, LintSettings.Default, [[entries[0], entries[1]], [entries[3], entries[4]]]);

        edit.Refusal.ShouldBe("the entry in line 8 cannot be merged: another entry carries the same number, and markers mean that one");
        Pages.Apply(article, edit.Changes).ShouldStartWith("Heat.[1] Cold.[1] Rest.[2] Work.[3]\n");
    }
}
