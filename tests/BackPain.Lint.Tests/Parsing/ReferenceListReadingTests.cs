using BackPain.Lint.Articles;

namespace BackPain.Lint.Tests.Parsing;

public sealed class ReferenceListReadingTests
{
    private const string Heat = "French S, Cameron M. Superficial heat or cold for low back pain. Spine. 2006;31(9):998.";
    private const string Cold = "Chou R, Deyo R. Nonpharmacologic therapies. Ann Intern Med. 2017;166(7):493. PMID 28192793.";
    private const string Rest = "van Tulder M, Malmivaara A. Exercise therapy. doi:10.1002/14651858.CD000335.pub2";

    [Theory]
    [InlineData("1. A\n2. B\n3. C", new[] { 1, 2, 3 }, new[] { 1, 2, 3 })]
    [InlineData("  1. A\n  2. B\n  3. C", new[] { 1, 2, 3 }, new[] { 1, 2, 3 })]
    [InlineData("   1. A\n   2. B\n   3. C", new[] { 1, 2, 3 }, new[] { 1, 2, 3 })]
    [InlineData("1) A\n2) B\n3) C", new[] { 1, 2, 3 }, new[] { 1, 2, 3 })]
    [InlineData("1. A\n\n2. B\n\n3. C", new[] { 1, 2, 3 }, new[] { 1, 2, 3 })]
    [InlineData("1. A\n1. B\n1. C", new[] { 1, 2, 3 }, new[] { 1, 2, 3 })]
    [InlineData("1. A\n1. B\n2. C\n3. D", new[] { 1, 1, 2, 3 }, new[] { 1, 2, 3, 4 })]
    [InlineData("10. A\n11. B\n12. C", new[] { 10, 11, 12 }, new[] { 10, 11, 12 })]
    [InlineData("1. A\n3. B\n4. C", new[] { 1, 3, 4 }, new[] { 1, 2, 3 })]
    public void Reads_ordered_lists(string list, int[] written, int[] rendered)
    {
        var read = Headed(list);

        read.Layout.ShouldBe(ListLayout.Ordered);
        read.Entries.Select(entry => entry.Number).ShouldBe(written);
        read.Entries.Select(entry => entry.RenderedNumber).ShouldBe(rendered);
    }

    [Fact]
    public void A_list_of_equal_numbers_counts_by_itself()
    {
        Headed("1. A\n1. B\n1. C").IsLazilyNumbered.ShouldBeTrue();
        Headed("1. A\n1. B\n2. C").IsLazilyNumbered.ShouldBeFalse();
        Headed("1. A").IsLazilyNumbered.ShouldBeFalse();
    }

    [Theory]
    [InlineData("[1] A\n\n[2] B\n\n[3] C")]
    [InlineData("[1] A\n[2] B\n[3] C")]
    [InlineData("[1] A  \n[2] B  \n[3] C")]
    [InlineData("[1]A\n\n[2]B\n\n[3]C")]
    [InlineData("\\[1\\] A\n\n\\[2\\] B\n\n\\[3\\] C")]
    [InlineData("(1) A\n\n(2) B\n\n(3) C")]
    [InlineData("  [1] A\n\n  [2] B\n\n  [3] C")]
    public void Reads_labelled_lists(string list)
    {
        var read = Headed(list);

        read.Layout.ShouldBe(ListLayout.Labelled);
        read.Entries.Select(entry => entry.Number).ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData("* A\n* B")]
    [InlineData("- A\n- B")]
    [InlineData("+ A\n+ B")]
    public void Bullets_have_no_numbers(string list)
    {
        var read = Headed(list);

        read.Layout.ShouldBe(ListLayout.Bullets);
        read.IsNumbered.ShouldBeFalse();
        read.Entries.Select(entry => entry.Number).ShouldBe([0, 0]);
    }

    [Fact]
    public void Numbered_steps_above_the_list_are_no_entries()
    {
        var article = PageReading.ReadWithList("# Heat\n\nHeat helps.[1]\n\n1. Lie down\n2. Put the pad on\n3. Wait", 3);

        article.Lists.ShouldHaveSingleItem().Entries.Length.ShouldBe(3);
    }

    [Fact]
    public void Entries_in_a_comment_are_no_entries()
    {
        var article = PageReading.Read($"Heat helps.[1]\n\n## References\n\n1. {Heat}\n<!--\n2. {Cold}\n-->\n2. {Rest}");

        article.Lists.SelectMany(list => list.Entries).Select(entry => entry.Number).ShouldBe([1, 2]);
    }

