using BackPain.Lint.Articles;

namespace BackPain.Lint.Tests.Parsing;

/// <summary>Mistyped markers, and what only looks like one.</summary>
public sealed class MalformedMarkerReadingTests
{
    [Theory]
    [InlineData("Heat helps.[ 10 ] Some do not.", "[ 10 ]", MarkerFault.Blank, new[] { 10 })]
    [InlineData("Heat helps[10 ].", "[10 ]", MarkerFault.Blank, new[] { 10 })]
    [InlineData("Heat helps [ 10].", "[ 10]", MarkerFault.Blank, new[] { 10 })]
    [InlineData("Heat helps.[ 1, 4-6 ]", "[ 1, 4-6 ]", MarkerFault.Blank, new[] { 1, 4, 5, 6 })]
    [InlineData("Heat helps.[\u00a010]", "[\u00a010]", MarkerFault.Blank, new[] { 10 })]
    [InlineData("Heat helps.［10］ Some do not.", "［10］", MarkerFault.FullWidth, new[] { 10 })]
    [InlineData("Heat helps.[１０] Some do not.", "[１０]", MarkerFault.FullWidth, new[] { 10 })]
    [InlineData("Heat helps.［１０]", "［１０]", MarkerFault.FullWidth, new[] { 10 })]
    [InlineData("Heat helps.[1，2]", "[1，2]", MarkerFault.FullWidth, new[] { 1, 2 })]
    [InlineData("热敷有用。［10］", "［10］", MarkerFault.FullWidth, new[] { 10 })]
    [InlineData("Heat helps.[10,]", "[10,]", MarkerFault.StraySeparator, new[] { 10 })]
    [InlineData("Heat helps.[,10]", "[,10]", MarkerFault.StraySeparator, new[] { 10 })]
    [InlineData("Heat helps.[1,,2]", "[1,,2]", MarkerFault.StraySeparator, new[] { 1, 2 })]
    [InlineData("Heat helps.[1, , 2]", "[1, , 2]", MarkerFault.StraySeparator, new[] { 1, 2 })]
    [InlineData("Heat helps.[1;]", "[1;]", MarkerFault.StraySeparator, new[] { 1 })]
    [InlineData("Heat helps[10.] Some do not.", "[10.]", MarkerFault.StrayPoint, new[] { 10 })]
    [InlineData("Heat helps[10", "[10", MarkerFault.Unclosed, new[] { 10 })]
    [InlineData("Heat helps.[10 Some do not.", "[10", MarkerFault.Unclosed, new[] { 10 })]
    [InlineData("Heat helps.[10[11] Some do not.", "[10", MarkerFault.Unclosed, new[] { 10 })]
    [InlineData("Heat helps[1,2. Some do not.", "[1,2", MarkerFault.Unclosed, new[] { 1, 2 })]
    [InlineData("Heat helps.[10\nSome do not.", "[10", MarkerFault.Unclosed, new[] { 10 })]
    [InlineData("Heat helps.10] Some do not.", "10]", MarkerFault.Unopened, new[] { 10 })]
    [InlineData("Heat helps10].", "10]", MarkerFault.Unopened, new[] { 10 })]
    [InlineData("Heat helps,1-3] some do not.", "1-3]", MarkerFault.Unopened, new[] { 1, 2, 3 })]
    [InlineData("Heat helps.[1O] Some do not.", "[1O]", MarkerFault.Letter, new[] { 10 })]
    [InlineData("It was found in 1943.[1O] Some do not.", "[1O]", MarkerFault.Letter, new[] { 10 })]
    [InlineData("They met Kadian10], and left.", "10]", MarkerFault.Unopened, new[] { 10 })]
    [InlineData("Heat helps[l2].", "[l2]", MarkerFault.Letter, new[] { 12 })]
    [InlineData("Heat helps.[9,1l]", "[9,1l]", MarkerFault.Letter, new[] { 9, 11 })]
    [InlineData("Heat helps.[5-3]", "[5-3]", MarkerFault.InvertedRange, new[] { 3, 4, 5 })]
    [InlineData("Heat helps.[15–3]", "[15–3]", MarkerFault.InvertedRange, new[] { 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 })]
    [InlineData("Heat helps.[3-3]", "[3-3]", MarkerFault.RangeOfOne, new[] { 3 })]
    [InlineData("Heat helps.[ 3-3 ]", "[ 3-3 ]", MarkerFault.RangeOfOne, new[] { 3 })]
    [InlineData("Drugs help[10](e.g.) a lot.", "[10](e.g.)", MarkerFault.TouchesParenthesis, new[] { 10 })]
    [InlineData("Drugs help [10](NSAIDs) a lot.", "[10](NSAIDs)", MarkerFault.TouchesParenthesis, new[] { 10 })]
    [InlineData("Drugs help.[10](95%)", "[10](95%)", MarkerFault.TouchesParenthesis, new[] { 10 })]
    [InlineData("Drugs help some people[1,2](n=12).", "[1,2](n=12)", MarkerFault.TouchesParenthesis, new[] { 1, 2 })]
    public void Reads_a_mistyped_marker(string text, string shown, MarkerFault fault, int[] numbers)
    {
        var article = PageReading.ReadWithList($"Cold does not.[20] {text}");

        var marker = article.Markers.Single(marker => marker.Fault is not null);
        article.Shown(marker.Span).ShouldBe(shown);
        marker.Fault.ShouldBe(fault);
        marker.AllNumbers().ShouldBe(numbers);
    }

