using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Parsing;

public sealed class ChatResidueReadingTests
{
    [Theory]
    [InlineData("Heat helps. citeturn0search0", "Heat helps.")]
    [InlineData("Heat helps. citeturn4search5turn0search0 It is cheap.", "Heat helps. It is cheap.")]
    [InlineData("Heat helps. \ue200cite\ue202turn0search0\ue202turn1news3\ue201 It is cheap.", "Heat helps. It is cheap.")]
    [InlineData("Heat helps 【turn0search0】.", "Heat helps.")]
    [InlineData("Heat helps ([turn2view1]).", "Heat helps.")]
    [InlineData("Heat helps. fileciteturn0file0L1-L5", "Heat helps.")]
    [InlineData("Heat helps.:contentReference[oaicite:0]{index=0} It is cheap.", "Heat helps. It is cheap.")]
    [InlineData("Heat helps ::contentReference[oaicite:12]{index=12}.", "Heat helps.")]
    [InlineData("Heat helps [oaicite:3].", "Heat helps.")]
    [InlineData("Heat helps [oai_citation:2].", "Heat helps.")]
    [InlineData("Heat helps [[oai_citation_attribution:0‡Spine](https://doi.org/10.1/x)].", "Heat helps [[Spine](https://doi.org/10.1/x)].")]
    [InlineData("Heat helps【4:2†source】【12†L1-L9】.", "Heat helps.")]
    [InlineData("Heat helps [web:17][web:1] [web:149].", "Heat helps.")]
    [InlineData("- [cite_start]**Heat** helps[cite: 4, 5, 212].", "- **Heat** helps.")]
    [InlineData("https://example.org/a?utm_source=chatgpt.com", "https://example.org/a")]
    [InlineData("<https://example.org/a?hl=en&utm_source=chatgpt.com#top>", "<https://example.org/a?hl=en#top>")]
    [InlineData("[a](https://example.org/a?utm_source=chatgpt.com&hl=en)", "[a](https://example.org/a?hl=en)")]
    [InlineData("https://example.org/a?utm_source=perplexity&hl=en", "https://example.org/a?hl=en")]
    [InlineData("https://example.org/a?utm_source=copilot.com", "https://example.org/a")]
    [InlineData("[1]: https://example.org/a?utm_source=openai \"A\"", "[1]: https://example.org/a \"A\"")]
    public void A_token_goes_and_the_text_around_it_stays(string text, string expected)
    {
        var once = Fixed(text);

        once.ShouldBe(expected);
        Fixed(once).ShouldBe(once);
    }

    [Theory]
    [InlineData("Heat helps [web:1](https://example.org/heat).")]
    [InlineData("Heat helps [oai_citation:1](https://example.org/heat).")]
    [InlineData("Heat helps [oai_citation:1‡](https://example.org/heat).")]
    public void A_link_whose_text_is_a_token_is_left_to_a_person(string text)
    {
        PageReading.Read(text).ChatResidues.ShouldHaveSingleItem();
        Fixed(text).ShouldBe(text);
    }

    [Theory]
    [InlineData("The tool writes `citeturn0search0` and `[web:1]`.")]
    [InlineData("```\n:contentReference[oaicite:0]{index=0}\n```")]
    [InlineData("<!-- 【12†source】 -->")]
    [InlineData("The trial [cite] was stopped in its turn1 of 2; see 【図】 and [web: here].")]
    [InlineData("https://example.org/a?utm_source=chatgpt.company")]
    [InlineData("https://example.org/a?utm_source=claude-debussy")]
    [InlineData("The parameter utm_source=chatgpt.com is of no use.")]
    public void Code_comments_and_other_words_hold_no_token(string text) =>
        PageReading.Read(text).ChatResidues.ShouldBeEmpty();

    [Fact]
    public void A_sentence_with_a_token_has_no_source()
    {
        var result = new Linter(LintSettings.Default).Check(SourceText.From("Heat reduces back pain in 45% of adults.citeturn0search0 It is cheap."), TestContext.Current.CancellationToken);

        result.Findings.Select(finding => finding.Rule.Id).ShouldBe(["BPL4002", "BPL1027"], ignoreOrder: true);
    }

    private static string Fixed(string text) =>
        Fixer.Fix(new Linter(LintSettings.Default, rule => rule.Id == "BPL1027"), SourceText.From(text), FixSafety.Safe).Text.ToString();
}
