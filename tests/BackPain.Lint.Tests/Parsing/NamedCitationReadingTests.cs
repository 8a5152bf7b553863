using BackPain.Lint.Articles;

namespace BackPain.Lint.Tests.Parsing;

/// <summary>Works that are cited by author and year, by a key, or by a tag: without a number.</summary>
public sealed class NamedCitationReadingTests
{
    private const string Bullets =
        """


        ## References

        - French S, Cameron M. Heat or cold for low back pain. Spine. 2006;31(9):998-1006.
        - Chou R, Deyo R, Friedly J. Nonpharmacologic therapies. Ann Intern Med. 2017;166(7):493-505.
        - Chou R. Systemic drugs. Ann Intern Med. 2017;166(7):480-492.
        - van Tulder M, Malmivaara A. Exercise therapy. Spine. 2000;25(21):2784-96.
        - Müller-Schwefe G, Ñáñez A. Schmerz. 2011.
        - O'Connell N, Wand B. Medicine and exercise. 2015.
        - World Health Organization. Guideline for low back pain. 2023.
        """;

    [Theory]
    [InlineData("Heat helps (French et al., 2006).", "(French et al., 2006)", "French")]
    [InlineData("Heat helps (French et al. 2006).", "(French et al. 2006)", "French")]
    [InlineData("Heat helps (French, 2006).", "(French, 2006)", "French")]
    [InlineData("Heat helps (French 2006).", "(French 2006)", "French")]
    [InlineData("Heat helps (French & Cameron, 2006).", "(French & Cameron, 2006)", "French")]
    [InlineData("Heat helps (French and Cameron 2006).", "(French and Cameron 2006)", "French")]
    [InlineData("Heat helps (see French & Cameron, 2006, p. 999).", "(see French & Cameron, 2006, p. 999)", "French")]
    [InlineData("Heat helps (French S, Cameron M, 2006).", "(French S, Cameron M, 2006)", "French")]
    [InlineData("Heat helps (van Tulder et al., 2000).", "(van Tulder et al., 2000)", "van Tu")]
    [InlineData("Heat helps (Tulder 2000).", "(Tulder 2000)", "van Tu")]
    [InlineData("Heat helps (Muller-Schwefe 2011).", "(Muller-Schwefe 2011)", "Müller")]
    [InlineData("Heat helps (O’Connell and Wand, 2015).", "(O’Connell and Wand, 2015)", "O'Conn")]
    [InlineData("Heat helps [French 2006].", "[French 2006]", "French")]
    [InlineData("Heat helps [French\net al., 2006].", "[French\net al., 2006]", "French")]
    [InlineData("Heat helps (Chou 2017a).", "(Chou 2017a)", "Chou R Chou R")]
    [InlineData("Heat helps (French 2006; Tulder 2000).", "(French 2006; Tulder 2000)", "French van Tu")]
    [InlineData("French (2006) found that heat helps.", "French (2006)", "French")]
    [InlineData("French et al. (2006) found that heat helps.", "French et al. (2006)", "French")]
    [InlineData("French and Cameron (2006) found that heat helps.", "French and Cameron (2006)", "French")]
    [InlineData("As van Tulder (2000) found, heat helps.", "Tulder (2000)", "van Tu")]
    [InlineData("As French's (2006) review found, heat helps.", "French's (2006)", "French")]
    public void An_author_and_a_year_name_an_entry(string text, string marker, string works)
    {
        var read = Named(text + Bullets, out var article);

        article.Shown(read.Span).ShouldBe(marker);
        read.Dialect.ShouldBe(MarkerDialect.AuthorYear);
        read.Numbers.ShouldBeEmpty();
        string.Join(' ', read.Works.Select(work => article.Shown(work)[2..8].Trim().TrimEnd(','))).ShouldBe(works);
    }

    [Theory]
    [InlineData("Heat helps (Deyo et al., 1990).")]
    [InlineData("Deyo et al. (1990) found that heat helps.")]
    public void Others_beside_an_author_leave_no_doubt_without_an_entry(string text) =>
        Named(text + Bullets, out _).Works.ShouldBeEmpty();

    [Theory]
    [InlineData("Heat was sold (Boston, 2017).")]
    [InlineData("Heat was sold (January 2017).")]
    [InlineData("Heat was sold (May 2017).")]
    [InlineData("Heat was sold (in 2017).")]
    [InlineData("Heat was sold (2017).")]
    [InlineData("The Lancet (2017) says.")]
    [InlineData("Heat helped (n = 2017).")]
    [InlineData("Heat helped (Figure 2017).")]
    [InlineData("Heat (Johnson & Johnson, 2017) is sold.")]
    [InlineData("Heat helped in France and Germany (2017).")]
    [InlineData("The war (1914-1918) ended.")]
    [InlineData("Spine (2006) 31(9): 998.")]
    [InlineData("Chou (2016) found nothing.")]
    [InlineData("It is forbidden by the Drugs French (2006).")]
    [InlineData("`(French et al., 2006)` is code.")]
    public void Other_words_before_a_year_stay_text(string text) => PageReading.Read(text + Bullets).Markers.ShouldBeEmpty();

    [Fact]
    public void Names_in_entries_cite_nothing() =>
        PageReading.Read("Heat.\n\n## References\n\n- French S. Heat, as Chou et al. (2017) say. 2006.\n- Chou R. Cold. 2017.").Markers.ShouldBeEmpty();

    [Fact]
    public void Names_stand_beside_numbers()
    {
        var article = PageReading.ReadWithList("Heat helps.[1] French (2006) found more.[2] Cold does not (Deyo et al., 1990).");

        article.ShownMarkers().ShouldBe(["[1]", "French (2006)", "[2]", "(Deyo et al., 1990)"]);
    }

