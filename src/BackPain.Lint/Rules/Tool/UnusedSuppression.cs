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
        Examples:
        [
            new(
                "# Heat\n\n[|<!-- bplint-disable-next-line BPL3001: text follows in May -->|]\n## Exercise\n\nExercise helps.\n",
                Fixed: "# Heat\n\n## Exercise\n\nExercise helps.\n"),
            new("# Heat\n\n<!-- bplint-disable-next-line BPL3001: text follows in May -->\n## Exercise\n\n## Massage\n\nMassage helps.\n"),
        ])
    {
        Accepted = "Comments that name two entries which are no duplicates: such a decision is kept, whether or not the linter would ask again. Comments for rules that are off or not selected, which had no chance to report anything.",
        FixNote = "Deletes the comment, or from a comment that names several rules the names that silence nothing.",
        FixSafety = FixSafety.Safe,
    };
}
