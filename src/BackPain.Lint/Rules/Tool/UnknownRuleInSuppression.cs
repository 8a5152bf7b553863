using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Tool;

/// <summary>BPL0003: a suppression comment with a rule that doesn't exist.</summary>
public static class UnknownRuleInSuppression
{
    /// <summary>What the report is.</summary>
    public static RuleDescriptor Descriptor { get; } = new(
        Id: "BPL0003", Name: "unknown-rule-in-suppression", RuleCategory.Tool, DiagnosticSeverity.Warning,
        Title: "A suppression comment names rules and works that exist",
        Why: "A misspelt rule in a suppression comment silences nothing, and the author believes that it does. So does a work that no entry of the page is, in a comment that keeps two works apart.",
        Examples:
        [
            new("# Heat\n\n<!-- bplint-disable-next-line [|BPL30001|]: text follows in May -->\n## Exercise\n\nExercise helps.\n"),
            new("Heat helps.[1][2]\n\n## References\n\n1. French S. Superficial heat. Spine. 2006. PMID 16641776.\n2. French S. Superficial heat. Spine. 2005. PMID 16641777.\n\n<!-- bplint-not-duplicate PMID:16641776 [|PMID:16641778|] -->\n"),
            new("Heat helps.[1][2]\n\n## References\n\n1. French S. Superficial heat. Spine. 2006. PMID 16641776.\n2. French S. Superficial heat. Spine. 2005. PMID 16641777.\n\n<!-- bplint-not-duplicate PMID:16641776 PMID:16641777 -->\n"),
            new("# Heat\n\n<!-- bplint-disable-next-line empty-section: text follows in May -->\n## Exercise\n\n## Massage\n\nMassage helps.\n"),
        ])
    {
        Accepted = "Ids, names, families such as `BPL4` and categories such as `claims`, in any case.",
        FixNote = "There is no automatic fix. Correct the name; for a rule, the message says which known one is nearest.",
    };
}
