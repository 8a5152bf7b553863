using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Verdicts;

public sealed class CitationIndexTests
{
    private const string List = "\n\n## References\n\n1. French S. Heat. 2006.\n2. Qaseem A. Cold. 2017.\n3. Maher C. Rest. 2017.\n";

    [Theory]
    [InlineData("Heat.[1] Cold.[3,1] Rest.[1]" + List, "French 2006: [1] [3,1] [1]; Qaseem 2017: ; Maher 2017: [3,1]")]
    [InlineData("Heat.[1-3]" + List, "French 2006: [1-3]; Qaseem 2017: [1-3]; Maher 2017: [1-3]")]
    [InlineData("Heat.[1,1] Cold.[1-99]" + List, "French 2006: [1,1] [1-99]; Qaseem 2017: [1-99]; Maher 2017: [1-99]")]
    [InlineData("Heat.[^a] Cold.[^A]\n\n[^a]: French S. Heat. 2006.\n[^b]: Maher C. Rest. 2017.\n", "French 2006: [^a] [^A]; Maher 2017: ")]
    [InlineData("Heat helps (French 2006).\n\n## References\n\n- French S. Superficial heat or cold for low back pain. Spine. 2006.\n", "French 2006: (French 2006)")]
    public void Each_work_has_the_markers_that_lead_to_it(string text, string expected)
    {
        var article = Read(text);
        var index = new CitationIndex(article);
        string.Join("; ", index.Targets.Select(target =>
            $"{target.Entry.ShortName}: {string.Join(' ', index.MarkersOf(target).Select(marker => article.Slice(marker.Span).ToString()))}")).ShouldBe(expected);
    }

    [Fact]
    public void A_marker_has_its_works_in_the_order_written_each_once()
    {
        var article = Read("Heat.[3,1-2,1]" + List);
        new CitationIndex(article).TargetsOf(article.Markers[0]).Select(target => target.Entry.Number).ShouldBe([3, 1, 2]);
    }

    [Fact]
    public void A_number_that_could_mean_entries_of_two_lists_leads_nowhere()
    {
        var article = Read("Heat.[1]" + List + "\n## Sources\n\n1. Chou R. Drugs. 2017.\n2. Deyo R. Tests. 2001.\n");
        article.HasAmbiguousLists.ShouldBeTrue();
        var index = new CitationIndex(article);
        index.HasCitations.ShouldBeFalse();
        index.Targets.ShouldAllBe(target => !index.CanBeCited(target));
    }

    private static Article Read(string text) => ArticleReader.Read(SourceText.From(text), LintSettings.Default);
}