    [Theory]
    [InlineData("## References\n\n[1]: https://example.org/heat\n[2]: https://example.org/cold")]
    [InlineData("[1]: https://example.org/heat \"Heat for pain\"\n[2]: https://example.org/cold \"Cold for pain\"")]
    public void Link_definitions_with_titles_or_a_heading_are_entries(string definitions)
    {
        var article = PageReading.Read($"# Heat\n\nHeat helps [1], cold [2] does not.\n\n{definitions}");

        var list = article.Lists.ShouldHaveSingleItem();
        list.Layout.ShouldBe(ListLayout.Definitions);
        list.Entries.Select(entry => entry.Number).ShouldBe([1, 2]);
        article.ShownMarkers().ShouldBe(["[1]", "[2]"]);
    }

    [Theory]
    [InlineData("Heat helps [1].\n\n[1]: https://example.org/heat")]
    [InlineData("See [the trial][1].\n\n[1]: https://example.org/heat \"Heat\"")]
    [InlineData("See [the trial][1].\n\n## References\n\n[1]: https://example.org/heat")]
    [InlineData("See [heat].\n\n[heat]: https://example.org/heat \"Heat\"")]
    public void Other_link_definitions_are_labels(string page)
    {
        var article = PageReading.Read(page);

        article.Lists.ShouldBeEmpty();
        article.Markers.ShouldBeEmpty();
    }

    [Fact]
    public void A_bullet_with_a_written_number_is_an_entry()
    {
        var article = PageReading.Read("Heat.\n\n## References\n\n- 6\\. Haslhofer A. Heat. 2006.\n- 7\\. Chou R. Cold. 2017.");

        article.Lists.ShouldHaveSingleItem().Entries.Select(entry => entry.ShortName).ShouldBe(["Haslhofer 2006", "Chou 2017"]);
    }

    [Fact]
    public void A_list_that_cannot_interrupt_a_paragraph_is_read()
    {
        var article = PageReading.Read($"Heat.[10]\n\n## References\n\nMore works:\n10. {Heat}\n11. {Cold}");

        article.Lists.ShouldHaveSingleItem().Entries.Select(entry => (entry.Number, entry.RenderedNumber)).ShouldBe([(10, 0), (11, 0)]);
    }

    [Fact]
    public void Anchors_before_the_number_leave_the_list_a_list()
    {
        var article = PageReading.Read("Heat.[[1]](#cite_note-1)\n\n## References\n\n1. <a id=\"cite_note-1\"></a>French S. Heat. 2006.\n2. <a id=\"cite_note-2\"></a>Chou R. Cold. 2017.");

        article.Lists.ShouldHaveSingleItem().Entries.Length.ShouldBe(2);
        article.ShownMarkers().ShouldBe(["[[1]](#cite_note-1)"]);
    }

    [Theory]
    [InlineData("<a id=\"cite_note-1\"></a>1. French S.\n\n<a id=\"cite_note-2\"></a>2. Chou R.")]
    [InlineData("<a name=\"cite_note-1\"></a>[1] French S.\n<a name=\"cite_note-2\"></a>[2] Chou R.")]
    public void Anchors_before_a_label_leave_it_a_label(string list)
    {
        var article = PageReading.Read($"# Heat\n\nHeat.[[1]](#cite_note-1)\n\n## References\n\n{list}");

        Parts(article).Select(part => (part.Digits, part.Body)).ShouldBe([("1", "French S."), ("2", "Chou R.")]);
        article.ShownMarkers().ShouldBe(["[[1]](#cite_note-1)"]);
    }

    [Fact]
    public void Entries_that_are_headings_leave_the_page_without_a_list()
    {
        var article = PageReading.Read("# Heat\n\nHeat.[[3]](#3-heat)\n\n## References\n\n##### 3. Heat\n\nFrench S. 2006.");

        article.Lists.ShouldBeEmpty();
        article.UnresolvedCandidates.ShouldBeEmpty();
    }

    [Fact]
    public void The_page_s_list_is_the_one_that_resolves_the_most()
    {
        var article = PageReading.Read($"Heat.[7] Cold.[8]\n\n## Notes\n\n1. A remark.\n2. Another.\n\n## References\n\n7. {Heat}\n8. {Cold}");

        article.NumberedList.ShouldBe(article.Lists[1]);
        article.ShownMarkers().ShouldBe(["[7]", "[8]"]);
    }

    private static ReferenceList Headed(string list) => PageReading.Read($"# Heat\n\nHeat helps.\n\n## References\n\n{list}\n").Lists.ShouldHaveSingleItem();

    private static (string Label, string Digits, string Body)[] Parts(Article article) =>
        [.. article.Lists.SelectMany(list => list.Entries).Select(entry => (article.Shown(entry.Label), article.Shown(entry.NumberSpan), article.Shown(entry.Body)))];
}
