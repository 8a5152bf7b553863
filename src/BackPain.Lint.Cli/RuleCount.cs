using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Cli;

/// <summary>How often a rule reported something.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Findings">All findings.</param>
/// <param name="Fixable">Those with a safe fix.</param>
internal sealed record RuleCount(RuleDescriptor Rule, int Findings, int Fixable);
