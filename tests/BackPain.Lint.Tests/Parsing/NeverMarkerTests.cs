using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Parsing;

/// <summary>What looks like a citation and is none, on pages that do have citations of that form.</summary>
public sealed class NeverMarkerTests
{
    [Theory]
    [InlineData("\n\n- [ ] Ask about heat\n- [x] Ask about cold")]
    [InlineData("\n\n> [!NOTE]\n> Heat helps.")]
    [InlineData("## Heat [edit]")]
    [InlineData("Heat [...] helps.")]
    [InlineData("Heat […] helps.")]
    [InlineData("a share in [0, 1] of all")]
    [InlineData("a weight in [-1,1] of all")]
    [InlineData("a weight of [0.2, 0.9] of all")]
    [InlineData("the range [1, 10] of the score")]
    [InlineData("the interval [2, 9] of the score")]
    [InlineData("a score ranging [1-10] at the end")]
    [InlineData("k ∈ [1, 10] of the score")]
    [InlineData("k = [1, 10] of the score")]
    [InlineData("k=[1, 10] of the score")]
    [InlineData("k = [3] of the score")]
    [InlineData("for x in [1, 10] the score")]
    [InlineData("every value in [1, 10] counts")]
    [InlineData("by two points [95% CI 1-3].")]
    [InlineData("by two points (95% CI [1, 3]).")]
    [InlineData("by two points, 95% CI [1, 3].")]
    [InlineData("by two points [IQR 4-7].")]
    [InlineData("a median of 5 [4-7].")]
    [InlineData("in women [n=12] only.")]
    [InlineData("the guideline [2006] says")]
    [InlineData("the years [1995-2006] of follow-up")]
    [InlineData("the tracer [18F]FDG shows")]
    [InlineData("the tracer [11C]raclopride shows")]
    [InlineData("the tracer [11C] shows")]
    [InlineData("the tracer [99mTc]sestamibi shows")]
    [InlineData("the tracer [3H]serotonin shows")]
    [InlineData("the tracer [125I]-R-(−)-DOI shows")]
    [InlineData("bicyclo[2.2.1]heptane is")]
    [InlineData("azabicyclo[3.2.1]octane is")]
    [InlineData("benzo[1,2-b]thiophene is")]
    [InlineData("dibenzo[1,4]diazepine is")]
    [InlineData("a [1,4]benzodiazepine is")]
    [InlineData("triazolo[4,3-a][1,4]benzodiazepines are")]
    [InlineData("a [4+2] cycloaddition is")]
    [InlineData("toxicity of [60]fullerene is")]
    [InlineData("toxicity of [60]-fullerene is")]
    [InlineData("toxicity of [6]-fullerene is")]
    [InlineData("a [3]catenane is")]
    [InlineData("the concentration [Na+] is")]
    [InlineData("the concentration [HCO~3~^-^] is")]
    [InlineData("the entry a[1] is")]
    [InlineData("the entry item_count[1] is")]
    [InlineData("the entry dataFrame[2] is")]
    [InlineData("the entry x[i] is")]
    [InlineData("total[1] = 12 is")]
    [InlineData("total[1](5) is")]
    [InlineData("the code `pain[1]` is")]
    [InlineData("\n\n```\npain[1]\n```\n")]
    [InlineData("\n\n    pain[1] <- 3\n    [1] 37  40  43\n")]
    [InlineData("\n\n    r[1] <-\n")]
    [InlineData("the sum $x[1]$ is")]
    [InlineData("a remark <!-- pain.[1] --> is")]
    [InlineData("<span title=\"pain.[1]\">heat</span>")]
    [InlineData("[heat](https://example.org/pain.[1])")]
    [InlineData("[heat](https://example.org \"Pain.[1]\") is")]
    [InlineData("<https://example.org/pain.[1]>")]
    [InlineData("adults with [sepsis] and")]
    [InlineData("version [1.2.3] of the tool")]
    [InlineData("the query label_name[] is")]
    [InlineData("[Trial [1] of heat](https://example.org) is")]
    [InlineData("[Seed articles [4]](https://example.org) is")]
    [InlineData("Case #1 is")]
    [InlineData("task [#1] is")]
    [InlineData("issue #[1] is")]
    [InlineData("panel [A] shows")]
    [InlineData("![Plot of pain] by heat](plot.png)")]
    [InlineData("![Plot of pain[1]](plot.png)")]
    [InlineData("CID[44457803](https://example.org/44457803) is")]
    [InlineData("the book [9780471899792] is")]
    [InlineData("persons aged [35–64] are")]
    [InlineData("persons [5–14] years old are")]
    [InlineData("see the works (citation[s] below) too")]
    [InlineData("heat^[an inline note] is")]
    [InlineData("see @french2006 [p. 4] too")]
    [InlineData("see Chou (2017) too")]
    [InlineData("see [h09] too")]
    [InlineData("see [PMID: 24727843] too")]
    [InlineData("see (PMID: [24727843](https://pubmed.gov/24727843)) too")]
    [InlineData("see doi:10.1/x[1]y too")]
    [InlineData("[citation needed]")]
    [InlineData("[3 citations needed] is")]
    [InlineData("[0] is")]
    [InlineData("[01] is")]
    [InlineData("[] is")]
    [InlineData("[,] is")]
    [InlineData("[1,] is")]
    [InlineData("[5-3] is")]
    [InlineData("[1-] is")]
    [InlineData("[-1] is")]
    [InlineData("[1–2–3] is")]
    [InlineData("[1 2] is")]
    [InlineData("the [1 is")]
    [InlineData("the 1] is")]
    [InlineData("the \\[1] is")]
    public void Stays_text_beside_bracketed_numbers(string trap) => ShouldStayText("Heat helps.[2] Cold does not.[3]\n\n", trap);

