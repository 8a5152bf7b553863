using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>Places of one page to which one rule says the same.</summary>
/// <param name="Path">The page.</param>
/// <param name="Severity">Severity of each finding.</param>
/// <param name="Message">The sentence.</param>
/// <param name="Positions">Lines and columns, in the order of the page.</param>
/// <param name="Related">Other places that the findings speak of, with their sentences.</param>
internal sealed record RuleGroupLine(
    string Path, DiagnosticSeverity Severity, string Message, List<string> Positions, List<string> Related);
