using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Rules;

/// <summary>What exports leave behind, and what only looks like it.</summary>
public sealed class ResidueRuleTests
{
    [Theory]
    [InlineData("Unknown parameter |coauthors= ignored (help)")]
    [InlineData("Unknown parameter |month= ignored (|date= suggested) (help)")]
    [InlineData("Check |pmid= value (help)")]
    [InlineData("Check |isbn= value: checksum (help)")]
    [InlineData("Check date values in: |date= (help)")]
    [InlineData("Check date values in: |access-date=, |date=, and |year= (help)")]
    [InlineData("|access-date= requires |url= (help)")]
    [InlineData("Missing or empty |title= (help)")]
    [InlineData("Cite journal requires |journal= (help)")]
    [InlineData("More than one of |pmc= and |PMC= specified (help)")]
    [InlineData("Explicit use of et al. in: |author= (help)")]
    [InlineData("Invalid |ref=harv (help)")]
    [InlineData("Text \"Heat\" ignored (help)")]
    [InlineData("External link in |publisher= (help)")]
    [InlineData("|edition= has extra text (help)")]
    [InlineData("Vancouver style error: initials in name 3 (help)")]
    [InlineData("Vancouver style error: non-Latin character in name 12 (help)")]
    [InlineData("Vancouver style error (help)")]
    [InlineData("URL–wikilink conflict (help)")]
    [InlineData("Empty citation (help)")]
    [InlineData("Missing pipe in: |title= (help)")]
    [InlineData("Cite uses deprecated parameter |coauthors= (help)")]
    [InlineData("Cite has empty unknown parameter: |dead-url= (help)")]
    [InlineData("C1 control character in |title= at position 12 (help)")]
    [InlineData("no-break space character in |title= at position 7 (help)")]
    [InlineData("zero width joiner character in |title= at position 7 (help)")]
    [InlineData("hair space character in |pages= at position 4 (help)")]
    [InlineData("soft hyphen character in |title= at position 20 (help)")]
    [InlineData("line feed character in |title= at position 31 (help)")]
    [InlineData("replacement character in |last= at position 2 (help)")]
    [InlineData("|first2= missing |last2= (help)")]
    [InlineData("Check \\|doi= value ( [help](/w/index.php?title=Help:CS1_errors#bad_doi) )")]
    [InlineData("CS1 maint: multiple names: authors list (link)")]
    [InlineData("CS1 maint: PMC format ( [link](/w/index.php?title=Category:CS1_maint) )")]
    public void Every_message_of_a_citation_template_is_known(string message)
    {
        var text = Entry($"French S (2006). Superficial heat. Spine. {message}");
        var finding = Findings(text, "BPL2024").ShouldHaveSingleItem();
        text.Substring(finding.Span.Start, finding.Span.Length).ShouldBe(message);
        Fixed(text, finding).ShouldBe(Entry("French S (2006). Superficial heat. Spine."));
    }

    [Fact]
    public void An_entry_that_is_nothing_but_a_message_keeps_it() =>
        Findings(Entry("Empty citation (help)"), "BPL2024").ShouldHaveSingleItem().Fixes.ShouldBeEmpty();

    [Theory]
    [InlineData("PMID 16641776 Check |pmid= value (help).", "PMID 16641776.")]
    [InlineData("Retrieved 2014-07-28. Check |url= value (help).", "Retrieved 2014-07-28.")]
    [InlineData("Retrieved 2014-07-28. Check |url= value (help); Empty citation (help).", "Retrieved 2014-07-28.")]
    [InlineData("Check |doi= value (help). PMID 16641776.", "PMID 16641776.")]
    public void One_full_stop_is_left_where_the_messages_stood(string end, string after)
    {
        var text = Entry($"French S (2006). Spine. {end}");
        Fixed(text, "BPL2024").ShouldBe(Entry($"French S (2006). Spine. {after}"));
    }

    [Fact]
    public void A_message_in_running_text_is_not_reported() =>
        Findings("The wiki says 'Check |pmid= value (help)' then.\n" + Entry("French S (2006). Spine."), "BPL2024").ShouldBeEmpty();

    [Theory]
    [InlineData("1.0 Working Group. The first version. BMJ. 2004.")]
    [InlineData("1.1 1.2 releases. BMJ. 2004.")]
    [InlineData("2.0 2.1 Working groups. BMJ. 2004.")]
    public void A_decimal_of_the_works_own_is_no_backlink(string entry) =>
        Findings(Entry(entry), "BPL1017").ShouldBeEmpty();

