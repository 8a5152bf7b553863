using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Tool;

/// <summary>BPL0004: a setting that is ignored.</summary>
public static class InvalidSetting
{
    /// <summary>What the report is.</summary>
    public static RuleDescriptor Descriptor { get; } = new(
        Id: "BPL0004", Name: "invalid-setting", RuleCategory.Tool, DiagnosticSeverity.Warning,
        Title: "A setting has a known name and a valid value",
        Why: "A setting that is misspelt or out of range is ignored, and pages are checked by other rules than the author believes.",
        Examples: [])
    {
        Accepted = "Keys of other tools. `unset` takes any setting back to its default.",
        FixNote = "There is no automatic fix. Correct the line of the configuration file; the message says what it may be.",
    };
}
