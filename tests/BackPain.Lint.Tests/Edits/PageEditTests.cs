using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;

namespace BackPain.Lint.Tests.Edits;

/// <summary>What edits of whole pages make of single pages, and what they refuse.</summary>
public sealed class PageEditTests
{
    [Theory]
    [InlineData("Heat.[3] Cold.[1]", "Heat.[1] Cold.[2]")]
    [InlineData("Heat.[7,3]", "Heat.[1,2]")]
    [InlineData("Heat.[3] Cold.[7][3]", "Heat.[1] Cold.[1][2]")]
    [InlineData("Heat.[3] Cold.[7, 3]", "Heat.[1] Cold.[1, 2]")]
    [InlineData("Heat.[4] Cold.[1,4-6]", "Heat.[1] Cold.[1-4]")]
    [InlineData("Heat.[9] Cold.[8] Rest.[4–6] Work.[9, 1, 4–6]", "Heat.[1] Cold.[2] Rest.[3–5] Work.[1, 3–6]")]
    [InlineData("Heat.[3] Cold.[7][3, p. 14]", "Heat.[1] Cold.[2][1, p. 14]")]
    [InlineData("Heat.[3] Cold.[7, 3, p. 14]", "Heat.[1] Cold.[2, 1, p. 14]")]
    [InlineData("Heat.[3] Cold.[\\[7\\]](#cite_note-7)[\\[3\\]](#cite_note-3)", "Heat.[1] Cold.[\\[1\\]](#cite_note-1)[\\[2\\]](#cite_note-2)")]
    [InlineData("Heat.<sup>3</sup> Cold.<sup>7,3</sup>", "Heat.<sup>1</sup> Cold.<sup>1,2</sup>")]
    [InlineData("Heat.³ Cold.⁷", "Heat.¹ Cold.²")]
    [InlineData("Heat.[3] Cold.[99]", "Heat.[1] Cold.[99]")]
    [InlineData("Heat.[3,3] Cold.[3][3]", "Heat.[1,1] Cold.[1][1]")]
    [InlineData("Heat.[3] In [7], [3] is criticised.", "Heat.[1] In [2], [1] is criticised.")]
    [InlineData("Heat.[3] Cold [7], [3].", "Heat.[1] Cold [1], [2].")]
    [InlineData("Heat.[3] Cold[[7]](#fn7)", "Heat.[1] Cold[[2]](#fn2)")]
    [InlineData("Heat.[3] Cold[7](#bib7)", "Heat.[1] Cold[2](#bib2)")]
    [InlineData("Heat.[3] <a id=\"ref-7\"></a>Cold[[7]](#ref-7)", "Heat.[1] <a id=\"ref-7\"></a>Cold[[2]](#ref-7)")]
    [InlineData("Heat.[3] Chou's[7] trial.", "Heat.[1] Chou's[2] trial.")]
    [InlineData("Heat.[3] OR 2 (95% CI [1, 3]). Cold.[7]", "Heat.[1] OR 2 (95% CI [1, 3]). Cold.[2]")]
    [InlineData("Heat.[3] 18 kg/m², 10³ cells, Ca²⁺, [³H]scan, [18F]FDG, `[3]`, $x_{[3]}$, (3) steps. Cold.[7]", "Heat.[1] 18 kg/m², 10³ cells, Ca²⁺, [³H]scan, [18F]FDG, `[3]`, $x_{[3]}$, (3) steps. Cold.[2]")]
    [InlineData("Heat.[3] <!-- see [3] --> ISBN [978-3-4613], ISSN [0003-0007](https://example.org/?a[3]=b). Cold.[7]", "Heat.[1] <!-- see [3] --> ISBN [978-3-4613], ISSN [0003-0007](https://example.org/?a[3]=b). Cold.[2]")]
    public void Markers_follow_a_renumbering_and_are_sorted(string body, string expected)
    {
        var text = Renumbered(Pages.WithList(body, [.. Enumerable.Range(1, 9)]));

        text[..text.IndexOf("\n\n## ", StringComparison.Ordinal)].ShouldBe(expected);
    }