    [Theory]
    [InlineData("\n\n- [ ] Ask about heat\n- [x] Ask about cold")]
    [InlineData("A box [  ] to tick.")]
    [InlineData("A share in [0, 1) of all.")]
    [InlineData("A share in [10, 20) of all.")]
    [InlineData("A share in (0, 10] of all.")]
    [InlineData("The interval[10, 20) is open.")]
    [InlineData("The half(0,10] is open.")]
    [InlineData("Weights ]0, 10] are open.")]
    [InlineData("The tracer [15O] shows.")]
    [InlineData("The tracer [15O]water shows.")]
    [InlineData("Give saline [1l] at once.")]
    [InlineData("The concentration [O2] is low.")]
    [InlineData("It hurts [I2].")]
    [InlineData("It hurts.[P3]")]
    [InlineData("Some left.[10 persons were lost] Others stayed.")]
    [InlineData("Some left.[10 Of them, five were lost.] Others stayed.")]
    [InlineData("Some left.[10 persons were lost to follow-up.")]
    [InlineData("Ibuprofen[10 mg a day.")]
    [InlineData("[see the trial of pain,10] Others stayed.")]
    [InlineData("[the trial (of pain) and sleep10]: Others stayed.")]
    [InlineData("The id CD003229.pub4] is broken.")]
    [InlineData("The id 10.1002/14651858.CD003229.pub4] is broken.")]
    [InlineData("The receptor 5-HT2] is broken.")]
    [InlineData("The value 0.10] is broken.")]
    [InlineData("Persons over 60.10] took part.")]
    [InlineData("The gene IL10] is broken.")]
    [InlineData("The drug LY3] is broken.")]
    [InlineData("[The plot of ggplot2](https://example.org)")]
    [InlineData("A page [web page][hua1] is shown.\n\n[hua1]: https://example.org")]
    [InlineData("A version [1.2.] of it.")]
    [InlineData("A version [10.1] of it.")]
    [InlineData("Numbers [1 2] of it.")]
    [InlineData("Heat helps.[01,] Others stayed.")]
    [InlineData("Heat helps.[77,] Others stayed.")]
    [InlineData("Heat helps.[7O] Others stayed.")]
    [InlineData("Heat helps.[30-3] Others stayed.")]
    [InlineData("[ 10 ] Others stayed.")]
    [InlineData("Of 12 [ 10 ] stayed.")]
    [InlineData("Persons aged [50-35] years stayed.")]
    [InlineData("A median of 5 [7-4].")]
    [InlineData("The range [10-5] of the score.")]
    [InlineData("Write `pain.[ 10 ]` so.")]
    [InlineData("Write $x.[ 10 ]$ so.")]
    [InlineData("A remark <!-- pain.[ 10 ] --> so.")]
    [InlineData("See [10](https://example.org) too.")]
    [InlineData("See [10](page) too.")]
    [InlineData("See [10](page10.html) too.")]
    [InlineData("See [10](Notes) too.")]
    [InlineData("See [10](#top) too.")]
    [InlineData("See [10](../page) too.")]
    [InlineData("See [10](?page=10) too.")]
    [InlineData("See [ten](NSAIDs) too.")]
    [InlineData("[10](NSAIDs) too.")]
    [InlineData("Some[^1] stayed.\n\n[^1]: A remark.")]
    [InlineData("The array x[1,] and data_set[,2] hold it.")]
    public void Stays_text(string text) =>
        PageReading.ReadWithList($"Cold does not.[20]\n\n{text}").Markers.Where(marker => marker.Fault is not null).ShouldBeEmpty();

    [Fact]
    public void Without_a_marker_that_is_well_formed_nothing_is_mistyped() =>
        PageReading.ReadWithList("热敷有用。［1］冷敷无用。［2］").Markers.ShouldBeEmpty();

    [Fact]
    public void Without_a_list_nothing_is_mistyped()
    {
        var article = PageReading.Read("Heat helps.[1] Cold does not.[ 2 ] Rest neither.[3-3]");

        article.Markers.ShouldBeEmpty();
        article.UnresolvedCandidates.Select(marker => article.Shown(marker.Span)).ShouldBe(["[1]", "[3-3]"]);
    }

    [Fact]
    public void A_range_of_one_without_an_entry_is_a_marker_that_leads_nowhere() =>
        PageReading.ReadWithList("Heat helps.[1] Cold does not.[77-77]").Markers[1].Fault.ShouldBeNull();

    [Fact]
    public void A_mistyped_marker_belongs_to_its_sentence()
    {
        var article = PageReading.ReadWithList("Heat helps.[1] Cold does not.[2.] Rest neither.[3]");

        article.Markers.Select(marker => (marker.Paragraph, marker.Sentence)).ShouldBe([(0, 0), (0, 1), (0, 2)]);
    }
}
