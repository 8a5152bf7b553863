using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Tests.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

/// <summary>BPL1019, BPL1020 and BPL1024 where their examples do not reach.</summary>
public sealed class LinkedMarkerRuleTests
{
    private const string FourInOrder = "Heat[\\[1\\]](#cite_note-a-1) helps, cold[\\[2\\]](#cite_note-2) does not, rest[\\[3\\]](#cite_note-3) harms and yoga[\\[4\\]](#cite_note-4) costs.";

    [Fact]
    public void All_dead_links_of_a_page_are_one_finding()
    {
        var finding = Of("BPL1019", FourInOrder).ShouldHaveSingleItem();

        finding.Related.Length.ShouldBe(3);
        finding.Fixes.ShouldHaveSingleItem().Changes.Length.ShouldBe(4);
    }

    [Fact]
    public void A_dead_link_without_an_entry_is_told_as_such_alone()
    {
        Of("BPL1019", "Heat helps.[\\[99\\]](#cite_note-99) So does exercise.[1]").ShouldBeEmpty();
        Of("BPL1001", "Heat helps.[\\[99\\]](#cite_note-99) So does exercise.[1]").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Heat helps.^[\\[3\\]](#cite_note-3)^ It", "Heat helps.^\\[3\\]^ It")]
    [InlineData("Heat helps.^[\\[3\\]](#cite_note-3)[\\[4\\]](#cite_note-4)^ It", "Heat helps.^\\[3\\][4]^ It")]
    [InlineData("Heat helps[\\[3\\]](#cite_note-3)(some say)", "Heat helps\\[3\\](some say)")]
    [InlineData("In 2005[[3]](#cite_note-3) heat helped", "In 2005[3] heat helped")]
    [InlineData("Heat helps.<sup><a href=\"#cite_note-3\">3</a></sup>", "Heat helps.<sup>[3]</sup>")]
    [InlineData("Heat helps.[<sup>3</sup>](#cite_note-3)", "Heat helps.<sup>[3]</sup>")]
    [InlineData("Vitamin d[[3]](#cite_note-3) helps", "Vitamin d[[3]](#cite_note-3) helps")]
    [InlineData("[[3]](#cite_note-3): a source", "[[3]](#cite_note-3): a source")]
    public void A_plain_number_takes_the_place_of_a_dead_link_where_it_is_read_as_a_marker(string text, string mended) =>
        FixSafely(text).ShouldBe(mended);

    [Fact]
    public void A_link_that_contradicts_its_number_keeps_the_others_that_show_it()
    {
        var text = FourInOrder + " So does tea.[\\[3\\]](#cite_note-smith-5)";

        Of("BPL1020", text).ShouldHaveSingleItem();
        Of("BPL1019", text).ShouldHaveSingleItem().Related.Length.ShouldBe(3);
        FixSafely(text).ShouldBe(text);
    }

    [Theory]
    [InlineData(" A note[\\[a\\]](#cite_note-5) says so, and tea[\\[5\\]](#cite_note-6) helps.")]
    [InlineData(" The year is no count.[\\[5\\]](#cite_note-smith-2005)")]
    [InlineData(" Both are meant.[\\[5-6\\]](#cite_note-5)")]
    public void An_id_that_counts_something_else_contradicts_nothing(string text) => Of("BPL1020", FourInOrder + text).ShouldBeEmpty();

    [Fact]
    public void A_link_to_another_entry_contradicts_its_number()
    {
        var entries = string.Concat(Enumerable.Range(1, 5).Select(n => $"{n}. <a id=\"work{n}\"></a>French S. Heat for pain {n}. Spine. 2006;31(9):{900 + n}.\n"));
        var text = $"Heat[[1]](#work1), cold[[2]](#work2), rest[[3]](#work3), yoga[[4]](#work4) and tea.[[3]](#work5)\n\n## References\n\n{entries}";

        var finding = new Linter(LintSettings.Default).Check(SourceText.From(text), TestContext.Current.CancellationToken).Findings.Single(finding => finding.Rule.Id == "BPL1020");

        finding.Message.ShouldContain("shows number 3 and links to reference 5");
        text.Substring(finding.Related.ShouldHaveSingleItem().Span.Start, 2).ShouldBe("5.");
    }

    [Theory]
    [InlineData("Heat<ref>French S. Cold<ref>Hayden J. 2005.</ref> helps.", "never closed")]
    [InlineData("Heat<ref name=\"a\">French S. 2006.</ref> Cold<ref name=\"a\">Hayden J. 2005.</ref>", "another source")]
    [InlineData("Heat<ref name=\"a\">French S. 2006.</ref> Cold<ref name=\"b\"/>", "does not give")]
    [InlineData("Heat<ref name=\"12\">French S. 2006.</ref>", "a number alone")]
    public void What_MediaWiki_refuses_is_told_beside_the_tags(string text, string words) => Of("BPL1024", text).Select(finding => finding.Message).ShouldContain(message => message.Contains(words));

    [Theory]
    [InlineData("Heat<ref name=\"a\">French S.  2006.</ref> Cold<ref name=\"a\">French S.\n2006.</ref>")]
    [InlineData("Heat<ref name=\"a\">French S. 2006.</ref> Cold<ref name=\"a\" group=\"n\">Hayden J. 2005.</ref>")]
    [InlineData("Cold<ref name=\"a\"/> Heat<ref name=\"a\">French S. 2006.</ref>")]
    public void Tags_in_order_are_only_told_to_be_no_Markdown(string text) => Of("BPL1024", text).ShouldHaveSingleItem().Message.ShouldContain("which Markdown does not know");

    [Theory]
    [InlineData("The <ref> element and the </ref> that ends it.")]
    [InlineData("Write <ref>…</ref> around it, or <ref> alone.")]
    public void A_page_that_speaks_of_the_tag_is_left_alone(string text) => Of("BPL1024", text).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "Heat.<ref name=\"late\" /> Cold.<ref name=\"Smith & Jones [2]\">Smith.\n Cold. 2006.</ref> Tea.<ref name=\"LATE\">Other work. 2001.</ref>\n\n<references>\n<ref name=\"late\">Thomas KJ. 2006.</ref>\n</references>\n\nTail.\n",
        "Heat.[^late-2] Cold.[^Smith-Jones-2] Tea.[^LATE]\n\n[^Smith-Jones-2]: Smith. Cold. 2006.\n[^LATE]: Other work. 2001.\n[^late-2]: Thomas KJ. 2006.\n\nTail.\n")]
    [InlineData("Heat.<ref>French S. 2006.</ref> Cold.[^ref1]\n\n[^ref1]: Hayden J.", "Heat.[^ref2] Cold.[^ref1]\n\n[^ref1]: Hayden J.\n\n[^ref2]: French S. 2006.\n")]
    [InlineData("<ref name=\"a\">French S. 2006.</ref>: a work.", "<ref name=\"a\">French S. 2006.</ref>: a work.")]
    [InlineData("Heat.<ref>French S. 2006.</ref>\n\n```\ncode", "Heat.<ref>French S. 2006.</ref>\n\n```\ncode")]
    public void Tags_become_footnotes_where_that_can_be_done(string text, string expected) =>
        Fixer.Fix(new Linter(LintSettings.Default, rule => rule.Id == "BPL1024"), SourceText.From(text), FixSafety.Unsafe, TestContext.Current.CancellationToken).Text.ToString().ReplaceLineEndings("\n").ShouldBe(expected);

    private static Finding[] Of(string id, string text) =>
        [.. new Linter(LintSettings.Default).Check(SourceText.From(text + (id == "BPL1024" ? "" : PageReading.ListOf(12)))).Findings.Where(finding => finding.Rule.Id == id)];

    private static string FixSafely(string text)
    {
        var linter = new Linter(LintSettings.Default, rule => rule.Id is "BPL1019" or "BPL1020");
        return Fixer.Fix(linter, SourceText.From(text + PageReading.ListOf(12)), FixSafety.Safe).Text.ToString().Replace(PageReading.ListOf(12), "", StringComparison.Ordinal);
    }
}