    [Theory]
    [InlineData("1. A1\n2. B2\n3. C3\n", "1. C3\n2. A1\n3. B2\n")]
    [InlineData("1. A1\n\n2. B2\n3. C3", "1. C3\n\n2. A1\n3. B2")]
    [InlineData("1. A1\n2. B2\n   more\n3. C3\nlazy\n", "1. C3\nlazy\n2. A1\n3. B2\n   more\n")]
    [InlineData("1. A1\n2. B2\n3. C3 <!-- checked -->\n", "1. C3 <!-- checked -->\n2. A1\n3. B2\n")]
    [InlineData("  1) A1\n  2) B2\n  3) C3\n", "  1) C3\n  2) A1\n  3) B2\n")]
    [InlineData("1. A1\n1. B2\n1. C3\n", "1. C3\n1. A1\n1. B2\n")]
    [InlineData("[1] A1\n\n[2] B2\n\n[3]C3\n", "[1] C3\n\n[2] A1\n\n[3]B2\n")]
    [InlineData("<a id=\"cite_note-1\"></a>1. A1\n<a id=\"cite_note-2\"></a>2. B2\n<a id=\"cite_note-3\"></a>3. C3\n", "<a id=\"cite_note-3\"></a>1. C3\n<a id=\"cite_note-1\"></a>2. A1\n<a id=\"cite_note-2\"></a>3. B2\n")]
    [InlineData("1. ↑ 1.0 1.1 A1\n2. ↑ B2\n3. ↑ 3.0 3.1 C3\n", "1. ↑ 1.0 1.1 C3\n2. ↑ 2.0 2.1 A1\n3. ↑ B2\n")]
    [InlineData("5. A1\n6. B2\n3. C3\n", "3. C3\n4. A1\n5. B2\n")]
    public void Entries_move_with_what_belongs_to_them(string list, string expected)
    {
        var shift = list[0] == '5' ? new[] { "3", "5" } : ["3", "1"];
        Renumbered($"Heat.[{shift[0]}] Cold.[{shift[1]}]\n\n## References\n\n{list}").ShouldEndWith("## References\n\n" + expected);
    }

    [Fact]
    public void A_column_of_texts_stays_a_column_when_numbers_change_their_length()
    {
        var numbers = Enumerable.Range(2, 9).Select(number => $"{number,2}. {Pages.Work(number)}\n    Epub ahead of print.\n");
        var list = string.Concat(numbers.Select((line, i) => i == 8 ? line.Replace("10. ", "12. ", StringComparison.Ordinal) : line));

        var text = Renumbered($"Heat.[2] Cold.[12]\n\n## References\n\n{list}");

        text.ShouldContain($" 3. {Pages.Work(10)}\n    Epub ahead of print.\n 4. {Pages.Work(3)}");
        text.ShouldEndWith($"10. {Pages.Work(9)}\n    Epub ahead of print.\n");
    }

    [Theory]
    [InlineData("Heat.[2] Cold.[1]\n\n## References\n\n1. A1\n\nTrials\n\n2. B2\n", "something other than an entry stands inside its list in line 7, and entries cannot be moved past it")]
    [InlineData("Heat.[2] Cold.[1]\n\n## References\n\n1. A1\n<!-- bplint-disable-next-line BPL2 -->\n2. B2\n", "something other than an entry stands inside its list in line 6, and entries cannot be moved past it")]
    [InlineData("Heat.[2] Cold.[1]\n\n## References\n\n1. A1\n2. B2\n\n## Notes\n\n1. C3\n2. D4\n", "several of its lists carry the same numbers, so a marker could mean any of them")]
    [InlineData("Heat.[2] Cold.[1]\n\n## References\n\n1. A1\n2. B2\n2. C3\n", "a number stands twice in its list")]
    [InlineData("Heat.[2] Cold.[1]\n\n## References\n\n1.\n2. B2\n", "the entry in line 5 is empty")]
    [InlineData("Heat.[2] Cold.[1] Rest.[^1]\n\n## References\n\n1. A1\n2. B2\n", "'[^1]' in line 1 cites an entry of the list as if it were a footnote")]
    [InlineData("Heat.[3] Cold.[1] Rest.[1-3]\n\n## References\n\n1. A1\n3. B2\n", "'[1-3]' in line 1 names a number that no entry carries")]
    [InlineData("Heat.[5] Cold.[1] Rest.[2]\n\n## References\n\n1. A1\n5. B2\n", "'[2]' in line 1 names a number that no entry carries")]
    [InlineData("Heat.[2] Cold.[1]\n\n## References\n\n1. A1\n2. B2. Reply to [1].\n", "'[1]' in line 6, inside an entry, may mean another entry")]
    [InlineData("Heat.[2] Cold.[1] Work.[2] Rest.<sup>1</sup>\n\n## References\n\n1. A1\n2. B2\n", "'<sup>1</sup>' in line 1 may be a marker, but in another form than the page's markers")]
    [InlineData("Heat.[2] Cold.[1] [See Chou [2] there](https://example.org)\n\n## References\n\n1. A1\n2. B2\n", "'[2]' in line 1 is not read as a marker but may be one")]
    public void A_renumbering_that_could_do_harm_is_refused(string text, string reason)
    {
        var edit = Renumbering.ByFirstCitation(Pages.Read(text), LintSettings.Default);

        (edit.Refusal, edit.Changes.IsEmpty).ShouldBe((reason, true));
    }

