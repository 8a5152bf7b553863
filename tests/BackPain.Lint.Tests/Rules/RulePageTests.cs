using System.Text.RegularExpressions;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Tests.Rules;

public sealed class RulePageTests
{
    private static readonly RuleDescriptor Rule = new(
        "BPL9999", "cold-claim", RuleCategory.Claims, DiagnosticSeverity.Info, "Cold is not praised", "It may harm.",
        [new("Heat and\tthe [|cold\tand ice|] help.\n\nMore [|ice|].\n", "Heat helps.\n"), new("Heat helps. ```` x") { Caption = "Heat may be praised." }])
    {
        Accepted = "Heat.",
        FixNote = "Deletes the sentence.",
        FixSafety = FixSafety.Unsafe,
    };

    [Fact]
    public void Shows_everything_that_is_known_about_a_rule() => RulePage.Write(Rule).ShouldBe(
        """"""
        # BPL9999 cold-claim

        **Cold is not praised.**

        | Family | Severity | By default | Fix |
        |---|---|---|---|
        | [Claims](README.md#claims) | info | on | `--unsafe-fixes` |

        ## Why

        It may harm.

        ## Reported

        ```text
        Heat and	the cold	and ice help.
                	    ^^^^^^^^^^^^

        More ice.
             ^^^
        ```

        After the fix:

        ```markdown
        Heat helps.
        ```

        ## Accepted

        Heat.

        Heat may be praised.

        `````text
        Heat helps. ```` x
        `````

        ## Fix

        Deletes the sentence.

        A person has to look at the result: only `bplint check --unsafe-fixes` applies it.

        ## Configure

        The rule's [severity](../configuration.md#severities) in `.editorconfig`:

        ```ini
        [*.{md,MD,markdown,mdx,qmd,rmd,Rmd,mkd}]
        # error, warning, suggestion (info), silent (hint), none or default
        dotnet_diagnostic.BPL9999.severity = none
        # the whole family
        dotnet_analyzer_diagnostic.category-Claims.severity = none
        ```

        ## Suppress

        With a [comment](../configuration.md#suppression-comments) in the page, for one line, for a part, or for all of it:

        ```markdown
        <!-- bplint-disable-next-line BPL9999: the reason -->

        <!-- bplint-disable BPL9999: the reason -->
        <!-- bplint-enable BPL9999 -->

        <!-- bplint-disable-file BPL9999: the reason -->
        ```

        """""");

    [Fact]
    public void Says_how_to_switch_on_what_is_off_by_default() => RulePage.Write(Rule with { EnabledByDefault = false }).ShouldContain(
        """
        dotnet_diagnostic.BPL9999.severity = suggestion
        # the whole family
        dotnet_analyzer_diagnostic.category-Claims.severity = none
        ```

        The rule is off by default. The line above switches it on, as does [`bplint_profile = strict`](../configuration.md#options).
        """);

    [Fact]
    public void Shows_what_a_rule_says_about_its_example()
    {
        var page = RulePage.Write(RuleCatalog.Find("BPL3001").ShouldNotBeNull());

        page.ShouldContain("What the linter says, by line and column:\n\n```text\n");
        page.ShouldMatch(@"\n[0-9]+:[0-9]+ warning The section '[^']+' is empty\.\n");
    }

    [Theory]
    [InlineData("BPL1010", "bplint_style")]
    [InlineData("BPL1010", "bplint_marker_punctuation")]
    [InlineData("BPL3001", "bplint_empty_section_stub")]
    [InlineData("BPL4002", "bplint_claim_scope")]
    public void Names_the_settings_that_a_rule_depends_on(string id, string key) =>
        RulePage.Write(RuleCatalog.Find(id).ShouldNotBeNull()).ShouldContain($"\n- `{key}` (");

    [Fact]
    public void Leaves_out_settings_that_do_not_matter_to_a_rule() =>
        RulePage.Write(RuleCatalog.Find("BPL1001").ShouldNotBeNull()).ShouldNotContain("- `bplint_");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_every_section_that_a_reader_looks_for(string id)
    {
        var rule = RuleCatalog.Find(id).ShouldNotBeNull();
        var headings = Regex.Replace(RulePage.Write(rule), @"(?ms)^(`{3,}).*?^\1$", "").Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal));
        string[] optional = rule.Category == RuleCategory.Tool ? ["## Reported", "## Accepted"] : [];

        headings.Except(optional).ShouldBe(((string[])["## Why", "## Reported", "## Accepted", "## Fix", "## Configure", "## Suppress"]).Except(optional));
    }

    public static TheoryData<string> Ids => [.. RuleCatalog.Descriptors.Select(rule => rule.Id)];

    [Fact]
    public void The_index_links_every_rule_under_its_family()
    {
        var index = RuleIndex.Write();
        foreach (var rule in RuleCatalog.Descriptors)
            index.ShouldMatch($@"(?s)\n## {rule.Category}\n((?!\n## ).)*\[{rule.Id}\]\({rule.Id}\.md\) {rule.Name} \|");
    }

    [Fact]
    public void Ends_in_one_line_end()
    {
        foreach (var rule in RuleCatalog.Descriptors)
            RulePage.Write(rule).ShouldMatch(@"\S\n\z");
    }
}
