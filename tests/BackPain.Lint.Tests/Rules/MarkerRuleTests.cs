using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Tests.Parsing;
using Markdig;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

/// <summary>Markers that are mistyped, collapse or stand on the wrong side, and what must stay silent beside them.</summary>
public sealed class MarkerRuleTests
{
    [Theory]
    [InlineData("Heat helps.[ 2 ] Cold does not.[1]", "Heat helps.[2] Cold does not.[1]")]
    [InlineData("Heat helps.[ 2, 3 ] Cold does not.[1]", "Heat helps.[2, 3] Cold does not.[1]")]
    [InlineData("Heat helps.［2；3］ Cold does not.[1]", "Heat helps.[2;3] Cold does not.[1]")]
    [InlineData("Heat helps.［２］ Cold does not.[1]", "Heat helps.[2] Cold does not.[1]")]
    [InlineData("Heat helps.[2,,4–6,] Cold does not.[1]", "Heat helps.[2,4–6] Cold does not.[1]")]
    [InlineData("Heat helps<sup>[2-2]</sup>. Cold does not.[1]", "Heat helps<sup>[2]</sup>. Cold does not.[1]")]
    [InlineData("Heat helps\\[2-2\\]. Cold does not.[1]", "Heat helps\\[2\\]. Cold does not.[1]")]
    [InlineData("Heat helps.[2](e.g.) Cold does not.[1]", "Heat helps.[2] (e.g.) Cold does not.[1]")]
    public void A_safe_fix_puts_a_marker_right(string text, string expected) => Fixed(text, FixSafety.Safe).ShouldBe(expected);

