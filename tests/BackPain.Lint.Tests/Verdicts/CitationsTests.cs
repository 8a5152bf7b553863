using BackPain.Lint.Tests.Edits;
using BackPain.Lint.Verdicts;
using CsCheck;
using Pages = BackPain.Lint.Tests.Edits.Pages;

namespace BackPain.Lint.Tests.Verdicts;

/// <summary>What stands at a place, where markers lead and what leads to a work.</summary>
public sealed class CitationsTests
{
    [Theory]
    [InlineData("Heat.[1, 4-6|]", "4-6", "4 5 6")]
    [InlineData("Heat.[1, |4-6]", "4-6", "4 5 6")]
    [InlineData("Heat.[|1, 4-6]", "1", "1")]
    [InlineData("Heat.|[1, 4-6]", "[1, 4-6]", "1 4 5 6")]
    [InlineData("Heat.[1]|[2]", "[2]", "2")]
    [InlineData("Heat.[1][2]|", "[2]", "2")]
    [InlineData("Heat.<sup>[|3]</sup>", "3", "3")]
    [InlineData("Heat.[\\[|3\\]](#cite_note-3)", "3", "3")]
    public void A_place_of_a_marker_means_one_of_its_numbers_or_all(string marked, string span, string numbers)
    {
        var (citations, place) = At(Pages.WithList(marked, [.. Enumerable.Range(1, 9)]));

        citations.Article.Slice(place!.Span).ToString().ShouldBe(span);
        var works = place.Mention is { } mention ? citations.TargetsOf(mention) : citations.TargetsOf(place.Marker!);
        string.Join(' ', works.Select(work => work.Entry!.Number)).ShouldBe(numbers);
    }

    [Theory]
    [InlineData("Heat.[^a|] Cold.[^b]\n\n[^a]: French S. Heat. 2006.\n[^B]: Chou R. Cold. 2007.\n", "a", "French S. Heat. 2006.")]
    [InlineData("Heat.[^a] Cold.[^b|]\n\n[^a]: French S. Heat. 2006.\n[^B]: Chou R. Cold. 2007.\n", "b", "Chou R. Cold. 2007.")]
    [InlineData("Heat.<ref name=\"a\">French S. Heat. 2006.</ref> Cold.<ref name=\"|a\" />\n", "a", "French S. Heat. 2006.")]
    [InlineData("Heat.<ref name=\"a\">French S. Heat. 2006.</ref> Cold.|<ref>Chou R. Cold. 2007.</ref>\n", "<ref>", "Chou R. Cold. 2007.")]
    [InlineData("Heat |(Chou 2017).\n\n## References\n\n- Chou R. Noninvasive treatments. Ann Intern Med. 2017;166(7):493-505.\n- French S. Heat or cold. 2006.\n", "(Chou 2017)", "Chou R. Noninvasive treatments. Ann Intern Med. 2017;166(7):493-505.")]
    public void A_marker_of_any_form_leads_to_its_work(string marked, string span, string body)
    {
        var (citations, place) = At(marked);

        citations.Article.Slice(place!.Span).ToString().ShouldBe(span);
        citations.Article.Slice(citations.TargetsOf(place.Mention!).ShouldHaveSingleItem().Body).ToString().ShouldBe(body);
    }

    [Theory]
    [InlineData("Heat.[1, 4-6] Cold.[5] Rest.[7].", 5, "4-6|5")]
    [InlineData("Heat.[1]–[4] Cold.[3] Rest.[4].", 3, "[1]–[4]|3")]
    [InlineData("Heat.[1, 4-6] Cold.[5] Rest.[7].", 8, "")]
    public void An_entry_is_cited_where_a_number_or_range_holds_its_number(string body, int number, string places)
    {
        var citations = new Citations(Pages.Read(Pages.WithList(body, [.. Enumerable.Range(1, 9)])));
        var entry = citations.Targets.Single(target => target.Entry!.Number == number);

        string.Join('|', citations.MentionsOf(entry).Select(mention => citations.Article.Slice(mention.Span).ToString())).ShouldBe(places);
    }

