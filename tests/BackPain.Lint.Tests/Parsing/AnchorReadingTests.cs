using BackPain.Lint.Articles;

namespace BackPain.Lint.Tests.Parsing;

/// <summary>Where the links of markers lead.</summary>
public sealed class AnchorReadingTests
{
    [Theory]
    [InlineData("[\\[1\\]](#cite_note-1)", "1. <a id=\"cite_note-1\"></a>French S. Spine. 2006.")]
    [InlineData("[[1]](#cite_note-1)", "1. <a name='cite_note-1'></a>French S. Spine. 2006.")]
    [InlineData("[1](#ref1)", "1. <span id=ref1>French S.</span> Spine. 2006.")]
    [InlineData("[[1]](#ref-1)", "1. [French S.]{#ref-1} Spine. 2006.")]
    [InlineData("[[1]](#ref-1)", "1. [French S.]{.work #ref-1} Spine. 2006.")]
    [InlineData("[[1]](#ref-1)", "1. French S. Spine. 2006.\n{: #ref-1}")]
    [InlineData("[[1]](#ref-1)", "1. {{< place \"ref-1\" >}} French S. Spine. 2006.")]
    [InlineData("[[1]](#cite_note-1)", "1. <a id=\"user-content-cite_note-1\"></a>French S. Spine. 2006.")]
    [InlineData("[[1]](#cite_note-Smith%20J-1)", "1. <a id=\"cite_note-Smith J-1\"></a>French S. Spine. 2006.")]
    [InlineData("[[1]](#references)", "1. French S. Spine. 2006.")]
    [InlineData("<a href=\"#cite_note-1\">[1]</a>", "1. <a id=\"cite_note-1\"></a>French S. Spine. 2006.")]
    [InlineData("[<sup>[1]</sup>](#cite_note-1)", "1. <a name=\"cite_note-1\"></a>French S. Spine. 2006.")]
    public void A_link_leads_to_what_has_its_id(string marker, string entry) => LinkOf(marker, entry).ShouldNotBeNull().Anchor.ShouldBeGreaterThan(0);

    [Theory]
    [InlineData("[\\[1\\]](#cite_note-1)", "1. [↑](#cite_ref-1) French S. Spine. 2006.")]
    [InlineData("[[1]](#cite_note-1)", "1. <a id=\"cite_note-12\"></a>French S. Spine. 2006.")]
    [InlineData("[1](#cite_note-1)", "1. French S. [Spine](#cite_note-1). 2006.")]
    [InlineData("[1](#cite_note-1)", "1. French S. Spine. 2006. `<a id=\"cite_note-1\"></a>`")]
    [InlineData("[1](#cite_note-1)", "1. French S. Spine. 2006. <!-- <a id=\"cite_note-1\"></a> -->")]
    [InlineData("<sup><a href=\"#cite_note-1\">1</a></sup>", "1. French S. Spine. 2006.")]
    [InlineData("^[\\[1\\]](#cite_note-1 \"jump\")^", "1. French S. Spine. 2006.")]
    public void A_link_to_nothing_has_no_place(string marker, string entry) => LinkOf(marker, entry).ShouldNotBeNull().Anchor.ShouldBe(-1);

    [Theory]
    [InlineData("[[1]](https://en.wikipedia.org/wiki/Pain#cite_note-1)")]
    [InlineData("[[1]](other.md#cite_note-1)")]
    [InlineData("[[1]](#top)")]
    [InlineData("[[1]](#^work)")]
    [InlineData("[1]")]
    public void A_link_to_elsewhere_is_none_on_the_page(string marker) => LinkOf(marker, "1. French S. Spine. 2006.").ShouldBeNull();

    [Fact]
    public void A_link_to_a_footnote_is_none_because_renderers_name_footnotes_as_they_like() =>
        PageReading.ReadWithList("Heat helps.[[1]](#fn1) Cold does not.[^1]\n\n[^1]: French S.\n", 3).Markers.ShouldAllBe(marker => marker.Link == null);

    [Fact]
    public void A_heading_that_is_an_entry_is_found_however_its_id_is_formed()
    {
        var article = PageReading.Read("Heat helps.[[1]](#1-french-s-spine)\n\n## References\n\n##### 1. French S: Spine!\n\n2006;31(9):998. PMID 16641776.\n\n##### 2. Hayden J\n\nPMID 16034851.\n\n##### 3. Furlan A\n\nPMID 12076429.\n");

        article.Markers.ShouldHaveSingleItem().Link.ShouldNotBeNull().Anchor.ShouldBeGreaterThan(0);
    }

    private static MarkerLink? LinkOf(string marker, string entry)
    {
        var article = PageReading.Read($"Heat helps.{marker} Exercise helps, too.[2]\n\n## References\n\n{entry}\n2. Hayden J. Exercise therapy. PMID 16034851.\n");
        return article.Markers.First(other => other.Names(1)).Link;
    }
}
