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

        Cold is not praised.

        Category Claims · info · on by default · fixed by `--unsafe-fixes`, to be looked at

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

        ## Not reported

        Heat may be praised.

        `````text
        Heat helps. ```` x
        `````

        ## Accepted

        Heat.

        ## Fix

        Deletes the sentence.

        ## Configure

        In `.editorconfig`, with `error`, `warning`, `suggestion` (info), `silent` (hint) or `none`:

        ```ini
        [*.{md,markdown,mdx,qmd,rmd,mkd}]
        dotnet_diagnostic.BPL9999.severity = none

        # or the whole family
        dotnet_analyzer_diagnostic.category-Claims.severity = none
        ```

        ## Suppress

        For one line, for a part of the page, or for the whole page:

        ```markdown
        <!-- bplint-disable-next-line BPL9999: the reason -->

        <!-- bplint-disable BPL9999: the reason -->
        <!-- bplint-enable BPL9999 -->

        <!-- bplint-disable-file BPL9999: the reason -->
        ```

        """""");

    [Fact]
    public void Ends_in_one_line_end()
    {
        foreach (var rule in RuleCatalog.Descriptors)
            RulePage.Write(rule).ShouldMatch(@"\S\n\z");
    }
}
