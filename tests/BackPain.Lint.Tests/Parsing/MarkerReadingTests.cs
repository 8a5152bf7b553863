using BackPain.Lint.Articles;

namespace BackPain.Lint.Tests.Parsing;

public sealed class MarkerReadingTests
{
    [Theory]
    [InlineData("Heat helps.[10] Some do not.", "[10]")]
    [InlineData("Heat helps[10].", "[10]")]
    [InlineData("Heat helps [10].", "[10]")]
    [InlineData("Heat helps [10]; cold does not.", "[10]")]
    [InlineData("\"Heat helps\"[10] they said.", "[10]")]
    [InlineData("Heat (and rest)[10] helps.", "[10]")]
    [InlineData("Heat helps,[10] but cold does not.", "[10]")]
    [InlineData("**Heat helps.**[10]", "[10]")]
    [InlineData("*Heat helps[10]*", "[10]")]
    [InlineData("Heat helps ([10]).", "[10]")]
    [InlineData("Heat helps (see [10]).", "[10]")]
    [InlineData("Heat reduced pain by 40 %.[10]", "[10]")]
    [InlineData("Heat helped 12 of 40[10] people.", "[10]")]
    [InlineData("Heat helps in pain\n[10].", "[10]")]
    [InlineData("> Heat helps.[10]", "[10]")]
    [InlineData("* Heat helps.[10]", "[10]")]
    [InlineData("## Heat[10]\n\nHeat helps.", "[10]")]
    [InlineData("| Heat | Cold |\n|---|---|\n| helps[10] | does not |", "[10]")]
    [InlineData("热敷有用。[10] 冷敷无用。", "[10]")]
    [InlineData("热敷有用[10]。", "[10]")]
    [InlineData("So does Chou's[10] trial.", "[10]")]
    public void Reads_a_number_in_brackets(string text, string marker) => ShouldReadOne(text, marker, MarkerDialect.Bracket, [10]);

    [Theory]
    [InlineData("| Heat[1][2] | Cold |\n| --- | --- |\n| helps[3][4] | does not[5], [6] |")]
    [InlineData("Heat[1][2] | Cold\n--- | ---\nhelps[3] | does not[4][5][6]\n")]
    public void Reads_markers_side_by_side_in_a_table(string text) =>
        PageReading.ReadWithList(text).ShownMarkers().ShouldBe(["[1]", "[2]", "[3]", "[4]", "[5]", "[6]"]);

    [Theory]
    [InlineData("Heat was tried in 2006 [3,5].", "[3,5]")]
    [InlineData("Heat was tried in 1995 [3-5] and later.", "[3-5]")]
    public void Reads_numbers_after_a_year(string text, string marker) => PageReading.ReadWithList(text).ShownMarkers().ShouldBe([marker]);

    [Theory]
    [InlineData("[1,4-6]", new[] { 1, 4, 5, 6 })]
    [InlineData("[1, 2; 7]", new[] { 1, 2, 7 })]
    [InlineData("[3-5]", new[] { 3, 4, 5 })]
    [InlineData("[3–5]", new[] { 3, 4, 5 })]
    [InlineData("[3—5]", new[] { 3, 4, 5 })]
    [InlineData("[3‐5]", new[] { 3, 4, 5 })]
    [InlineData("[3‑5]", new[] { 3, 4, 5 })]
    [InlineData("[3‒5]", new[] { 3, 4, 5 })]
    [InlineData("[3−5]", new[] { 3, 4, 5 })]
    [InlineData("[3 – 5]", new[] { 3, 4, 5 })]
    [InlineData("[3 to 5]", new[] { 3, 4, 5 })]
    [InlineData("[5,3]", new[] { 5, 3 })]
    [InlineData("[1-3, 7-9]", new[] { 1, 2, 3, 7, 8, 9 })]
    [InlineData("[3, p. 14]", new[] { 3 })]
    [InlineData("[3;\u00a05]", new[] { 3, 5 })]
    public void Reads_lists_and_ranges(string marker, int[] numbers) =>
        ShouldReadOne($"Heat helps.{marker} Cold does not.", marker, MarkerDialect.Bracket, numbers);

