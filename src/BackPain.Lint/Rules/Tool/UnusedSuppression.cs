using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Tool;

/// <summary>BPL0001: a suppression comment that silences nothing.</summary>
public static class UnusedSuppression
{
    /// <summary>What the report is.</summary>
    public static RuleDescriptor Descriptor { get; } = new(
        Id: "BPL0001", Name: "unused-suppression", RuleCategory.Tool, DiagnosticSeverity.Info,
        Title: "A suppression comment silences at least one finding",
        Why: "A comment that silences nothing hides the next real finding that appears beside it. Delete it.",
        Examples: []);
}
