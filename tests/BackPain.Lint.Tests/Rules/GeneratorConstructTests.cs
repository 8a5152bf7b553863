using static BackPain.Lint.Tests.Rules.RuleRun;

namespace BackPain.Lint.Tests.Rules;

/// <summary>What page generators put in the place of text is text: no rule on sections calls it empty, a placeholder or residue.</summary>
public sealed class GeneratorConstructTests
{
    private static readonly string[] Rules = ["BPL3001", "BPL3003", "BPL3004", "BPL3008", "BPL3012", "BPL3013", "BPL3014", "BPL3015", "BPL3016"];

    public static TheoryData<string> Constructs =>
    [
        // Hugo
        "{{< figure src=\"heat.png\" title=\"Heat\" >}}",
        "{{% notice tip %}}\nHeat helps.\n{{% /notice %}}",
        "{{< youtube id=\"w7Ft2ymGmfc\" >}}",
        // Jekyll and Liquid
        "{% include toc.html %}",
        "{% for post in site.posts %}\n- {{ post.title }}\n{% endfor %}",
        "{{ site.data.trials | size }}",
        "{:toc}",
        "{: .no_toc }",
        "* TOC\n{:toc}",
        // Quarto and Pandoc
        "::: {#refs}\n:::",
        "::: {.callout-note}\nHeat helps.\n:::",
        "{{< include _heat.qmd >}}",
        "```{r}\nplot(heat)\n```",
        "\\newpage",
        "[@french2006]",
        // MkDocs
        "!!! note\n    Heat helps.",
        "--8<-- \"heat.md\"",
        "[TOC]",
        "=== \"Heat\"\n\n    It helps.",
        "::: backpain.heat",
        "??? question \"Why?\"\n    So.",
        // MyST and Sphinx
        "```{bibliography}\n```",
        ":::{note}\nHeat helps.\n:::",
        "(heat-label)=",
        "{cite}`french2006`",
        "% a comment of MyST",
        "```{toctree}\nheat\n```",
        // GitLab, Azure, Docusaurus, VitePress, Obsidian
        "[[_TOC_]]",
        ":::tip\nHeat helps.\n:::",
        "import Heat from './heat.mdx'",
        "<Tabs><TabItem value=\"heat\">Heat helps.</TabItem></Tabs>",
        "<<< @/heat.md",
        "![[Heat]]",
        "[[Heat|warmth]]",
        "==Heat helps==",
        "> [!NOTE]\n> Heat helps.",
        // HTML
        "<img src=\"heat.png\" alt=\"Heat\">",
        "<details><summary>Heat</summary>It helps.</details>",
        "<div id=\"trials\"></div>",
    ];

    [Theory]
    [MemberData(nameof(Constructs))]
    public void A_construct_between_headings_is_content(string construct)
    {
        var text = $"# Back pain\n\nMost pain in the back passes within weeks.\n\n## Heat\n\n{construct}\n\n## Cold\n\nCold helps some people.\n";
        Rules.SelectMany(rule => Findings(rule, text)).Select(finding => $"{finding.Rule.Id} {finding.Message}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Constructs))]
    public void A_construct_at_the_end_is_content(string construct)
    {
        var text = $"# Back pain\n\nMost pain in the back passes within weeks.\n\n## Heat\n\n{construct}\n";
        Rules.SelectMany(rule => Findings(rule, text)).Select(finding => $"{finding.Rule.Id} {finding.Message}").ShouldBeEmpty();
    }

    [Fact]
    public void A_heading_over_deeper_headings_alone_is_never_empty() =>
        Findings("BPL3001", "# A\n\n## B\n\n### C\n\n#### D\n\nText.\n\n### E\n\nText.\n\n## F\n\n---\n\n### G\n\nText.\n").ShouldBeEmpty();
}
