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

    [Theory]
    [InlineData("# References")]
    [InlineData("###### References")]
    [InlineData("## References ##")]
    [InlineData("## References:")]
    [InlineData("## 7. References")]
    [InlineData("## 4.2 References")]
    [InlineData("## **References**")]
    [InlineData("## REFERENCES")]
    [InlineData("## References {#references}")]
    [InlineData("## References [edit]")]
    [InlineData("## References [[edit](https://example.org)]")]
    [InlineData("##\tReferences")]
    [InlineData("References\n----------")]
    [InlineData("References\n==========")]
    [InlineData("**References**")]
    [InlineData("**References:**")]
    [InlineData("__References__")]
    [InlineData("References")]
    [InlineData("References:")]
    [InlineData("REFERENCES")]
    [InlineData("*References*")]
    [InlineData("## Reference")]
    [InlineData("## Reference(s) and notes")]
    [InlineData("## References and notes")]
    [InlineData("## Notes and references")]
    [InlineData("## Reference list")]
    [InlineData("## Citations")]
    [InlineData("## Sources")]
    [InlineData("## Works cited")]
    [InlineData("## Literature cited")]
    [InlineData("## Notes")]
    [InlineData("## Footnotes")]
    [InlineData("## References cited")]
    [InlineData("## Literatur")]
    [InlineData("## Literaturverzeichnis")]
    [InlineData("## Quellen und Literatur")]
    [InlineData("## Notes et références")]
    [InlineData("## Références bibliographiques")]
    [InlineData("## Notas y referencias")]
    [InlineData("## Referencias bibliográficas")]
    [InlineData("## Referências bibliográficas")]
    [InlineData("## Notas de rodapé")]
    [InlineData("## Note bibliografiche")]
    [InlineData("## Riferimenti bibliografici")]
    [InlineData("## 參考資料")]
    [InlineData("## 参考来源")]
    [InlineData("## 注释")]
    [InlineData("## 出典")]
    [InlineData("## 脚注と出典")]
    [InlineData("## Источники")]
    [InlineData("## 참고문헌")]
    [InlineData("## Einzelnachweise")]
    [InlineData("## Références")]
    [InlineData("## Referencias")]
    [InlineData("## Referências")]
    [InlineData("## Riferimenti")]
    [InlineData("## 参考文献")]
    [InlineData("## 参考文献 {#references}")]
    [InlineData("## 参考文献：")]
    [InlineData("## 脚注")]
    public void A_heading_names_the_list(string heading)
    {
        var article = PageReading.Read($"# Heat\n\nHeat helps.[1] Cold does not.[2]\n\n{heading}\n\n1. A\n2. B");

        var list = article.Lists.ShouldHaveSingleItem();
        list.HasHeading.ShouldBeTrue();
        list.Role.ShouldBe(SectionRole.References);
        article.ShownMarkers().ShouldBe(["[1]", "[2]"]);
    }

    [Theory]
    [InlineData("## References Summary")]
    [InlineData("## How to cite")]
    [InlineData("## Reference values")]
    [InlineData("## Notes for patients")]
    [InlineData("## Source of pain")]
    public void Other_headings_name_no_list(string heading) =>
        PageReading.Read($"# Heat\n\nHeat helps.\n\n{heading}\n\nThe works used are good.\n\n1. Lie down\n2. Put the pad on\n3. Wait").Lists.ShouldBeEmpty();

    [Theory]
    [InlineData("## Further reading")]
    [InlineData("## Weiterführende Literatur")]
    [InlineData("## Liens externes")]
    [InlineData("## Enlaces externos")]
    [InlineData("## 外部链接")]
    [InlineData("## 関連項目")]
    [InlineData("## External links")]
    [InlineData("## Cited by")]
    [InlineData("## See also")]
    public void Works_that_need_no_citing_are_an_inventory(string heading) =>
        PageReading.Read($"# Heat\n\nHeat helps.\n\n{heading}\n\n1. A\n2. B").Lists.ShouldHaveSingleItem().Role.ShouldBe(SectionRole.Inventory);

    [Theory]
    [InlineData("1. {0}\n2. {1}\n3. {2}")]
    [InlineData("  1. {0}\n  2. {1}\n  3. {2}")]
    [InlineData("[1] {0}\n\n[2] {1}\n\n[3] {2}")]
    [InlineData("\\[1\\] {0}\n\\[2\\] {1}\n\\[3\\] {2}")]
    [InlineData("1. {0}\n2. {1}\n3. {2}\n4. A leaflet for patients\n5. Another leaflet")]
    [InlineData("10. {0}\n11. {1}\n12. {2}")]
    public void Three_entries_in_a_row_need_no_heading(string list)
    {
        var article = PageReading.Read("# Heat\n\nHeat helps.[2]\n\n" + string.Format(null, list, Heat, Cold, Rest));

        var read = article.Lists.ShouldHaveSingleItem();
        read.HasHeading.ShouldBeFalse();
        read.Role.ShouldBe(SectionRole.References);
        article.NumberedList.ShouldBe(read);
    }

    [Theory]
    [InlineData("1. Lie down\n2. Put the pad on\n3. Wait for ten minutes")]
    [InlineData("1. {0}\n2. {1}")]
    [InlineData("1. {0}\n2. Put the pad on\n3. Wait for ten minutes")]
    [InlineData("(1) {0}\n\n(2) {1}\n\n(3) {2}")]
    [InlineData("* {0}\n* {1}\n* {2}")]
    [InlineData("> 1. {0}\n> 2. {1}\n> 3. {2}")]
    [InlineData("```\n1. {0}\n2. {1}\n3. {2}\n```")]
    [InlineData("<!--\n1. {0}\n2. {1}\n3. {2}\n-->")]
    [InlineData("[1] {0}\n\n[2] {1}")]
    public void Anything_less_is_no_list_without_a_heading(string list) =>
        PageReading.Read("# Heat\n\nHeat helps.\n\n" + string.Format(null, list, Heat, Cold, Rest)).Lists.ShouldBeEmpty();

    [Fact]
    public void Numbered_steps_above_the_list_are_no_entries()
    {
        var article = PageReading.ReadWithList("# Heat\n\nHeat helps.[1]\n\n1. Lie down\n2. Put the pad on\n3. Wait", 3);

        article.Lists.ShouldHaveSingleItem().Entries.Length.ShouldBe(3);
    }

    [Fact]
    public void Lists_that_start_anew_under_one_heading_are_ambiguous()
    {
        var article = PageReading.Read($"Heat helps.[1]\n\n## References\n\nFirst\n\n1. {Heat}\n2. {Cold}\n\nSecond\n\n1. {Rest}\n2. {Heat}");

        article.Lists.Length.ShouldBe(2);
        article.HasAmbiguousLists.ShouldBeTrue();
    }

    [Fact]
    public void Pseudo_headings_between_numbers_that_go_on_leave_one_list()
    {
        var article = PageReading.Read($"Heat helps.[4]\n\n## References\n\nTrials\n\n1. {Heat}\n2. {Cold}\n\nMeta-analyses\n\n3. {Rest}\n4. {Heat}");

        article.Lists.ShouldHaveSingleItem().Entries.Select(entry => entry.Number).ShouldBe([1, 2, 3, 4]);
        article.HasAmbiguousLists.ShouldBeFalse();
    }

    [Fact]
    public void Inventories_below_the_references_are_none_of_them()
    {
        var article = PageReading.Read(
            $"""
            # Heat

            Heat helps.[1]

            ## References

            1. {Heat}

            ### Systematic reviews

            1. {Cold}

            ### Randomized controlled trials

            1. {Rest}
            """);

        article.Lists.Select(list => list.Role).ShouldBe([SectionRole.References, SectionRole.Inventory, SectionRole.Inventory]);
        article.HasAmbiguousLists.ShouldBeFalse();
        article.NumberedList.ShouldBe(article.Lists[0]);
    }

    [Fact]
    public void Entries_in_a_comment_are_no_entries()
    {
        var article = PageReading.Read($"Heat helps.[1]\n\n## References\n\n1. {Heat}\n<!--\n2. {Cold}\n-->\n2. {Rest}");

        article.Lists.SelectMany(list => list.Entries).Select(entry => entry.Number).ShouldBe([1, 2]);
    }

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
    public void An_entry_ends_before_a_balanced_address_does_not()
    {
        var article = PageReading.Read("Heat.[1]\n\n## References\n\n1. Hancock M. [Lancet](https://doi.org/10.1016/S0140-6736(07)61686-9) 2007.\n2. Chou R.");

        article.Lists[0].Entries[0].Identifiers.ShouldHaveSingleItem().Value.ShouldBe("10.1016/s0140-6736(07)61686-9");
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

    [Fact]
    public void A_heading_may_be_named_in_the_settings()
    {
        var settings = LintSettings.Default with { ReferenceHeadings = ["Belege und Quellen"] };

        BackPain.Lint.Parsing.ArticleReader.Read(Microsoft.CodeAnalysis.Text.SourceText.From("Heat.[1]\n\n## Belege und Quellen\n\n1. A"), settings)
            .Lists.ShouldHaveSingleItem().HasHeading.ShouldBeTrue();
    }

    private static ReferenceList Headed(string list) => PageReading.Read($"# Heat\n\nHeat helps.\n\n## References\n\n{list}\n").Lists.ShouldHaveSingleItem();

    private static (string Label, string Digits, string Body)[] Parts(Article article) =>
        [.. article.Lists.SelectMany(list => list.Entries).Select(entry => (article.Shown(entry.Label), article.Shown(entry.NumberSpan), article.Shown(entry.Body)))];
}