    [Theory]
    [InlineData("Heat helps.[2 Cold does not.[1]", "Heat helps.[2] Cold does not.[1]")]
    [InlineData("Heat helps.2] Cold does not.[1]", "Heat helps.[2] Cold does not.[1]")]
    [InlineData("Heat helps[2.] Cold does not.[1]", "Heat helps[2]. Cold does not.[1]")]
    [InlineData("Heat helps.[2.] Cold does not.[1]", "Heat helps.[2] Cold does not.[1]")]
    [InlineData("Heat[2.] and cold help.[1]", "Heat[2] and cold help.[1]")]
    public void A_missing_bracket_or_a_stop_inside_is_put_right_only_when_asked(string text, string expected)
    {
        Fixed(text, FixSafety.Safe).ShouldBe(text);
        Fixed(text, FixSafety.Unsafe).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Heat helps.[1O] Cold does not.[1]")]
    [InlineData("Heat helps.[5-3] Cold does not.[1]")]
    public void What_was_meant_is_not_guessed(string text) => Fixed(text, FixSafety.Unsafe).ShouldBe(text);

    [Fact]
    public void A_mistyped_marker_is_one_finding()
    {
        var text = "One trial found that heat reduced pain by 40 % in 120 patients.[ 2 ] Cold does not help.[1]" + PageReading.ListOf(2);

        Ids(text).ShouldBe(["BPL1014"]);
    }

    [Fact]
    public void An_entry_that_only_a_mistyped_marker_names_is_cited() =>
        Ids("Heat helps.[1O] Cold does not.[1]" + PageReading.ListOf(10)).ShouldBe(["BPL1002", "BPL1014"]);

    [Fact]
    public void Renumbering_waits_until_a_mistyped_marker_is_put_right()
    {
        var text = "Heat helps.[1] Cold does not.[ 3 ]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n3. Hayden J. Exercise therapy. PMID 16034851.\n";

        FixedByAll(text)
            .ShouldBe("Heat helps.[1] Cold does not.[2]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n");
    }

    [Fact]
    public void Renumbering_is_left_out_where_a_number_is_a_guess()
    {
        var text = "Heat helps.[1] Cold does not.[l2] Rest neither.[2]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Chou R. Rest. PMID 12076429.\n12. Hayden J. Exercise therapy. PMID 16034851.\n";

        FixedByAll(text).ShouldBe(text);
    }

    [Theory]
    [InlineData("[1][2]", 1)]
    [InlineData("[1][2][3]", 1)]
    [InlineData("[1][2][3][4]", 2)]
    [InlineData("[1,2][3]", 1)]
    [InlineData("[1] [2]", 0)]
    [InlineData("\\[1\\]\\[2\\]", 0)]
    public void Markers_collapse_as_a_renderer_shows_them(string markers, int collapsed)
    {
        var text = $"Heat helps.{markers} Cold does not.[5]\n\n[2]: https://example.org/2\n[3]: https://example.org/3\n[4]: https://example.org/4" + PageReading.ListOf(5);

        var findings = Of(text, "BPL1016");
        findings.Length.ShouldBe(collapsed);
        foreach (var finding in findings)
            Markdown.ToHtml(text).ShouldNotContain(text.Substring(finding.Span.Start, finding.Span.Length));
        var after = FixedBy("BPL1016", text, FixSafety.Safe);
        foreach (var number in markers.Split('[', ']', '\\').Where(part => part.Length > 0 && char.IsDigit(part[0])))
            Shown(after).ShouldContain($"[{number}]", customMessage: after);
    }

    [Theory]
    [InlineData("[2019][2]")]
    [InlineData("[a review][2]")]
    [InlineData("[2][2019]")]
    [InlineData("![1][2]")]
    public void A_link_with_a_text_of_its_own_does_not_collapse(string link) =>
        Of($"Heat helps.[1] See {link} too.\n\n[2]: https://example.org/2\n[2019]: https://example.org/3" + PageReading.ListOf(5), "BPL1016").ShouldBeEmpty();

    [Theory]
    [InlineData("Heat helps[1]\u2014a little.")]
    [InlineData("Heat helps (a little[1]).")]
    [InlineData("Heat helps[1]... a little.")]
    [InlineData("Heat helps...[1] a little")]
    [InlineData("Heat helps[1]!! A little.")]
    [InlineData("As Hayden et al.[1] showed, heat helps.")]
    [InlineData("Heat helped Hayden et al.[1] Hayden agreed.")]
    [InlineData("The tool[1] .NET is used.")]
    [InlineData("A dose of[1] .5 mg is used.")]
    [InlineData("Heat&nbsp;[1] helps.")]
    [InlineData("This is shown in [1].")]
    [InlineData("It was reported by [1], but not by [2].")]
    [InlineData("Heat helps[1] :)")]
    public void No_marker_is_moved_where_it_belongs_where_it_stands(string text) =>
        Of("Rest helps.[2] Cold helps.[3] Sleep helps.[4] Work helps.[5] Play helps.[2]\n\n" + text + PageReading.ListOf(5), "BPL1010").ShouldBeEmpty();

    [Fact]
    public void A_blank_before_a_colon_is_right_in_French() =>
        Of("La chaleur soulage la douleur[1] : elle aide les patients. Le froid n’aide pas les malades[2] ; le repos non plus, et la marche est utile pour tous.\n\n## Références\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Chou R. Ann Intern Med. 2017;166(7):480-492.\n", "BPL1010").ShouldBeEmpty();

    private static string Fixed(string text, FixSafety upTo) =>
        FixedBy("BPL1014", text + PageReading.ListOf(10), upTo)[..^PageReading.ListOf(10).Length];

    private static string FixedBy(string id, string text, FixSafety upTo) => Fixer.Fix(Only(id), SourceText.From(text), upTo).Text.ToString();

    private static string FixedByAll(string text) => Fixer.Fix(new Linter(LintSettings.Default), SourceText.From(text), FixSafety.Unsafe).Text.ToString();

    private static string Shown(string text) => System.Text.RegularExpressions.Regex.Replace(Markdown.ToHtml(text), "<a [^>]*>([^<]*)</a>", "[$1]");

    private static Finding[] Of(string text, string id) => [.. Only(id).Check(SourceText.From(text)).Findings];

    private static IEnumerable<string> Ids(string text) =>
        new Linter(LintSettings.Default).Check(SourceText.From(text)).Findings.Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal);

    private static Linter Only(string id) => new(LintSettings.Default, descriptor => descriptor.Id == id);
}