    [Theory]
    [InlineData("therapies.[17][18]", "[17]", "[18]")]
    [InlineData("therapies [17] [18].", "[17]", "[18]")]
    [InlineData("therapies[17],[18]", "[17]", "[18]")]
    [InlineData("therapies\\[17\\]\\[18\\].", "\\[17\\]", "\\[18\\]")]
    [InlineData("therapies<sup>[17][18]</sup>.", "[17]", "[18]")]
    [InlineData("therapies.^17^ Cold^18^ too.", "^17^", "^18^")]
    public void Reads_neighbours_one_by_one(string text, string first, string second) =>
        PageReading.ReadWithList(text).ShownMarkers().ShouldBe([first, second]);

    [Theory]
    [InlineData("Heat helps\\[10\\].", "\\[10\\]")]
    [InlineData("Heat helps.\\[10\\] Cold does not.", "\\[10\\]")]
    [InlineData("Heat helps.<sup>[10]</sup>", "<sup>[10]</sup>")]
    [InlineData("Heat helps.<sup>\\[10\\]</sup>", "<sup>\\[10\\]</sup>")]
    [InlineData("Heat helps.^[10]^", "^[10]^")]
    public void Reads_escaped_and_wrapped_brackets(string text, string marker) => ShouldReadOne(text, marker, MarkerDialect.Bracket, [10]);

    [Theory]
    [InlineData("Heat helps[\\[10\\]](#cite_note-10)", "[\\[10\\]](#cite_note-10)")]
    [InlineData("有用[\\[10\\]](#cite_note-10)：", "[\\[10\\]](#cite_note-10)")]
    [InlineData("rVV10,<sup>[\\[10\\]](#cite_note-sabatini:prb:2013-10)</sup> and", "<sup>[\\[10\\]](#cite_note-sabatini:prb:2013-10)</sup>")]
    [InlineData("requests^[\\[10\\]](#cite_note-10)^.", "^[\\[10\\]](#cite_note-10)^")]
    [InlineData("methods^([\\[10\\]](#cite_note-a-10))", "^([\\[10\\]](#cite_note-a-10))")]
    [InlineData("Heat helps.[[10]](#cite_note-10)", "[[10]](#cite_note-10)")]
    [InlineData("Heat helps.[[10]](#10-title)", "[[10]](#10-title)")]
    [InlineData("Heat helps [10](#cite_note-10).", "[10](#cite_note-10)")]
    [InlineData("Heat helps [10](#fn10).", "[10](#fn10)")]
    [InlineData("Heat helps [10](#ref-10).", "[10](#ref-10)")]
    [InlineData("pain.[[10]](https://example.org/wiki/Pain#cite_note-10)", "[[10]](https://example.org/wiki/Pain#cite_note-10)")]
    [InlineData("pain.[\\[10\\]](https://example.org/wiki/Pain_(disease)#cite_note-10)", "[\\[10\\]](https://example.org/wiki/Pain_(disease)#cite_note-10)")]
    public void Reads_linked_numbers(string text, string marker) => ShouldReadOne(text, marker, MarkerDialect.Link, [10]);

    [Theory]
    [InlineData("Heat<sup>[\\[1\\]](#cite_note-a-1)[\\[2\\]](#cite_note-b-2)</sup>.")]
    [InlineData("methods^([\\[1\\]](#cite_note-a-1)[\\[2\\]](#cite_note-b-2))")]
    public void Reads_several_links_in_one_wrapping(string text) =>
        PageReading.ReadWithList(text).ShownMarkers().ShouldBe(["[\\[1\\]](#cite_note-a-1)", "[\\[2\\]](#cite_note-b-2)"]);

    [Theory]
    [InlineData("Heat helps [10](https://example.org/10).")]
    [InlineData("See page [10](#page-10).")]
    [InlineData("[Heat [10] at home](https://example.org) helps.")]
    [InlineData("[10 facts](#cite_note-10) help.")]
    public void A_link_that_cites_nothing_is_no_marker(string text) => PageReading.ReadWithList(text).Markers.ShouldBeEmpty();

