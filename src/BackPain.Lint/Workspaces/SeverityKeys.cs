using System.Collections.Immutable;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Workspaces;

/// <summary>The keys of <c>.editorconfig</c> that set severities, in the words Roslyn has for them.</summary>
public static class SeverityKeys
{
    private const string RuleStart = "dotnet_diagnostic.";
    private const string CategoryStart = "dotnet_analyzer_diagnostic.category-";
    private const string End = ".severity";

    private static readonly ImmutableArray<string> Words = ["error", "warning", "suggestion", "silent", "none", "default"];

    /// <summary>The families an author can configure; the linter's own reports are configured one by one.</summary>
    public static ImmutableArray<RuleCategory> Categories { get; } =
        [RuleCategory.References, RuleCategory.Citations, RuleCategory.Sections, RuleCategory.Claims];

    /// <summary>The key that sets the severity of a family, in lower case.</summary>
    public static string KeyOf(RuleCategory category) => $"{CategoryStart}{category.ToString().ToLowerInvariant()}{End}";

    /// <summary>The rule a key names, as written, when the key sets the severity of a rule that is, or seems to be, ours.</summary>
    public static string? RuleOf(string key)
    {
        var rule = Between(key, RuleStart);
        return rule is not null && (rule.StartsWith("BPL", StringComparison.OrdinalIgnoreCase) || RuleCatalog.Find(rule) is not null)
            ? rule
            : null;
    }

    /// <summary>Whether a key sets the severity of one of our families.</summary>
    public static bool IsCategory(string key) =>
        Between(key, CategoryStart) is { } name &&
        Categories.Any(category => category.ToString().Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The family a key seems to mean where it leaves out the last letter: <c>category-Claim</c>. Other names may belong to other analyzers.</summary>
    public static RuleCategory? SingularOfCategory(string key) => Between(key, CategoryStart) is { } name
        ? Categories.Cast<RuleCategory?>().FirstOrDefault(category => $"{name}s".Equals(category.ToString(), StringComparison.OrdinalIgnoreCase))
        : null;

    /// <summary>Reads a severity; <see langword="null"/> when it is none.</summary>
    public static ReportDiagnostic? Severity(string word) => word.ToLowerInvariant() switch
    {
        "error" => ReportDiagnostic.Error,
        "warning" => ReportDiagnostic.Warn,
        "suggestion" => ReportDiagnostic.Info,
        "silent" => ReportDiagnostic.Hidden,
        "none" => ReportDiagnostic.Suppress,
        "default" => ReportDiagnostic.Default,
        _ => null,
    };

    /// <summary>What a word that is no severity was meant to be, as words to put behind it.</summary>
    public static string Hint(string word) => word.ToLowerInvariant() switch
    {
        "info" or "information" or "note" => " (did you mean 'suggestion'?)",
        "hint" or "hidden" => " (did you mean 'silent'?)",
        "off" or "false" or "disable" or "disabled" => " (did you mean 'none'?)",
        _ => NearestName.Hint(word, Words),
    };

    private static string? Between(string key, string start) =>
        key.Length > start.Length + End.Length &&
        key.StartsWith(start, StringComparison.OrdinalIgnoreCase) && key.EndsWith(End, StringComparison.OrdinalIgnoreCase)
            ? key[start.Length..^End.Length]
            : null;
}