    [Theory]
    [InlineData("↑ 1.0 1.1 French S. Spine. 2006.", "French S. Spine. 2006.")]
    [InlineData("^ a b French S. Spine. 2006.", "French S. Spine. 2006.")]
    [InlineData("**[^](#cite_ref-1)** French S. Spine. 2006.", "French S. Spine. 2006.")]
    [InlineData("↑ 3.11 release notes. Spine. 2006.", "3.11 release notes. Spine. 2006.")]
    public void Links_back_go_and_the_work_stays(string entry, string after)
    {
        var text = Entry(entry);
        Fixed(text, Findings(text, "BPL1017").ShouldHaveSingleItem()).ShouldBe(Entry(after));
    }

    [Fact]
    public void Links_back_that_lead_somewhere_are_not_reported() =>
        Findings("Heat.<sup id=\"cite_ref-1\">[1]</sup>\n" + Entry("[↑](#cite_ref-1) French S. Spine. 2006."), "BPL1017").ShouldBeEmpty();

    [Theory]
    [InlineData("See [edit] in the menu.")]
    [InlineData("Jump to search results.")]
    [InlineData("Categories:")]
    [InlineData("`[edit]`")]
    [InlineData("    Jump to navigation")]
    public void Words_of_a_frame_elsewhere_are_the_authors(string line) =>
        Findings($"# Back pain\n\n{line}\n\nHeat helps.\n", "BPL3012").ShouldBeEmpty();

    [Fact]
    public void Doubtful_words_count_beside_certain_ones() =>
        Findings("# Back pain\n\nHeat helps.\n\nCategories:\n\nThis page was last edited on 3 May 2020, at 10:05.\n", "BPL3012").Length.ShouldBe(2);

    [Fact]
    public void A_menu_that_repeats_the_title_can_be_put_into_a_comment()
    {
        var menu = string.Join("\n\n", Enumerable.Range(1, 8).Select(number => $"Back pain page {number} of menu"));
        var prose = string.Concat(Enumerable.Repeat("Heat helps most people whose back hurts. ", 8)).Trim();
        var text = $"Back pain\n\n{menu}\n\n{prose}\n";
        var finding = Findings(text, "BPL3012").ShouldHaveSingleItem();
        finding.Fixes.ShouldHaveSingleItem().Safety.ShouldBe(FixSafety.Unsafe);
        var after = Fixed(text, finding);
        after.ShouldContain(menu);
        Findings(after, "BPL3012").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("## Heat[[edit](https://en.wikipedia.org/w/index.php?title=Heat_(physics)&action=edit&section=1)]")]
    [InlineData("## Heat \\[[edit](/w/index.php?title=Heat&action=edit&section=1)\\]")]
    [InlineData("## Heat[[edit](/w/index.php?title=Heat&veaction=edit) | [edit source](/w/index.php?title=Heat&action=edit)]")]
    [InlineData("## Heat\\[edit\\]")]
    public void The_edit_link_of_a_heading_goes(string heading) =>
        Fixed($"# Back pain\n\n{heading}\n\nHeat helps.\n", "BPL3012").ShouldBe("# Back pain\n\n## Heat\n\nHeat helps.\n");

    [Theory]
    [InlineData("## How to [edit](edit.md)")]
    [InlineData("## Heat [[edit](https://example.org/edit)]")]
    [InlineData("## The [edit] link of a page")]
    public void A_heading_that_speaks_of_editing_keeps_its_words(string heading) =>
        Findings($"# Back pain\n\n{heading}\n\nHeat helps.\n", "BPL3012").ShouldBeEmpty();

    [Theory]
    [InlineData("Retrieved from \"https://www.wikidoc.org/index.php?title=Back_pain&oldid=1698765\"")]
    [InlineData("Retrieved from \"[https://www.wikidoc.org/index.php?title=Back_pain&oldid=1698765](https://www.wikidoc.org/index.php?title=Back_pain&oldid=1698765)\"")]
    public void The_address_of_a_version_below_a_page_goes(string line) =>
        Fixed($"# Back pain\n\nHeat helps.\n\n{line}\n", "BPL3012").ShouldBe("# Back pain\n\nHeat helps.\n");

    [Fact]
    public void An_address_that_an_author_names_stays() =>
        Findings("# Back pain\n\nHeat helps.\n\nRetrieved from \"https://www.cdc.gov/back-pain\"\n", "BPL3012").ShouldBeEmpty();