    [Fact]
    public void A_name_stays_in_its_sentence_and_a_parenthesis_does_not()
    {
        var article = PageReading.Read("French (2006) found that heat helps (Chou et al., 2017)." + Bullets);

        article.Prose.ShouldStartWith("French (2006) found that heat helps                    .");
    }

    [Theory]
    [InlineData("Heat helps [@french2006].", "[@french2006]", "french2006")]
    [InlineData("Heat helps [@french2006; @pmid:16641776, p. 4].", "[@french2006; @pmid:16641776, p. 4]", "french2006 pmid:16641776")]
    [InlineData("Heat helps [see @french2006, pp. 4-5; also @chou_2017].", "[see @french2006, pp. 4-5; also @chou_2017]", "french2006 chou_2017")]
    [InlineData("Heat helps [-@french2006].", "[-@french2006]", "french2006")]
    [InlineData("Heat helps [@doi:10.1016/S0140-6736(14)60805-9].", "[@doi:10.1016/S0140-6736(14)60805-9]", "doi:10.1016/S0140-6736(14)60805-9")]
    [InlineData("Heat helps [@{a key}].", "[@{a key}]", "a key")]
    [InlineData("Heat helps [@french:2006a.].", "[@french:2006a.]", "french:2006a")]
    [InlineData("Heat helps [@fig:plot; @french2006].", "[@fig:plot; @french2006]", "french2006")]
    [InlineData("As @doi:10.1002/x.1 found, heat helps.", "@doi:10.1002/x.1", "doi:10.1002/x.1")]
    [InlineData("As @pmid:16641776 found.", "@pmid:16641776", "pmid:16641776")]
    [InlineData("Heat helps [@tag:heat].\n\n[@tag:heat]: doi:10.1002/x", "[@tag:heat]", "tag:heat")]
    public void Keys_are_read(string text, string marker, string keys)
    {
        var read = Named(text, out var article);

        article.Shown(read.Span).ShouldBe(marker);
        read.Dialect.ShouldBe(MarkerDialect.Citekey);
        string.Join(' ', read.Keys.Select(key => key.Key)).ShouldBe(keys);
        read.Keys.Select(key => article.Shown(key.Span)).ShouldBe(read.Keys.Select(key => key.Key));
    }

    [Theory]
    [InlineData("Write to heat@example.org or [heat@example.org].")]
    [InlineData("See @fig:plot and [@tbl:one] and [@eq:two].")]
    [InlineData("Thanks to @french2006 and @types/node.")]
    [InlineData("Thanks to [@french](https://example.org/french).")]
    [InlineData("Thanks to [@french].\n\n[@french]: https://example.org/french")]
    [InlineData("`[@french2006]` is code.")]
    [InlineData("At 5 @ 3 and [@] too.")]
    public void Other_signs_are_no_keys(string text) => PageReading.Read(text).Markers.ShouldBeEmpty();

    [Theory]
    [InlineData("Heat helps<ref name=\"pmid16641776\" />.", "<ref name=\"pmid16641776\" />", "pmid16641776", "")]
    [InlineData("Heat helps<ref name=heat/>.", "<ref name=heat/>", "heat", "")]
    [InlineData("Heat helps<ref name='heat'>French S. 2006.</ref>.", "<ref name='heat'>French S. 2006.</ref>", "heat", "French S. 2006.")]
    [InlineData("Heat helps<ref>French S. 2006.</ref>.", "<ref>French S. 2006.</ref>", "", "French S. 2006.")]
    [InlineData("Heat helps<ref group=\"note\" name=\"heat\"/>.", "<ref group=\"note\" name=\"heat\"/>", "heat", "")]
    public void Tags_are_read(string text, string marker, string name, string content)
    {
        var read = Named(text, out var article);

        article.Shown(read.Span).ShouldBe(marker);
        read.Dialect.ShouldBe(MarkerDialect.RefTag);
        string.Join(' ', read.Keys.Select(key => article.Shown(key.Span))).ShouldBe(name);
        article.Shown(read.Label).ShouldBe(content);
    }

    [Theory]
    [InlineData("Heat helps.\n\n<references/>")]
    [InlineData("Cite error: Closing </ref> missing for <ref> tag; <ref> tags exist </ref>")]
    [InlineData("Heat helps <ref> here.")]
    [InlineData("`<ref name=\"x\"/>` is code.")]
    [InlineData("    <ref name=\"x\"/>")]
    public void Other_tags_are_none(string text) => PageReading.Read(text).Markers.ShouldBeEmpty();

    [Fact]
    public void A_tag_named_by_a_number_of_PubMed_is_evidence() =>
        PageReading.Read("Heat helps<ref name=\"pmid16641776\" />.").Identifiers.ShouldHaveSingleItem().Value.ShouldBe("16641776");

    [Theory]
    [InlineData("It may be better (PMID: [24727843](https://pubmed.gov/24727843)).", "24727843")]
    [InlineData("It may be better, doi:10.1002/x.", "10.1002/x")]
    public void An_identifier_in_the_text_is_evidence_and_no_marker(string text, string identifier)
    {
        var article = PageReading.ReadWithList("Heat helps.[1] " + text);

        article.ShownMarkers().ShouldBe(["[1]"]);
        article.Identifiers[0].Value.ShouldBe(identifier);
    }

    private static CitationMarker Named(string text, out Article article)
    {
        article = PageReading.Read(text);
        return article.Markers.ShouldHaveSingleItem();
    }
}
