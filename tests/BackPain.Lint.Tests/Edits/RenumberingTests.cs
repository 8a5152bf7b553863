using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Edits;

namespace BackPain.Lint.Tests.Edits;

public sealed class RenumberingTests
{
    [Fact]
    public void Closing_a_gap_changes_digits_only()
    {
        var article = Pages.Read(Pages.WithList("Heat helps.[1] Cold does not.[4][5]", 1, 2, 4, 5));

        var changes = Renumbering.Consecutive(article, article.NumberedList!);

        Pages.Apply(article, changes).ShouldBe(Pages.WithList("Heat helps.[1] Cold does not.[3][4]", 1, 2, 3, 4));
        changes.ShouldAllBe(change => change.Span.Length == 1 && change.NewText!.Length == 1);
    }

    [Fact]
    public void A_list_that_is_in_order_is_left_alone()
    {
        var article = Pages.Read(Pages.WithList("Heat helps.[1] Cold does not.[2-3]", 1, 2, 3));

        Renumbering.Consecutive(article, article.NumberedList!).ShouldBeEmpty();
    }

    [Fact]
    public void A_list_that_starts_later_keeps_its_first_number()
    {
        var article = Pages.Read(Pages.WithList("Heat helps.[10] Cold does not.[12]", 10, 12));

        Pages.Apply(article, Renumbering.Consecutive(article, article.NumberedList!))
            .ShouldBe(Pages.WithList("Heat helps.[10] Cold does not.[11]", 10, 11));
    }

    [Fact]
    public void A_cited_number_without_an_entry_never_comes_to_mean_another_work()
    {
        var article = Pages.Read(Pages.WithList("Heat helps.[1] Cold does not.[3] Rest does not.[4]", 1, 2, 4, 5));

        Renumbering.Consecutive(article, article.NumberedList!).ShouldBeEmpty();
    }

    [Fact]
    public void A_list_that_counts_by_itself_is_not_given_numbers()
    {
        var article = Pages.Read(Pages.WithList("Heat helps.[1] Cold does not.[2]", 1, 1, 1));

        Renumbering.Consecutive(article, article.NumberedList!).ShouldBeEmpty();
        Renumbering.Following(article, article.NumberedList!).ShouldBeEmpty();
    }