    [Theory]
    [InlineData("heterogeneity I<sup>2</sup> was high")]
    [InlineData("heterogeneity I² was high")]
    [InlineData("heterogeneity *I*² was high")]
    [InlineData("heterogeneity R² was high")]
    [InlineData("heterogeneity χ² was high")]
    [InlineData("of 5 cm² each")]
    [InlineData("of 5 cm<sup>2</sup> each")]
    [InlineData("of 5 cm^2^ each")]
    [InlineData("of 5 mg/m² each")]
    [InlineData("of 5 kg/m<sup>2</sup> each")]
    [InlineData("of 10⁻³ each")]
    [InlineData("of 10³ each")]
    [InlineData("of 10<sup>3</sup> each")]
    [InlineData("of ×10^9^/L each")]
    [InlineData("of Ca²⁺ each")]
    [InlineData("of 750ml.min^-1^ each")]
    [InlineData("by ORSOLINI<sup>1,2</sup> and others")]
    [InlineData("by Chou R<sup>1</sup> and others")]
    [InlineData("of ¹⁸F each")]
    [InlineData("of ³H each")]
    [InlineData("of x<sup>2</sup> each")]
    [InlineData("of 2^3^ each")]
    [InlineData("of km² each")]
    [InlineData("the 1<sup>st</sup> is")]
    [InlineData("the [1] of them")]
    [InlineData("half of it ½ is")]
    [InlineData("of 5 kg·m² each")]
    [InlineData("of 5 N·m^2^ each")]
    public void Stays_text_beside_raised_numbers(string trap) => ShouldStayText("Heat helps.² Cold does not.³ Rest helps.^4^ Walking helps.<sup>5</sup>\n\n", trap);

    [Theory]
    [InlineData("Spine 28;(3):CD00950 says")]
    [InlineData("Lancet 342 (1–2): 127 says")]
    [InlineData("Lancet 342(1): 127 says")]
    [InlineData("[Seed articles (4)](https://example.org) say")]
    [InlineData("There are two: (1) heat and (2) cold.")]
    [InlineData("(2) Cold is next.")]
    [InlineData("\n\n(1) Heat first\n\n(2) Cold next\n")]
    [InlineData("ibuprofen (2) at noon")]
    [InlineData("the function f(1) is")]
    [InlineData("the gene CYP2(1) is")]
    [InlineData("the group[s](1) is")]
    [InlineData("the year (2006) is")]
    public void Stays_text_beside_numbers_in_parentheses(string trap) => ShouldStayText("Heat helps.(2) Cold does not.(3)\n\n", trap);

    [Fact]
    public void Link_labels_are_no_citations()
    {
        var article = PageReading.Read(
            """
            See [Incidence and Prognosis][8] and [Heat][9].

            [8]: https://example.org/incidence
            [9]: https://example.org/heat
            """);

        article.Markers.ShouldBeEmpty();
        article.Lists.ShouldBeEmpty();
        article.UnresolvedCandidates.ShouldBeEmpty();
    }

    [Fact]
    public void A_raised_number_needs_an_entry()
    {
        PageReading.ReadWithList("Heat helps in dyslexia²⁸ a lot.").Markers.ShouldBeEmpty();
        PageReading.ReadWithList("Heat helps in dyslexia²⁸ a lot.", 30).ShownMarkers().ShouldBe(["²⁸"]);
    }

    [Fact]
    public void Numbers_of_credit_lines_are_no_citations()
    {
        var article = PageReading.ReadWithList("# Heat\n\nEditor-In-Chief: C. Gibson, M.D. [1]; Associate Editor: A. Doe, M.D. [2]\n\nHeat helps.[3]");

        article.ShownMarkers().ShouldBe(["[3]"]);
        article.AutonumberLinks.Select(article.Shown).ShouldBe(["[1]", "[2]"]);
    }

    [Fact]
    public void Numbers_in_an_entry_are_no_citations()
    {
        var article = PageReading.Read("Heat helps.[1]\n\n## References\n\n1. French S. Heat.[2] Spine. 2006;31(9):998.\n2. [The value of heat]. Spine 2007.\n3. Chou R. Cold (1). 2017.");

        article.ShownMarkers().ShouldBe(["[1]"]);
    }

    private static void ShouldStayText(string real, string trap)
    {
        var article = PageReading.ReadWithList(real + trap);

        var place = new TextSpan(real.Length, trap.Length);
        article.Markers.Where(marker => marker.Span.OverlapsWith(place)).Select(marker => article.Shown(marker.Span)).ShouldBeEmpty();
        article.Markers.Count(marker => marker.Dialect != MarkerDialect.Footnote).ShouldBeGreaterThanOrEqualTo(2);
    }
}