    [Theory]
    [InlineData("[see 1]", "[see 1]")]
    [InlineData("[e.g., 1, 2]", "[e.g., 1, 2]")]
    [InlineData("[1a]", "[1a]")]
    [InlineData("[1, Table 2]", "[1, Table 2]")]
    [InlineData("[1 p. 14]", "[1 p. 14]")]
    [InlineData("[1:14]", "[1:14]")]
    [InlineData("[1 and 2]", "[1 and 2]")]
    [InlineData("[1/2]", "[1/2]")]
    [InlineData("[*1*]", "[*1*]")]
    [InlineData("【1】", "【1】")]
    [InlineData("the pain score [1,2]", "[1,2]")]
    [InlineData("TENS<sup>1</sup>", "<sup>1</sup>")]
    [InlineData("vitamin D¹", "¹")]
    [InlineData("COX-2²", "²")]
    [InlineData("in^2^", "^2^")]
    [InlineData("Rest(2) well", "(2)")]
    [InlineData("a trial (see 2)", "(see 2)")]
    [InlineData("![See [2]](fig.png)", "[2]")]
    [InlineData("<i title=\"[2]\">x</i>", "[2]")]
    [InlineData("[trials [1,2]](https://example.org)", "[1,2]")]
    [InlineData("More.[2](https://pubmed.gov/1)", "[2]")]
    [InlineData("as in citation 2.", "citation 2")]
    [InlineData("<sup>2</sup><sup>,</sup><sup>1</sup>", "<sup>2</sup>")]
    public void A_number_that_may_cite_and_is_not_read_as_a_marker_stops_a_renumbering(string stray, string place)
    {
        var article = Pages.Read(Pages.WithList($"Heat.[3] Cold.[1] Rest.[2]\n\nWork {stray}", 1, 2, 3));

        var reason = Renumbering.ByFirstCitation(article, LintSettings.Default).Refusal;

        reason.ShouldNotBeNull();
        reason.ShouldStartWith($"'{place}' in line 3 ");
        Renumbering.Without(article, article.NumberedList!, [.. article.NumberedList!.Entries.Take(2)]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("See ref. 3.", "ref. 3")]
    [InlineData("Comment on [2,3].", "[2,3]")]
    [InlineData("Reply (see 3).", "(see 3)")]
    [InlineData("Erratum.³", "³")]
    public void An_entry_that_mentions_another_by_number_stops_a_renumbering(string mention, string place) =>
        Renumbering.ByFirstCitation(Pages.Read($"Heat.[3] Cold.[1] Rest.[2]\n\n## References\n\n1. A1. {mention}\n2. B2\n3. C3\n"), LintSettings.Default).Refusal
            .ShouldBe($"'{place}' in line 5, inside an entry, may mean another entry");

    [Theory]
    [InlineData("---\ndescription: Heat helps [3].\n---\n\nHeat.[3] Cold.[1] Rest.[2]", "'[3]' in line 2 is not read as a marker but may be one")]
    [InlineData("Heat.[3] Cold.[1] Rest.[2]\n\n<div>\n[3] says so.\n</div>", "'[3]' in line 4 is not read as a marker but may be one")]
    [InlineData("Heat.<sup>3</sup> Cold.<sup>1</sup> Rest.<sup>2</sup>\n\n<p>Work<sup>2</sup></p>", "'<sup>2</sup>' in line 3 is not read as a marker but may be one")]
    [InlineData("Heat.[3] Cold.[1] Rest.[2]\n\n[^a]: A remark that nothing cites, see [3].", "'[3]' in line 3 is not read as a marker but may be one")]
    [InlineData("Heat.[3] Cold.[1] Rest.[2] See the [guide][3].\n\n[3]: https://example.org", "line 3 defines a link under the number 3")]
    public void A_number_outside_the_running_text_stops_a_renumbering(string body, string reason) =>
        Renumbering.ByFirstCitation(Pages.Read(Pages.WithList(body, 1, 2, 3)), LintSettings.Default).Refusal.ShouldBe(reason);

    [Fact]
    public void A_remark_in_a_footnote_follows_the_numbers() =>
        Renumbered(Pages.WithList("Heat.[3] Cold.[1] Rest.[2] Note.[^a]\n\n[^a]: A remark, see [3].", 1, 2, 3)).ShouldContain("[^a]: A remark, see [1].");

    [Theory]
    [InlineData("Heat.[1] Cold.[2]\n\n## References\n\n1. A1\n\nTrials\n\n2. B2\n")]
    [InlineData("Heat.[1]\n\n## Further reading\n\n1. A1 2006.\n2. B2 2007.\n3. C3 2008.\n\n## References\n\n1. A1\n")]
    [InlineData("Heat.[^b] Cold.[^a]\n\n[^a]: A1\n[^b]: B2\n")]
    [InlineData("Heat helps.\n\n## References\n\n3. A1\n7. B2\n")]
    [InlineData("")]
    public void A_page_in_order_or_without_numbers_is_left_alone(string text) =>
        Renumbering.ByFirstCitation(Pages.Read(text), LintSettings.Default).Changes.ShouldBeEmpty();

    [Theory]
    [InlineData("Heat.[1,3-5] Cold.[2]", "Heat.[^1][^3][^4][^5] Cold.[^2]")]
    [InlineData("Heat.<sup>[1][2]</sup> Cold.[3-5]", "Heat.[^1][^2] Cold.[^3][^4][^5]")]
    [InlineData("Heat.[\\[1\\]](#cite_note-1) Cold.[2-5]", "Heat.[^1] Cold.[^2][^3][^4][^5]")]
    [InlineData("Heat.¹⁻⁴ Cold.⁵", "Heat.[^1][^2][^3][^4] Cold.[^5]")]
    public void Numbers_become_footnotes(string body, string expected)
    {
        var article = Pages.Read(Pages.WithList(body, 1, 2, 3, 4, 5));

        var edit = FootnoteConversion.Convert(article, LintSettings.Default);

        edit.Refusal.ShouldBeNull();
        Pages.Apply(article, edit.Changes).ShouldBe(expected + "\n\n## References\n\n" + string.Concat(Enumerable.Range(0, 5).Select(i => $"[^{i + 1}]: {Pages.Work(i)}\n")));
    }

    [Theory]
    [InlineData("Heat.[1]", "no marker cites the entry 2 ('Brown 2006'), and a footnote that nothing cites is not shown")]
    [InlineData("Heat.[1, p. 14] Cold.[2]", "'[1, p. 14]' in line 1 says more than a number, which a footnote cannot")]
    [InlineData("Heat.[1-2] [See Chou[2] there](https://example.org)", "'[2]' in line 1 is not read as a marker but may be one")]
    [InlineData("Heat.[1-2] Cold.[7]", "'[7]' in line 1 names a number that no entry carries")]
    [InlineData("Heat.[1-2] Note.[^2]\n\n[^2]: A remark.", "it already has footnotes of the same numbers")]
    public void A_conversion_to_footnotes_that_could_do_harm_is_refused(string body, string reason) =>
        FootnoteConversion.Convert(Pages.Read(Pages.WithList(body, 1, 2)), LintSettings.Default).Refusal.ShouldBe(reason);

    [Theory]
    [InlineData("Heat.[^b] Cold.[^a][^b]\n\n[^a]: A1\n[^b]: B2\n    more\n", "Heat.[1] Cold.[1,2]\n\n## References\n\n1. B2\n   more\n2. A1\n")]
    [InlineData("Heat.[^2] Cold.[^1]\n\n[^1]: A1\n[^2]: B2\n", "Heat.[2] Cold.[1]\n\n## References\n\n1. A1\n2. B2\n")]
    [InlineData("Heat.[^b]\n\n[^b]: B2\n\nCold.[^a]\n\n[^a]: A1\n\n## See also\n\nMore.", "Heat.[1]\n\nCold.[2]\n\n## See also\n\nMore.\n\n## References\n\n1. B2\n2. A1")]
    [InlineData("Heat.[^x][^y][^z]\nText\n[^x]: A1\n[^y]: B2\n[^z]: C3", "Heat.[1-3]\nText\n\n## References\n\n1. A1\n2. B2\n3. C3")]
    public void Footnotes_become_numbers(string text, string expected)
    {
        var article = Pages.Read(text);

        var edit = NumericConversion.Convert(article, LintSettings.Default);

        (edit.Refusal, Pages.Apply(article, edit.Changes)).ShouldBe((null, expected));
    }

    [Theory]
    [InlineData("Heat.[^a]\n\n[^a]: A1\n[^a]: B2\n", "the footnote 'a' is defined twice")]
    [InlineData("Heat.[^a][^b]\n\n[^a]: A1\n", "'[^b]' in line 1 has no footnote")]
    [InlineData("Heat.[^a] Cold.[1]\n\n[^a]: A1\n\n## References\n\n1. B2\n", "it has numeric markers beside its footnotes")]
    [InlineData("Heat.[^a]\n\n[^a]: A1\n\n[1]: https://example.org\n", "line 5 defines a link under the number 1")]
    [InlineData("Heat.[^a] Cold.[1]\n\n[^a]: A1\n", "'[1]' in line 1 is not read as a marker but may be one")]
    [InlineData("Heat.[^a] Cold.²\n\n[^a]: A1\n[^b]: B2\n", "'²' in line 1 is not read as a marker but may be one")]
    [InlineData("Heat.[^a][guide]\n\n[guide]: https://example.org\n\n[^a]: A1\n", "'[^a]' in line 1 touches a bracket that would make a link of both")]
    [InlineData("Heat.[^a](Chou)\n\nCold.[^a]\n\n[^a]: A1\n", "'[^a]' in line 1 stands where it is not read as a footnote")]
    [InlineData("<div>\nHeat.[^a]\n</div>\n\nCold.[^a]\n\n[^a]: A1\n", "'[^a]' in line 2 stands where it is not read as a footnote")]
    [InlineData("Heat.[^a] Cold.[^b]\n\n[^a]: A1, as [^b].\n[^b]: B2\n", "'[^b]' in line 3 is cited inside another footnote")]
    [InlineData("Take [^a]fullerene.\n\n[^a]: A1\n", "the citation '[^a]' in line 1 would no longer be read as one")]
    public void A_conversion_to_numbers_that_could_do_harm_is_refused(string text, string reason) =>
        NumericConversion.Convert(Pages.Read(text), LintSettings.Default).Refusal.ShouldBe(reason);

    [Theory]
    [InlineData("Heat.[1] Cold| Rest.[2]", "Heat.[1] Cold[2] Rest.[3]", "2. New work.\n3. Brown")]
    [InlineData("Heat.[1] Cold| Rest.[1-3]", "Heat.[1] Cold[2] Rest.[1,3,4]", "2. New work.\n3. Brown")]
    [InlineData("Heat| Rest.[1]", "Heat[1] Rest.[2]", "1. New work.\n2. Adams")]
    [InlineData("Heat.\\[1\\]|\\[3\\]", "Heat.\\[1\\]\\[2\\]\\[4\\]", "2. New work.\n3. Brown")]
    [InlineData("Heat.[3]|[1]", "Heat.[3][1][4]", "4. New work.\n")]
    public void An_inserted_entry_gets_the_number_of_its_place(string body, string expected, string list)
    {
        var offset = body.IndexOf('|', StringComparison.Ordinal);
        var article = Pages.Read(Pages.WithList(body.Remove(offset, 1), 1, 2, 3));

        var edit = Insertion.At(article, LintSettings.Default, offset, "New\nwork.");

        edit.Refusal.ShouldBeNull();
        var text = Pages.Apply(article, edit.Changes);
        text.ShouldStartWith(expected + "\n");
        text.ShouldContain(list);
    }

    [Theory]
    [InlineData(0, "a marker cannot stand at this place")]
    [InlineData(7, "the place lies inside a marker")]
    [InlineData(40, "a marker cannot stand at this place")]
    public void An_entry_is_not_inserted_where_no_marker_can_stand(int offset, string reason) =>
        Insertion.At(Pages.Read(Pages.WithList("Heat.[1] Cold.[2]", 1, 2)), LintSettings.Default, offset, "New work.").Refusal.ShouldBe(reason);

    [Fact]
    public void Lists_that_count_on_become_one()
    {
        var first = "Heat.[1] Cold.[3]\n\n## References\n\n1. " + Pages.Work(0) + "\n2. " + Pages.Work(1) + "\n";
        var text = first + "\n## More references\n\n3) " + Pages.Work(2) + "\n4) " + Pages.Work(3) + "\n\n## See also\n\nMore.\n";
        var article = Pages.Read(text.Replace("More references", "Bibliography", StringComparison.Ordinal));

        var edit = ListMerging.Merge(article, LintSettings.Default, article.Lists[0], article.Lists[1]);

        (edit.Refusal, Pages.Apply(article, edit.Changes)).ShouldBe(
            (null, first + "3. " + Pages.Work(2) + "\n4. " + Pages.Work(3) + "\n\n## See also\n\nMore.\n"));
    }

    [Fact]
    public void A_list_is_numbered_on_where_no_marker_names_any()
    {
        var article = Pages.Read("Heat helps.\n\n## References\n\n1. " + Pages.Work(0) + "\n\n## Sources\n\nOld ones:\n\n1. " + Pages.Work(1) + "\n2. " + Pages.Work(2));

        var edit = ListMerging.Merge(article, LintSettings.Default, article.Lists[0], article.Lists[1]);

        (edit.Refusal, Pages.Apply(article, edit.Changes)).ShouldBe(
            (null, "Heat helps.\n\n## References\n\n1. " + Pages.Work(0) + "\n2. " + Pages.Work(1) + "\n3. " + Pages.Work(2) + "\n\n## Sources\n\nOld ones:"));
    }

    [Fact]
    public void Lists_that_share_numbers_are_not_merged_under_their_markers()
    {
        var article = Pages.Read(Pages.WithList("Heat.[1]", 1, 2) + "\n## Sources\n\n1. " + Pages.Work(4) + "\n");

        ListMerging.Merge(article, LintSettings.Default, article.Lists[0], article.Lists[1]).Refusal
            .ShouldBe("both lists carry the same numbers, so a marker could mean either of them");
    }

    [Fact]
    public void A_dialect_that_nobody_can_write_is_refused()
    {
        var article = Pages.Read(Pages.WithList("Heat.[2] Cold.[1]", 1, 2));
        var unknown = article with { Markers = [.. article.Markers.Select(marker => marker with { Dialect = (MarkerDialect)99 })] };

        Renumbering.ByFirstCitation(unknown, LintSettings.Default).Refusal.ShouldBe("markers such as '[2]' in line 1 cannot be re-written yet");
        Renumbering.Without(unknown, article.NumberedList!, [article.NumberedList!.Entries[0]]).ShouldBeEmpty();
        FootnoteConversion.Convert(unknown, LintSettings.Default).Refusal.ShouldNotBeNull();
    }

    [Fact]
    public void Ranges_without_end_cost_nothing()
    {
        var list = string.Concat(Enumerable.Range(1, 5_000).Select(number => $"{number}. {Pages.Work(number)}\n"));
        var article = Pages.Read(string.Concat(Enumerable.Repeat("Heat.[5000] Cold.[1-999999] Rest.[1-5000]\n\n", 2_000)) + "## References\n\n" + list);

        Renumbering.ByFirstCitation(article, LintSettings.Default).Refusal.ShouldBe("its ranges name too many entries");
    }

    [Fact]
    public void Moved_entries_pass_the_check_of_the_fixer_and_swapped_markers_do_not()
    {
        var article = Pages.Read(Pages.WithList("Heat.[2] Cold.[1]", 1, 2));
        var edit = Renumbering.ByFirstCitation(article, LintSettings.Default);
        var onlyList = edit.Changes.RemoveAll(change => change.Span.Start < article.NumberedList!.Span.Start);

        CitationMeaning.FaultOf(article, Pages.Read(Pages.Apply(article, edit.Changes)), edit.Changes, [edit.ToFix()]).ShouldBeNull();
        CitationMeaning.FaultOf(article, Pages.Read(Pages.Apply(article, onlyList)), onlyList, []).ShouldNotBeNull();
        edit.ToFix().Safety.ShouldBe(FixSafety.Unsafe);
    }

    private static string Renumbered(string text)
    {
        var article = Pages.Read(text);
        var edit = Renumbering.ByFirstCitation(article, LintSettings.Default);
        edit.Refusal.ShouldBeNull();
        return Pages.Apply(article, edit.Changes);
    }
}
