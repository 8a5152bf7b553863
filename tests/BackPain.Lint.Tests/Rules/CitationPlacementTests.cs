using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

public sealed class CitationPlacementTests
{
    private const string List = """


        ## References

        1. French S, Cameron M. Superficial heat or cold for low back pain. 2006.
        2. Hayden J, van Tulder M. Exercise therapy for low back pain. 2005.
        3. Furlan A, Brosseau L. Massage for low back pain. 2002.
        4. Chou R, Deyo R. Noninvasive treatments for low back pain. 2017.
        """;

    private const string Paragraphs = "Back pain is common and most people have it at some time in their lives.\n\nHeat relieves acute low back pain for a few days, and so does gentle exercise.\n\nMassage may help people whose pain has lasted for more than three months.\n\n";

    [Fact]
    public void One_page_has_one_finding_on_order_at_its_first_place()
    {
        var text = string.Join(' ', ((int[])[1, 3, 2, 4, 5, 6, 8, 7, 9, 10, 11, 12]).Select(number => $"Heat helps.[{number}]"));
        var list = string.Concat(Enumerable.Range(1, 12).Select(number => $"{number}. {(char)('Z' - number)}rown A. Heat for pain. Spine. 2006;31(9):{900 + number}.\n"));

        var finding = Of("BPL1007", $"{text}\n\n## References\n\n{list}").ShouldHaveSingleItem();

        finding.Message.ShouldStartWith("Reference 2 ");
        finding.Related.ShouldHaveSingleItem().Message.ShouldBe("Reference 3 is first cited here.");
    }

    [Theory]
    [InlineData("Heat helps.[4] Rest does not.[3] Cold helps.[2] Drugs help.[1]")]
    [InlineData("Heat helps.[1][3][2] Drugs help.[4]")]
    [InlineData("Heat helps.[1] See [^a]. Cold helps.[2] Drugs help.[3]\n\n[^a]: Drugs help.[4]")]
    [InlineData("Heat helps.[1]\n\nTable 1. Drugs help.[4]\n\nCold helps.[2] Drugs help.[3]")]
    [InlineData("Heat helps.[1]\n\n: Drugs that help[4]\n\nCold helps.[2] Drugs help.[3]")]
    public void Order_is_not_judged_where_it_follows_something_else(string text) =>
        Of("BPL1007", text + List).ShouldBeEmpty();

    [Theory]
    [InlineData("Chou et al. found that heat helps.\n\n")]
    [InlineData("Heat helps [as a trial found](https://doi.org/10.1097/01.brs.0000214881.10814.64).\n\n")]
    [InlineData("Heat helps (PMID 16641776).\n\n")]
    [InlineData("Heat helps (Smith, 2006).\n\n")]
    public void A_page_that_cites_in_another_way_has_no_list_without_markers(string text) =>
        Of("BPL1009", Paragraphs + text + List.TrimStart()).ShouldBeEmpty();

    [Fact]
    public void Sources_of_one_section_are_not_the_references_of_the_page() =>
        Of("BPL1009", Paragraphs + "Sources:\n\n- French S. Superficial heat. 2006.\n- Hayden J. Exercise. 2005.\n\n## Open questions\n\nDoes rest help at all?\n").ShouldBeEmpty();

    [Fact]
    public void A_single_work_is_what_the_whole_page_rests_on() =>
        Of("BPL1009", Paragraphs + "## References\n\n- French S. Superficial heat. 2006.\n").ShouldBeEmpty();

    [Fact]
    public void A_blank_before_a_marker_at_the_end_of_a_line_is_a_line_break() =>
        Of("BPL1015", "Heat helps.[1] Cold helps.[2] Rest does not.[3] Drugs help.[4] Massage helps.\n[3]" + List).ShouldBeEmpty();

    [Fact]
    public void A_table_head_over_dashes_is_no_heading() =>
        Of("BPL1025", "Heat helps.[1]\n\n  Features of pain[2]\n  ----------\n  Stiffness\n" + List).ShouldBeEmpty();

    [Theory]
    [InlineData("2. See ibid., p. 4.", "See ibid.")]
    [InlineData("2. Hayden J, op. cit., p. 4.", "op. cit.")]
    [InlineData("2. Hayden J. Exercise therapy. 2005. Retracted, see [2].", "[2]")]
    public void What_leads_in_a_circle_is_reported(string entry, string place)
    {
        var text = $"Heat helps.[1] Exercise helps.[2]\n\n## References\n\n1. French S. Superficial heat. Spine. 2006.\n{entry}\n3. Furlan A. Massage. Spine. 2002.\n";

        var finding = Of("BPL1026", text).ShouldHaveSingleItem();

        text.Substring(finding.Span.Start, finding.Span.Length).ShouldBe(place);
    }

    [Theory]
    [InlineData("2. [2] Hayden J. Exercise therapy. 2005.")]
    [InlineData("2. Hayden J. [2]catenanes in pain. 2005;4[2]:12.")]
    [InlineData("2. Hayden J. Forbidden in vitro cit. 2005. Erratum in: Ibid 2006;4:2.")]
    public void What_only_looks_like_a_circle_is_not(string entry) =>
        Of("BPL1026", $"Heat helps.[1] Exercise helps.[2]\n\n## References\n\n1. French S. Superficial heat. Spine. 2006.\n{entry}\n3. Furlan A. Massage. Spine. 2002.\n").ShouldBeEmpty();

    private static Finding[] Of(string rule, string text) =>
        [.. new Linter(LintSettings.Default).Check(SourceText.From(text)).Findings.Where(finding => finding.Rule.Id == rule)];
}