    [Fact]
    public void Where_two_lists_carry_a_number_a_marker_may_mean_either_entry()
    {
        var citations = new Citations(Pages.Read("Heat.[1]\n\n## References\n\n1. French S. Heat. Spine. 2006.\n2. Chou R. Cold. Spine. 2007.\n\n# Rest\n\nRest.[2]\n\n## References\n\n1. Qaseem A. Rest. Ann Intern Med. 2017.\n2. Deyo R. Bed. NEJM. 1986.\n"));

        citations.Article.HasAmbiguousLists.ShouldBeTrue();
        citations.TargetsOf(citations.Article.Markers[0]).Select(target => target.Entry!.FirstAuthor).ShouldBe(["French", "Qaseem"]);
        citations.MentionsOf(citations.Targets.Single(target => target.Entry!.FirstAuthor == "Qaseem")).Count().ShouldBe(1);
    }

    [Fact]
    public void A_rule_in_a_comment_and_an_identifier_are_found()
    {
        var (_, rule) = At("<!-- bplint-disable-file BPL1001, BPL|2002 -->\n\nHeat.\n");
        rule!.Rule!.Name.ShouldBe("BPL2002");
        var (_, identifier) = At("Registered as NCT0183|8044.\n");
        identifier!.Identifier!.Value.ShouldBe("NCT01838044");
    }

    [Fact]
    public void Labels_of_works_are_told_from_their_text()
    {
        var (_, label) = At("Heat.[1]\n\n## References\n\n1|. French S. Heat. Spine. 2006.\n");
        (label!.IsLabel, label.Span.Length, label.Target!.Entry!.Number).ShouldBe((true, 1, 1));
        var (_, text) = At("Heat.[1]\n\n## References\n\n1. French S. He|at. Spine. 2006.\n");
        (text!.IsLabel, text.Target!.Entry!.Number).ShouldBe((false, 1));
    }

    [Fact]
    public void Both_directions_agree_on_any_page() => CitedPages.Any.Sample(text =>
    {
        var citations = new Citations(Pages.Read(text));
        foreach (var mention in citations.Mentions)
        {
            var works = citations.TargetsOf(mention);
            foreach (var target in citations.Targets)
            {
                works.Contains(target).ShouldBe(citations.MentionsOf(target).Contains(mention));
                works.Contains(target).ShouldBe(mention.Numbers!.Value.Contains(target.Entry!.Number));
            }
        }
    }, iter: 50);

    private const string List = "\n\n## References\n\n1. French S. Heat. 2006.\n2. Qaseem A. Cold. 2017.\n3. Maher C. Rest. 2017.\n";

    [Theory]
    [InlineData("Heat.[1] Cold.[3,1] Rest.[1]" + List, "French 2006: [1] [3,1] [1]; Qaseem 2017: ; Maher 2017: [3,1]")]
    [InlineData("Heat.[1-3]" + List, "French 2006: [1-3]; Qaseem 2017: [1-3]; Maher 2017: [1-3]")]
    [InlineData("Heat.[1,1] Cold.[1-99]" + List, "French 2006: [1,1] [1-99]; Qaseem 2017: [1-99]; Maher 2017: [1-99]")]
    [InlineData("Heat.[^a] Cold.[^A]\n\n[^a]: French S. Heat. 2006.\n[^b]: Maher C. Rest. 2017.\n", "French 2006: [^a] [^A]; Maher 2017: ")]
    [InlineData("Heat helps (French 2006).\n\n## References\n\n- French S. Superficial heat or cold for low back pain. Spine. 2006.\n", "French 2006: (French 2006)")]
    public void Each_work_has_the_markers_that_lead_to_it(string text, string expected)
    {
        var article = Pages.Read(text);
        var citations = new Citations(article);
        string.Join("; ", citations.Targets.Select(target =>
            $"{citations.WorkOf(target).ShortName}: {string.Join(' ', citations.MarkersOf(target).Select(marker => article.Slice(marker.Span).ToString()))}")).ShouldBe(expected);
    }

    [Fact]
    public void A_number_that_could_mean_entries_of_two_lists_leads_to_neither_for_sure()
    {
        var citations = new Citations(Pages.Read("Heat.[1]" + List + "\n## Sources\n\n1. Chou R. Drugs. 2017.\n2. Deyo R. Tests. 2001.\n"));
        citations.HasCitations.ShouldBeFalse();
        citations.Targets.ShouldAllBe(target => !citations.CanBeCited(target));
    }

    private static (Citations Citations, PagePlace? Place) At(string marked)
    {
        var citations = new Citations(Pages.Read(marked.Remove(marked.IndexOf('|', StringComparison.Ordinal), 1)));
        return (citations, PagePlace.At(citations, marked.IndexOf('|', StringComparison.Ordinal)));
    }
}
