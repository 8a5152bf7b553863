using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>What other programs call a severity. None of them knows hints, so those are the least that there is.</summary>
internal static class SeverityTerms
{
    /// <summary>The level of SARIF.</summary>
    public static string Sarif(DiagnosticSeverity severity) => Of(severity, "error", "warning", "note");

    /// <summary>The command of a GitHub workflow.</summary>
    public static string GitHub(DiagnosticSeverity severity) => Of(severity, "error", "warning", "notice");

    /// <summary>The severity of Code Climate, of which GitLab shows five. A wiki page has no critical or blocking ones.</summary>
    public static string GitLab(DiagnosticSeverity severity) => Of(severity, "major", "minor", "info");

    /// <summary>The severity of Checkstyle.</summary>
    public static string Checkstyle(DiagnosticSeverity severity) => Of(severity, "error", "warning", "info");

    /// <summary>The severity of the Reviewdog Diagnostic Format.</summary>
    public static string Reviewdog(DiagnosticSeverity severity) => Of(severity, "ERROR", "WARNING", "INFO");

    private static string Of(DiagnosticSeverity severity, string error, string warning, string info) => severity switch
    {
        DiagnosticSeverity.Error => error,
        DiagnosticSeverity.Warning => warning,
        _ => info,
    };
}
