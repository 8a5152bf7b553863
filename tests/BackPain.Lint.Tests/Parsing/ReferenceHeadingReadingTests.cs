using BackPain.Lint.Articles;

namespace BackPain.Lint.Tests.Parsing;

public sealed class ReferenceHeadingReadingTests
{
    private const string Heat = "French S, Cameron M. Superficial heat or cold for low back pain. Spine. 2006;31(9):998.";
    private const string Cold = "Chou R, Deyo R. Nonpharmacologic therapies. Ann Intern Med. 2017;166(7):493. PMID 28192793.";
    private const string Rest = "van Tulder M, Malmivaara A. Exercise therapy. doi:10.1002/14651858.CD000335.pub2";

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
    public void A_heading_may_be_named_in_the_settings()
    {
        var settings = LintSettings.Default with { ReferenceHeadings = ["Belege und Quellen"] };

        BackPain.Lint.Parsing.ArticleReader.Read(Microsoft.CodeAnalysis.Text.SourceText.From("Heat.[1]\n\n## Belege und Quellen\n\n1. A"), settings)
            .Lists.ShouldHaveSingleItem().HasHeading.ShouldBeTrue();
    }
}