    [Fact]
    public void Ambiguous_lists_are_left_alone()
    {
        var text = Pages.WithList("Heat helps.[1] Cold does not.[3]", 1, 3) + "\n## Notes\n\n1. Note one of the page.\n2. Note two of the page.\n3. Note three of the page.\n";
        var article = Pages.Read(text);

        article.HasAmbiguousLists.ShouldBeTrue();
        foreach (var list in article.Lists)
        {
            Renumbering.Consecutive(article, list).ShouldBeEmpty();
            Renumbering.Without(article, list, [list.Entries[0]]).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("Heat.[1,2,4]", 3, "Heat.[1,2,3]")]
    [InlineData("Heat.[1,3,4]", 3, "Heat.[1,3]")]
    [InlineData("Heat.[1, 3, 4]", 3, "Heat.[1, 3]")]
    [InlineData("Heat.[3; 4; 1]", 4, "Heat.[3; 1]")]
    [InlineData("Heat.[2-4]", 3, "Heat.[2,3]")]
    [InlineData("Heat.[2-6]", 4, "Heat.[2-5]")]
    [InlineData("Heat.[2–6]", 1, "Heat.[1–5]")]
    [InlineData("Heat.[2 to 6]", 6, "Heat.[2 to 5]")]
    [InlineData("Heat.[4-5]", 1, "Heat.[3-4]")]
    [InlineData("Heat.[4-5]", 5, "Heat.[4]")]
    [InlineData("Heat.[2,4-6]", 3, "Heat.[2-5]")]
    [InlineData("Heat.[1,2,4,5] Cold.[7–9]", 3, "Heat.[1–4] Cold.[6–8]")]
    [InlineData("Heat.[1,2,4,5] Cold.[7,9]", 3, "Heat.[1,2,3,4] Cold.[6,8]")]
    [InlineData("Heat.[1,2,3,5] Cold.[7-9]", 4, "Heat.[1,2,3,4] Cold.[6-8]")]
    [InlineData("Heat [3] helps.", 3, "Heat helps.")]
    [InlineData("Heat[3] helps.", 3, "Heat helps.")]
    [InlineData("Heat helps.[3]", 3, "Heat helps.")]
    [InlineData("Heat helps.[2][3][4]", 3, "Heat helps.[2][3]")]
    [InlineData("Heat helps.[2],[3]", 3, "Heat helps.[2]")]
    [InlineData("Heat helps.[3],[2]", 3, "Heat helps.[2]")]
    [InlineData("Heat helps.\\[3\\] Cold.\\[4\\]", 3, "Heat helps. Cold.\\[3\\]")]
    [InlineData("Heat helps.<sup>[3]</sup> Cold.<sup>[2,4]</sup>", 3, "Heat helps. Cold.<sup>[2,3]</sup>")]
    [InlineData("Heat helps.¹² Cold helps.¹¹", 3, "Heat helps.¹¹ Cold helps.¹⁰")]
    [InlineData("Heat helps.<sup>12</sup> Cold helps.<sup>3</sup>", 3, "Heat helps.<sup>11</sup> Cold helps.")]
    [InlineData("Heat helps.[\\[4\\]](#cite_note-4)", 3, "Heat helps.[\\[3\\]](#cite_note-3)")]
    [InlineData("Heat helps.[\\[4\\]](#cite_note-smith-4)", 3, "Heat helps.[\\[3\\]](#cite_note-smith-3)")]
    [InlineData("Heat helps.[\\[4\\]](#cite_note-14)", 3, "Heat helps.[\\[3\\]](#cite_note-14)")]
    [InlineData("Heat helps.[\\[3\\]](#cite_note-3)[\\[4\\]](#cite_note-4)", 3, "Heat helps.[\\[3\\]](#cite_note-3)")]
    [InlineData("Heat helps.[[4]](#cite_note-smith-4)", 3, "Heat helps.[[3]](#cite_note-smith-3)")]
    [InlineData("Heat helps.[[4]](#cite_note-14)", 3, "Heat helps.[[3]](#cite_note-14)")]
    [InlineData("Heat helps ([3]). Cold ([3][4]).", 3, "Heat helps. Cold ([3]).")]
    [InlineData("Heat helps.[4, p. 14]", 3, "Heat helps.[3, p. 14]")]
    public void Markers_follow_when_an_entry_goes(string body, int gone, string expected)
    {
        int[] numbers = [.. Enumerable.Range(1, 12)];
        var article = Pages.Read(Pages.WithList(body, numbers));
        var list = article.NumberedList!;

        var text = Pages.Apply(article, Renumbering.Without(article, list, [list.Entries[gone - 1]]));

        text[..text.IndexOf("\n\n## ", StringComparison.Ordinal)].ShouldBe(expected);
        Pages.Read(text).NumberedList!.Entries.Select(entry => entry.Number).ShouldBe(Enumerable.Range(1, 11));
    }

    [Fact]
    public void A_locator_of_a_work_that_goes_is_not_given_to_its_neighbour()
    {
        var article = Pages.Read(Pages.WithList("Heat helps.[2, 3, p. 14]", 1, 2, 3, 4));

        Renumbering.Without(article, article.NumberedList!, [article.NumberedList!.Entries[2]]).ShouldBeEmpty();
    }

    [Fact]
    public void A_range_turns_into_a_list_where_its_members_part()
    {
        var article = Pages.Read(Pages.WithList("Heat helps.[4-6]", [.. Enumerable.Range(1, 9)]));
        var numbers = new Dictionary<int, int> { [4] = 9, [5] = 2, [6] = 3, [2] = 5, [3] = 6, [9] = 4 };

        Pages.Apply(article, Renumbering.Plan(article, article.NumberedList!, numbers, [])).ShouldStartWith("Heat helps.[2,3,9]\n");
    }

    [Fact]
    public void A_target_stays_where_the_page_has_the_anchor_it_leads_to()
    {
        var body = "Heat helps.[\\[4\\]](#cite_note-4) <a id=\"cite_note-4\"></a>";
        var article = Pages.Read(Pages.WithList(body, 1, 2, 3, 4));

        Pages.Apply(article, Renumbering.Without(article, article.NumberedList!, [article.NumberedList!.Entries[0]]))
            .ShouldStartWith("Heat helps.[\\[3\\]](#cite_note-4)");
    }

    [Fact]
    public void Backlinks_of_an_export_follow_their_entry()
    {
        var text = "Heat helps.[2] Cold does not.[2]\n\n## References\n\n1. ↑ French S. Heat. Spine. 2006;31:998.\n2. ↑ 2.0 2.1 Brown A. Work on 2.0 mg. Spine. 2006;31:998.\n";
        var article = Pages.Read(text);

        Pages.Apply(article, Renumbering.Without(article, article.NumberedList!, [article.NumberedList!.Entries[0]]))
            .ShouldBe("Heat helps.[1] Cold does not.[1]\n\n## References\n\n1. ↑ 1.0 1.1 Brown A. Work on 2.0 mg. Spine. 2006;31:998.\n");
    }

    [Theory]
    [InlineData("1. A1\n2. B2\n3. C3\n", 2, "1. A1\n2. C3\n")]
    [InlineData("1. A1\n2. B2\n3. C3\n", 3, "1. A1\n2. B2\n")]
    [InlineData("1. A1\n2. B2\n3. C3", 3, "1. A1\n2. B2")]
    [InlineData("1. A1\n\n2. B2\n\n3. C3\n", 2, "1. A1\n\n2. C3\n")]
    [InlineData("1. A1\n\n2. B2\n\n3. C3\n", 3, "1. A1\n\n2. B2\n")]
    [InlineData("1. A1\n\n2. B2\n\n3. C3", 3, "1. A1\n\n2. B2")]
    [InlineData("1. A1\n2. B2\n   more\n3. C3\n", 2, "1. A1\n2. C3\n")]
    [InlineData("1. A1\n2. B2\nmore\n3. C3\n\n## See also\n", 3, "1. A1\n2. B2\nmore\n\n## See also\n")]
    [InlineData("[1] A1\n\n[2] B2\n\n[3] C3\n", 1, "[1] B2\n\n[2] C3\n")]
    [InlineData("\\[1\\] A1\n\\[2\\] B2\n\\[3\\] C3\n", 1, "\\[1\\] B2\n\\[2\\] C3\n")]
    public void An_entry_goes_with_its_lines(string list, int gone, string expected)
    {
        foreach (var lineBreak in (string[])["\n", "\r\n"])
        {
            var article = Pages.Read(("Heat.[1][2][3]\n\n## References\n\n" + list).ReplaceLineEndings(lineBreak));
            var removed = article.NumberedList!.Entries[gone - 1];

            var text = Pages.Apply(article, Renumbering.Without(article, article.NumberedList, [removed]));

            text.ShouldBe(("Heat.[1][2]\n\n## References\n\n" + expected).ReplaceLineEndings(lineBreak));
        }
    }

    [Fact]
    public void Text_before_an_interrupted_list_does_not_run_into_the_text_after_the_entry()
    {
        var text = "Heat.[1][2]\n\n## References\n\nWorks:\n1. A. Spine 2006.\n\nOther works:\n\n2. B. Spine 2007.\n";
        var article = Pages.Read(text);

        Pages.Apply(article, Renumbering.Without(article, article.NumberedList!, [article.NumberedList!.Entries[0]]))
            .ShouldBe("Heat.[1]\n\n## References\n\nWorks:\n\nOther works:\n\n1. B. Spine 2007.\n");
    }

    [Fact]
    public void Labels_of_a_list_that_counts_by_itself_stay_while_markers_follow()
    {
        var article = Pages.Read(Pages.WithList("Heat helps.[1] Cold does not.[3]", 1, 1, 1));

        Pages.Apply(article, Renumbering.Without(article, article.NumberedList!, [article.NumberedList!.Entries[1]]))
            .ShouldStartWith("Heat helps.[1] Cold does not.[2]\n\n## References\n\n1. Adams");
    }

    [Fact]
    public void The_second_copy_of_a_number_and_what_follows_move_up()
    {
        var article = Pages.Read(Pages.WithList("Heat helps.[1] Cold does not.[2] Rest does not.[3]", 1, 2, 2, 3));

        Pages.Apply(article, Renumbering.Following(article, article.NumberedList!))
            .ShouldBe(Pages.WithList("Heat helps.[1] Cold does not.[2] Rest does not.[4]", 1, 2, 3, 4));
    }

    [Fact]
    public void A_mistyped_copy_takes_the_number_that_is_missing()
    {
        var article = Pages.Read(Pages.WithList("Heat helps.[1] Cold does not.[3] Rest does not.[4]", 1, 2, 2, 4));

        var fix = Renumbering.FollowingFix("Number the entries one after the other", article, article.NumberedList!);

        Pages.Apply(article, fix.Changes).ShouldBe(Pages.WithList("Heat helps.[1] Cold does not.[3] Rest does not.[4]", 1, 2, 3, 4));
        article.Slice(fix.Retired.ShouldHaveSingleItem()).ToString().ShouldBe("[3]");
    }

    [Fact]
    public void A_longer_label_takes_its_continuation_lines_along()
    {
        var numbers = Enumerable.Range(1, 8).Select(number => $"{number}. {Pages.Work(number)}\n");
        var text = "Heat.[1][9]\n\n## References\n\n" + string.Concat(numbers) + "8. Copy of eight.\n\n9. Nine.\n\n   More of nine.\n";
        var article = Pages.Read(text);

        Pages.Apply(article, Renumbering.Following(article, article.NumberedList!))
            .ShouldEndWith("9. Copy of eight.\n\n10. Nine.\n\n    More of nine.\n");
    }

    [Fact]
    public void Removing_nothing_changes_nothing()
    {
        var article = Pages.Read(Pages.WithList("Heat helps.[1]", 1, 2, 2, 7));

        Renumbering.Without(article, article.NumberedList!, ImmutableArray<ReferenceEntry>.Empty).ShouldBeEmpty();
    }

    [Fact]
    public void The_first_copy_of_a_number_is_not_removed_under_its_markers()
    {
        var article = Pages.Read(Pages.WithList("Heat helps.[1] Cold does not.[2]", 1, 2, 2));

        Renumbering.Without(article, article.NumberedList!, [article.NumberedList!.Entries[1]]).ShouldBeEmpty();
    }

    [Fact]
    public void Huge_numbers_do_no_harm()
    {
        var article = Pages.Read(Pages.WithList("Heat helps.[1] Cold does not.[1-999999] Rest.[2147483647]", 1, 999999, 3));

        Should.NotThrow(() => Renumbering.Consecutive(article, article.NumberedList!));
    }
}
