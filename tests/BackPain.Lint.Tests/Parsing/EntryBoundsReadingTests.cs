using BackPain.Lint.Articles;

namespace BackPain.Lint.Tests.Parsing;

public sealed class EntryBoundsReadingTests
{
    private const string Heat = "French S, Cameron M. Superficial heat or cold for low back pain. Spine. 2006;31(9):998.";
    private const string Cold = "Chou R, Deyo R. Nonpharmacologic therapies. Ann Intern Med. 2017;166(7):493. PMID 28192793.";
    private const string Rest = "van Tulder M, Malmivaara A. Exercise therapy. doi:10.1002/14651858.CD000335.pub2";

    [Fact]
    public void Labels_digits_and_bodies_lie_where_they_are_written()
    {
        var article = PageReading.Read("Heat.[96]\n\n## References\n\n[96] [No authors listed]. Heat. 2006.\n\n[97]Chou R. Cold. 2017.\n\n\\[98\\] French S. Rest.");

        Parts(article).ShouldBe(
        [
            ("[96]", "96", "[No authors listed]. Heat. 2006."),
            ("[97]", "97", "Chou R. Cold. 2017."),
            ("\\[98\\]", "98", "French S. Rest."),
        ]);
    }

    [Fact]
    public void Ordered_labels_lie_where_they_are_written() =>
        Parts(PageReading.Read("Heat.[1]\n\n## References\n\n  9. French S.\n  10) Chou R.")).ShouldBe([("9.", "9", "French S."), ("10)", "10", "Chou R.")]);

    [Fact]
    public void A_hard_wrapped_entry_is_one_entry()
    {
        var article = PageReading.Read("Heat.[1]\n\n## References\n\n1. French S, Cameron M. Superficial\nheat or cold. Spine\n2006;31(9):998.\n2. Chou R.\n   Cold.");

        Parts(article).Select(part => part.Body).ShouldBe(["French S, Cameron M. Superficial\nheat or cold. Spine\n2006;31(9):998.", "Chou R.\n   Cold."]);
    }

    [Fact]
    public void A_hard_wrapped_labelled_entry_is_one_entry()
    {
        var article = PageReading.Read("Heat.[1]\n\n## References\n\n[1] French S. Superficial\nheat or cold.\n[2] Chou R.\nCold.");

        Parts(article).Select(part => part.Body).ShouldBe(["French S. Superficial\nheat or cold.", "Chou R.\nCold."]);
    }

    [Fact]
    public void Windows_line_breaks_are_read()
    {
        var article = PageReading.Read("Heat.[1]\r\n\r\n## References\r\n\r\n[1] French S. Superficial\r\nheat.\r\n[2] Chou R.\r\n");

        Parts(article).Select(part => part.Body).ShouldBe(["French S. Superficial\r\nheat.", "Chou R."]);
    }

    [Fact]
    public void Entries_of_several_paragraphs_end_where_the_item_ends()
    {
        var article = PageReading.Read("Heat.[1]\n\n## References\n\n1.\n\n   French S. Heat.\n\n2. Chou R.\n\n   Cold.");

        article.Lists.ShouldHaveSingleItem().Entries.Select(entry => entry.Number).ShouldBe([1, 2]);
        Parts(article)[1].Body.ShouldBe("Chou R.\n\n   Cold.");
    }

    [Theory]
    [InlineData("↑ [1.0](#cite_ref-x_1-0) [1.1](#cite_ref-x_1-1) ")]
    [InlineData("[↑](#cite_ref-1)")]
    [InlineData("**[^](#cite_ref-Zwiebach2022_3-0)** ")]
    [InlineData("↑ ^([a](#cite_ref-x_1-0)) ^([b](#cite_ref-x_1-1)) ")]
    [InlineData("[[↑ ^[1.0](#cite_ref-x_1-0)^ ^[1.1](#cite_ref-x_1-1)^] ")]
    [InlineData("1.0 1.1 ")]
    [InlineData("1.0 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10 ")]
    [InlineData("↑ 1.0 1.1 ")]
    [InlineData("^ a b ")]
    [InlineData("^ ")]
    [InlineData("↑ ")]
    [InlineData("\\^ ")]
    [InlineData("\\^ a b ")]
    [InlineData("[\\^](#cite_ref-1) ")]
    [InlineData("^ [a](#cite_ref-x_1-0) [b](#cite_ref-x_1-1) ")]
    [InlineData("[^](https://example.org/wiki/Heat#cite_ref-1) ")]
    [InlineData("↑ Jump up to: 1.0 1.1 ")]
    [InlineData("^ Jump up to: a b ")]
    [InlineData("Jump up ↑ ")]
    [InlineData("Jump up to: [1.0](#cite_ref-x_1-0) [1.1](#cite_ref-x_1-1) ")]
    public void Links_back_are_no_part_of_the_work(string residue)
    {
        var article = PageReading.Read($"Heat.[1]\n\n## References\n\n1. {residue}French S. Heat. 2006.\n2. Chou R. 2017.");

        Parts(article)[0].Body.ShouldBe("French S. Heat. 2006.");
    }

    [Theory]
    [InlineData("1.5 million people. Lancet 2006.")]
    [InlineData("A trial of heat. Lancet 2006.")]
    [InlineData("2.0 and later. Lancet 2006.")]
    [InlineData("[The value of heat]. Lancet 2006.")]
    [InlineData("[French S](https://example.org). Lancet 2006.")]
    public void What_looks_like_a_link_back_and_is_none_stays(string body) =>
        Parts(PageReading.Read($"Heat.[1]\n\n## References\n\n1. {body}\n2. Chou R. 2017."))[0].Body.ShouldBe(body);

    [Fact]
    public void Entries_that_lost_their_text_keep_their_numbers()
    {
        var article = PageReading.Read("Heat helps.[1]\n\n## References\n\n[1]\n\n[2]\n\n[3]");

        Parts(article).ShouldBe([("[1]", "1", ""), ("[2]", "2", ""), ("[3]", "3", "")]);
        article.ShownMarkers().ShouldBe(["[1]"]);
    }

    [Fact]
    public void Items_that_lost_their_text_keep_their_numbers() =>
        PageReading.Read("Heat helps.[1]\n\n## References\n\n1.\n2. Chou R.\n3.").Lists.ShouldHaveSingleItem()
            .Entries.Select(entry => entry.Number).ShouldBe([1, 2, 3]);

    [Fact]
    public void An_entry_ends_before_a_balanced_address_does_not()
    {
        var article = PageReading.Read("Heat.[1]\n\n## References\n\n1. Hancock M. [Lancet](https://doi.org/10.1016/S0140-6736(07)61686-9) 2007.\n2. Chou R.");

        article.Lists[0].Entries[0].Identifiers.ShouldHaveSingleItem().Value.ShouldBe("10.1016/s0140-6736(07)61686-9");
    }

    private static (string Label, string Digits, string Body)[] Parts(Article article) =>
        [.. article.Lists.SelectMany(list => list.Entries).Select(entry => (article.Shown(entry.Label), article.Shown(entry.NumberSpan), article.Shown(entry.Body)))];
}