    [Theory]
    [InlineData("Heat helps.¹² Cold does not.", "¹²", new[] { 12 })]
    [InlineData("Heat helps pain¹² a lot.", "¹²", new[] { 12 })]
    [InlineData("Heat helps.¹,² Cold does not.", "¹,²", new[] { 1, 2 })]
    [InlineData("Heat helps.¹⁻³ Cold does not.", "¹⁻³", new[] { 1, 2, 3 })]
    [InlineData("Heat helps.¹–³ Cold does not.", "¹–³", new[] { 1, 2, 3 })]
    [InlineData("Heat helps.<sup>12</sup> Cold does not.", "<sup>12</sup>", new[] { 12 })]
    [InlineData("Heat helps.<sup>1,2</sup> Cold does not.", "<sup>1,2</sup>", new[] { 1, 2 })]
    [InlineData("Heat helps.<SUP>1–3</SUP> Cold does not.", "<SUP>1–3</SUP>", new[] { 1, 2, 3 })]
    [InlineData("Heat helps.^12^ Cold does not.", "^12^", new[] { 12 })]
    [InlineData("Heat helps.^1,3-5^ Cold does not.", "^1,3-5^", new[] { 1, 3, 4, 5 })]
    public void Reads_raised_numbers(string text, string marker, int[] numbers) => ShouldReadOne(text, marker, MarkerDialect.Superscript, numbers);

    [Theory]
    [InlineData("a previous meta-analysis.(10) It", "(10)", new[] { 10 })]
    [InlineData("a previous meta-analysis(10).", "(10)", new[] { 10 })]
    [InlineData("two trials (by one group)(1,2) found it.", "(1,2)", new[] { 1, 2 })]
    [InlineData("two trials,(1-3) and", "(1-3)", new[] { 1, 2, 3 })]
    public void Reads_numbers_in_parentheses(string text, string marker, int[] numbers) =>
        ShouldReadOne($"It is {text}", marker, MarkerDialect.Parenthesis, numbers);

    [Fact]
    public void Reads_footnote_markers()
    {
        var article = PageReading.Read("Heat helps.[^10] Cold does not.[^a_b-1]\n\n[^10]: French S. 2006.\n[^a_b-1]: Chou R. 2017.");

        article.Markers.Select(marker => (article.Shown(marker.Span), marker.Key, marker.Dialect)).ShouldBe(
        [
            ("[^10]", "10", MarkerDialect.Footnote),
            ("[^a_b-1]", "a_b-1", MarkerDialect.Footnote),
        ]);
    }

    [Fact]
    public void A_footnote_marker_before_a_colon_is_no_definition()
    {
        var article = PageReading.Read("* AFFIRM[^3]: rate control does as well.\n\n[^3]: Wyse D. 2002.");

        article.ShownMarkers().ShouldBe(["[^3]"]);
        article.Footnotes.ShouldHaveSingleItem().Key.ShouldBe("3");
    }

    [Fact]
    public void Footnotes_and_numbers_stand_on_one_page()
    {
        var article = PageReading.ReadWithList("Heat helps.[1] Cold does not.[^a]\n\n[^a]: A remark.");

        article.ShownMarkers().ShouldBe(["[1]", "[^a]"]);
    }

    [Fact]
    public void Reads_shortcut_links_with_a_definition()
    {
        var article = PageReading.Read(
            """
            Heat helps [1], cold does not [2].

            [1]: https://example.org/heat "Heat for pain"
            [2]: https://example.org/cold "Cold for pain"
            """);

        article.ShownMarkers().ShouldBe(["[1]", "[2]"]);
        article.NumberedList.ShouldNotBeNull().Layout.ShouldBe(ListLayout.Definitions);
    }

    [Fact]
    public void Reads_shortcut_links_between_their_definitions() =>
        PageReading.Read("Heat [1].\n\n[1]: https://example.org/heat \"Heat\"\n\nCold [2].\n\n[2]: https://example.org/cold \"Cold\"")
            .ShownMarkers().ShouldBe(["[1]", "[2]"]);

    [Fact]
    public void Reads_text_between_the_parts_of_a_list() =>
        PageReading.Read("Heat.[3]\n\n## References\n\n1. A\n2. B\n\nTrials named by Chou.[1]\n\n3. C").ShownMarkers().ShouldBe(["[3]", "[1]"]);

    [Fact]
    public void Neighbours_do_not_share_a_caret() =>
        PageReading.ReadWithList("Heat.^[1]^[2]^ Cold.").ShownMarkers().ShouldBe(["^[1]^", "[2]"]);

