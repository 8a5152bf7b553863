using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Tool;

/// <summary>BPL0005: a rule that failed on a page.</summary>
public static class RuleCrashed
{
    /// <summary>What the report is.</summary>
    public static RuleDescriptor Descriptor { get; } = new(
        Id: "BPL0005", Name: "rule-crashed", RuleCategory.Tool, DiagnosticSeverity.Error,
        Title: "Every rule finishes its work on a page",
        Why: "A rule failed on this page because of a defect in the linter: its findings for the page are missing. Please report it with the page.",
        Examples: [])
    {
        FixNote = "There is no automatic fix. Other rules' findings for the page are complete; switch the rule off for the page until the defect is mended.",
    };
}
