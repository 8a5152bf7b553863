using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Diagnostics;

/// <summary>The two vocabularies of severities: what is printed, and what <c>.editorconfig</c> has for the same.</summary>
public static class SeverityWords
{
    /// <summary>The word in messages and reports: error, warning, info or hint.</summary>
    public static string Printed(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "info",
        _ => "hint",
    };

    /// <summary>The word in settings: error, warning, suggestion or silent.</summary>
    public static string Configured(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };
}