    [Theory]
    [InlineData("[1][2]")]
    [InlineData("[2][1]")]
    public void Reads_neighbours_although_Markdown_makes_one_link_of_them(string cited)
    {
        var article = PageReading.Read(
            $"""
            Heat helps.{cited}

            ## References

            [1]: https://example.org/heat "Heat for pain"
            [2]: https://example.org/cold "Cold for pain"
            """);

        article.ShownMarkers().ShouldBe([cited[..3], cited[3..]]);
    }

    [Theory]
    [InlineData("<i>Heat helps.</i>[10]")]
    [InlineData("<b>Heat</b>[10] helps.")]
    [InlineData("Heat helps.<br>[10]")]
    [InlineData("Heat helps.<!-- really -->[10]")]
    public void Reads_a_number_after_a_tag(string text) => ShouldReadOne(text, "[10]", MarkerDialect.Bracket, [10]);

    [Theory]
    [InlineData("This is shown in [1, 2] and elsewhere.")]
    [InlineData("Heat helps, as reported by [1-3].")]
    public void Reads_works_named_by_their_numbers(string text) => PageReading.ReadWithList(text).Markers.ShouldHaveSingleItem();

    [Fact]
    public void The_label_is_what_stands_inside()
    {
        var article = PageReading.ReadWithList("Heat helps.[1,4-6] Cold[\\[2\\]](#cite_note-2) does not.");

        article.Markers.Select(marker => article.Shown(marker.Label)).ShouldBe(["1,4-6", "2"]);
        article.Markers[0].Numbers.Select(range => article.Shown(range.Span)).ShouldBe(["1", "4-6"]);
    }

    [Fact]
    public void A_marker_knows_its_sentence()
    {
        var article = PageReading.ReadWithList("Heat helps. Cold does not.[2] Nothing else is known [3].");

        article.Markers.Select(marker => article.Shown(article.Paragraphs[marker.Paragraph].Sentences[marker.Sentence]))
            .ShouldBe(["Cold does not.", "Nothing else is known [3]."]);
    }

    [Fact]
    public void A_number_without_an_entry_is_a_marker_where_one_must_stand() =>
        PageReading.ReadWithList("Heat helps.[1] Cold does not.[77]").ShownMarkers().ShouldBe(["[1]", "[77]"]);

    [Fact]
    public void A_number_too_large_for_a_number_is_text() =>
        PageReading.ReadWithList("Heat helps.[1] Cold does not.[99999999999999999999]").ShownMarkers().ShouldBe(["[1]"]);

    [Fact]
    public void A_page_without_a_list_has_candidates_only()
    {
        var article = PageReading.Read("Heat helps.[1] Cold does not.[2]");

        article.Markers.ShouldBeEmpty();
        article.UnresolvedCandidates.Select(marker => article.Shown(marker.Span)).ShouldBe(["[1]", "[2]"]);
    }

    [Fact]
    public void The_dialect_that_resolves_the_most_is_the_page_s() =>
        PageReading.ReadWithList("Heat helps.[1] Cold.[2] An area in cm.² Rest(3) helps.").ShownMarkers().ShouldBe(["[1]", "[2]"]);

    [Fact]
    public void A_page_with_raised_numbers_keeps_them_beside_a_bracketed_remark() =>
        PageReading.ReadWithList("Heat helps.¹ Cold does not.² Rest helps.³ It [sic] does.").ShownMarkers().ShouldBe(["¹", "²", "³"]);

    [Theory]
    [InlineData("Heat helps.[1]\r\nCold does not.[2]\r\n")]
    [InlineData("Heat helps.[1]\rCold does not.[2]\r")]
    public void Line_breaks_of_every_kind_are_read(string text) =>
        PageReading.ReadWithList(text).ShownMarkers().ShouldBe(["[1]", "[2]"]);

    private static void ShouldReadOne(string text, string expected, MarkerDialect dialect, int[] numbers)
    {
        var article = PageReading.ReadWithList(text);

        var marker = article.Markers.ShouldHaveSingleItem();
        article.Shown(marker.Span).ShouldBe(expected);
        marker.Dialect.ShouldBe(dialect);
        marker.AllNumbers().ShouldBe(numbers);
        article.NumberedList.ShouldNotBeNull().Entries.Select(entry => entry.Number).ShouldBeSubsetOf(Enumerable.Range(1, 20));
        article.UnresolvedCandidates.ShouldBeEmpty();
    }
}
