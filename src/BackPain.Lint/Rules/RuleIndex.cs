using System.Text;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Rules;

/// <summary>The page that lists all rules by family.</summary>
public static class RuleIndex
{
    /// <summary>The page as Markdown with LF line ends, ending in one.</summary>
    public static string Write()
    {
        var page = new StringBuilder(
            """
            # Rules

            A page for each rule says what it reports and why, what it accepts, what its fix does, and how it is configured and silenced. `bplint explain BPL1001` prints the same page, and `bplint rules` this list. Severities can be changed rule by rule, family by family, or with a profile: see [configuration](../configuration.md).

            """.ReplaceLineEndings("\n"));
        foreach (var family in RuleCatalog.Descriptors.GroupBy(rule => rule.Category).OrderBy(family => family.Key == RuleCategory.Tool).ThenBy(family => family.Key))
        {
            page.Append($"\n## {family.Key}\n\n{Words(family.Key)}\n\n| Rule | What holds on a good page | Severity | Fix |\n|---|---|---|---|\n");
            foreach (var rule in family)
                page.Append($"| [{rule.Id}]({rule.Id}.md) {rule.Name} | {rule.Title} | {Severity(rule)} | {RulePage.FixWords(rule)} |\n");
        }

        return page.ToString();
    }

    private static string Severity(RuleDescriptor rule) =>
        rule.EnabledByDefault ? SeverityWords.Printed(rule.Severity) : $"{SeverityWords.Printed(rule.Severity)}, off by default";

    private static string Words(RuleCategory family) => family switch
    {
        RuleCategory.References => "Citation markers against the reference list: does every number lead to the work that was meant?",
        RuleCategory.Citations => "The entries of the list: can a reader find each work, and does it stand there once?",
        RuleCategory.Sections => "The structure of the page, and what exports leave behind.",
        RuleCategory.Claims => "Statements that a reader would want to look up, and whether they have a source. English pages only.",
        _ => "What the linter reports about its own run: pages it cannot read, settings and comments that do nothing.",
    };
}
