using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Tool;

/// <summary>BPL0003: a suppression comment with a rule that doesn't exist.</summary>
public static class UnknownRuleInSuppression
{
    /// <summary>What the report is.</summary>
    public static RuleDescriptor Descriptor { get; } = new(
        Id: "BPL0003", Name: "unknown-rule-in-suppression", RuleCategory.Tool, DiagnosticSeverity.Warning,
        Title: "A suppression comment names rules that exist",
        Why: "A misspelt rule in a suppression comment silences nothing, and the author believes that it does.",
        Examples:
        [
            new("# Heat\n\n<!-- bplint-disable-next-line [|BPL30001|]: text follows in May -->\n## Exercise\n\nExercise helps.\n"),
            new("# Heat\n\n<!-- bplint-disable-next-line empty-section: text follows in May -->\n## Exercise\n\n## Massage\n\nMassage helps.\n"),
        ])
    {
        Accepted = "Ids, names, families such as `BPL4` and categories such as `claims`, in any case.",
        FixNote = "There is no automatic fix. Correct the name; the message says which known one is nearest.",
    };
}
