using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Verdicts;

public sealed class AgedWordsTests
{
    private const string List = "\n\n## References\n\n1. French S. Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006.\n2. Gard G. Body awareness therapy. Spine. 2023;48(1):9-12.\n3. Furlan A. Acupuncture and dry-needling for low back pain. Spine.\n";

    private static readonly LintSettings In2026 = new() { Today = new DateOnly(2026, 3, 1) };

    [Theory]
    [InlineData("More recently, a trial found a benefit.[1]", "More recently")]
    [InlineData("Heat has recently been tried in sciatica.[1]", "recently")]
    [InlineData("There is currently no cure for it.[1]", "currently")]
    [InlineData("Heat is also popular. Recent trials of heat were small.[1][3]", "Recent trials")]
    [InlineData("The latest guidelines recommend heat.[1]", "latest guidelines")]
    [InlineData("Heat has become popular in recent years.[1]", "recent years")]
    public void Words_of_recency_beside_old_works_are_found(string page, string words)
    {
        var stale = In(page + List, In2026).ShouldHaveSingleItem();

        page.Substring(stale.Words.Start, stale.Words.Length).ShouldBe(words);
        stale.Newest.ShouldBe(2006);
    }

    [Theory]
    [InlineData("More recently, a trial found a benefit.[1][2]")]
    [InlineData("More recently, a trial found a benefit.[1-2]")]
    [InlineData("More recently, a trial found a benefit.[3]")]
    [InlineData("More recently, a trial found a benefit.[1][99]")]
    [InlineData("More recently, a trial found a benefit.")]
    [InlineData("More recently, a trial found a benefit (PMID 16641776).[1]")]
    [InlineData("Heat was tried in 2005 and, more recently, in 2006.[1]")]
    [InlineData("Until recently, heat was popular.[1]")]
    [InlineData("Patients who have recently taken opioids need help.[1]")]
    [InlineData("Some people have recently lost weight.[1]")]
    [InlineData("Ask if the pain has recently become worse.[1]")]
    [InlineData("The recently diagnosed disease is treated.[1]")]
    [InlineData("She called it “a trial that is currently the best”.[1]")]
    [InlineData("Electric currents are used against back pain.[1]")]
    [InlineData("## History of heat\n\n### Wraps\n\nMore recently, heat wraps came into use.[1]")]
    public void Other_words_and_other_works_are_not(string page) => In(page + List, In2026).ShouldBeEmpty();

    [Fact]
    public void Footnotes_have_years_too() =>
        In("More recently, a trial found a benefit.[^a]\n\n[^a]: French S. Superficial heat. Spine. 2006;31(9):998-1006.\n", In2026).ShouldHaveSingleItem();

    [Fact]
    public void Without_a_day_nothing_is_old() => In("More recently, a trial found a benefit.[1]" + List, LintSettings.Default).ShouldBeEmpty();

    [Fact]
    public void A_setting_says_how_old_a_work_may_be()
    {
        const string page = "More recently, a trial found a benefit.[2]" + List;

        In(page, In2026).ShouldBeEmpty();
        In(page, In2026 with { RecentYears = 2 }).ShouldHaveSingleItem();
        In(page, In2026 with { RecentYears = 3 }).ShouldBeEmpty();
    }

    private static ImmutableArray<AgedWords> In(string page, LintSettings settings) =>
        new Linter(settings).Check(SourceText.From(page)).Page.AgedWords;
}
