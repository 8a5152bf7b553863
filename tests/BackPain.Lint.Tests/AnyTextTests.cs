using BackPain.Lint.Articles;
using BackPain.Lint.Edits;
using BackPain.Lint.Parsing;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests;

/// <summary>The core never fails on input: whatever the text, there is an article and a result.</summary>
public sealed class AnyTextTests
{
    private const string MarkdownCharacters = "[]()^!#*_`~<>|\\-+=:;.,'\"&{}@ \t\n\r0123456789aZé\0\u00a0\u2028\u0085\u2013\ufeff\ud800\udc00";

    private static readonly string[] Fragments =
    [
        "[1]", "[2][3]", "[1,4-6]", "[3–5]", "\\[1\\]", "[\\[1\\]](#cite_note-1)", "[[1]](#cite_note-1)", "<sup>[1]</sup>", "^1^", ".¹²", ".(1)",
        "[^a]", "[^1]", "\n[^a]: French S. 2006.", "\n[1]: https://a.b/c", "[99999999999999999999]", "[1-99999999999]", "[citation needed]",
        "Heat helps.", " Exercise reduced pain by 40 % (95% CI 2-9). ", "A meta-analysis showed this. ", "\n\n", "\r\n", "\r", "\n",
        "\n# Back pain\n", "\n## Heat\n", "\n## References\n\n", "\nReferences:\n---\n", "\n**References**\n", "\n\n1. ", "\n2. ", "\n  3. ", "\n* ", "\n> ",
        "\n1. 1.0 1.1 ", "\n1. ↑ [1.0](#cite_ref-a_1-0) ", "\n[1] van Tulder M. ", "PMID 16641776. ", "PMID: 0", "PMC 123", "doi:10.1/x", "https://doi.org/10.1016/S0140-6736(14)60805-9.",
        "`[1]`", "\n```\n[1]\n```\n", "$x[1]$", "<!-- bplint-disable BPL1001 -->", "<!-- bplint-enable -->", "<!--", "-->", "---\ntitle: x\n---\n", "| a | b |\n|---|---|\n| [1] | x |\n",
        "[10.1016/j.x](https://doi.org/10.1163/10.1016/j.x)", "[16641776](https://pubmed.gov/1)", "PMID\u00a016641776", "\u00ad", "\u200b", "\u200d", "\ufffd", "\n\nNone\n\n", "{{Reflist}}",
        "Template:WikiDoc Sources", "M.D. [1]", "\ud83d", "\ude00", "\0", "\u2028", "\u0085", "\ufeff", "\t",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char[MarkdownCharacters], 0, 200],
        Gen.String[0, 200],
        Gen.OneOf(Gen.Int[0, Fragments.Length - 1].Select(index => Fragments[index]), Gen.String[Gen.Char[MarkdownCharacters], 0, 6])
            .Array[0, 40].Select(parts => string.Concat(parts)));

    [Fact]
    public void Any_text_gives_an_article() =>
        AnyText.Sample(text => ArticleReader.Read(SourceText.From(text), LintSettings.Default).Text.ShouldBe(text));

    [Fact]
    public void A_reference_is_inserted_into_any_text_or_refused() => Gen.Select(AnyText, Gen.Double[0, 1], AnyText).Sample((text, place, pasted) =>
    {
        var article = ArticleReader.Read(SourceText.From(text), LintSettings.Default);
        var edit = Insertion.At(article, LintSettings.Default, (int)(place * text.Length), pasted);
        (edit.Refusal is null).ShouldBe(!edit.Changes.IsEmpty);
    });

    [Fact]
    public void Prose_is_as_long_as_the_text() =>
        AnyText.Sample(text => ArticleReader.Read(SourceText.From(text), LintSettings.Default).Prose.Length.ShouldBe(text.Length));

    [Fact]
    public void Any_text_is_linted_without_a_crashed_rule() =>
        AnyText.Sample(text => new Linter(LintSettings.Default).Check(SourceText.From(text)).HasCrashedRule.ShouldBeFalse());

    [Fact]
    public void Findings_and_fixes_lie_within_the_text() =>
        AnyText.Sample(text =>
        {
            foreach (var finding in new Linter(LintSettings.Default).Check(SourceText.From(text)).Findings)
                finding.ShouldLieWithin(text);
        });

    [Fact]
    public void The_same_text_gives_the_same_findings() =>
        AnyText.Sample(text =>
        {
            var linter = new Linter(LintSettings.Default);
            linter.Check(SourceText.From(text)).Findings.Select(finding => (finding.Rule.Id, finding.Span, finding.Message))
                .ShouldBe(linter.Check(SourceText.From(text)).Findings.Select(finding => (finding.Rule.Id, finding.Span, finding.Message)));
        });
}