    [Theory]
    [InlineData("`{{reflist}}`")]
    [InlineData("    {{reflist}}")]
    [InlineData("{{ page.title }} and {{author.name}}")]
    [InlineData("{{ title | truncate(length=7) }} {{ a | default: b }} {{ x == y }}")]
    [InlineData("{{< figure src=\"x.png\" >}} {{reflist}}")]
    [InlineData("{% include x %} {{ main }}")]
    [InlineData("Template: a form to copy")]
    [InlineData("[[Back pain]] and [[Heat|warmth]]")]
    [InlineData("__Note__")]
    public void What_others_than_MediaWiki_expand_is_accepted(string line) =>
        Findings($"# Back pain\n\nHeat helps.\n\n{line}\n", "BPL3013").ShouldBeEmpty();

    [Theory]
    [InlineData("Template:WikiDoc Sources", FixSafety.Safe)]
    [InlineData("{{Reflist|2}}", FixSafety.Safe)]
    [InlineData("Template:Back pain", FixSafety.Unsafe)]
    [InlineData("__NOTOC__", FixSafety.Unsafe)]
    [InlineData("[[Category:Pain]]", FixSafety.Unsafe)]
    public void Only_markup_that_stands_for_nothing_goes_safely(string line, FixSafety safety)
    {
        var text = $"# Back pain\n\nHeat helps.\n\n{line}\n";
        var finding = Findings(text, "BPL3013").ShouldHaveSingleItem();
        finding.Fixes.ShouldHaveSingleItem().Safety.ShouldBe(safety);
        Fixed(text, finding).ShouldBe("# Back pain\n\nHeat helps.\n");
    }

    [Theory]
    [InlineData("Template:WikiDoc Help Menu")]
    [InlineData("{{WikiDoc_Help_Menu}}")]
    [InlineData("{{Template:WikiDoc Help Menu|x}}")]
    public void A_configured_template_goes_safely(string line)
    {
        var settings = LintSettings.Default with { TemplateResidue = ["WikiDoc Help Menu"] };
        var finding = Findings($"# Back pain\n\nHeat helps.\n\n{line}\n", "BPL3013", settings).ShouldHaveSingleItem();
        finding.Fixes.ShouldHaveSingleItem().Safety.ShouldBe(FixSafety.Safe);
    }

    [Fact]
    public void Without_its_name_in_the_settings_a_template_is_looked_at_first()
    {
        var settings = LintSettings.Default with { TemplateResidue = [] };
        Findings("# Back pain\n\nHeat helps.\n\n{{Reflist}}\n", "BPL3013", settings).ShouldHaveSingleItem()
            .Fixes.ShouldHaveSingleItem().Safety.ShouldBe(FixSafety.Unsafe);
    }

    [Theory]
    [InlineData("{| class=\"wikitable\"")]
    [InlineData("{{cite journal |title=Heat |year=2006}}")]
    [InlineData("{{Cite AV media |title=Heat |year=2006}}")]
    public void Markup_that_holds_content_is_never_deleted(string line) =>
        Findings($"# Back pain\n\n{line}\n", "BPL3013").ShouldHaveSingleItem().Fixes.ShouldBeEmpty();

    [Fact]
    public void A_template_with_a_named_argument_is_one_of_MediaWiki() =>
        Findings("# Back pain\n\n{{Drug table\n| name=Heat}}\n\nHeat helps.\n", "BPL3013").ShouldHaveSingleItem().Message
            .ShouldBe("'{{Drug table | name=Heat}}' is left over from MediaWiki, and readers see it as it stands.");

    [Fact]
    public void An_escaped_bar_becomes_one() =>
        Fixed("# Back pain\n\nBack pain {{!}} NHS\n", "BPL3013").ShouldBe("# Back pain\n\nBack pain | NHS\n");

    [Fact]
    public void Windows_line_breaks_stay_whole() =>
        Fixed("# Back pain\r\n\r\nHeat helps.\r\n\r\n__TOC__\r\n\r\nCold, too.\r\n", "BPL3013")
            .ShouldBe("# Back pain\r\n\r\nHeat helps.\r\n\r\nCold, too.\r\n");

    private static string Entry(string body) => $"Heat helps.[1]\n\n## References\n\n1. {body}\n";

    private static string Fixed(string text, string id) => Fixed(text, Findings(text, id).ShouldHaveSingleItem());

    private static string Fixed(string text, Finding finding) => SourceText.From(text).WithChanges(finding.Fixes[0].Changes).ToString();

    private static Finding[] Findings(string text, string id, LintSettings? settings = null) =>
        [.. new Linter(settings ?? LintSettings.Default).Check(SourceText.From(text)).Findings.Where(finding => finding.Rule.Id == id)];
}
