using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Diagnostics;

/// <summary>Everything that is known about a rule without running it. A rule's identity lives here and nowhere else.</summary>
/// <param name="Id">Stable id, <c>BPL</c> and four digits.</param>
/// <param name="Name">Kebab-case name of the defect; reads after "allow".</param>
/// <param name="Category">The family, also the first digit of the id.</param>
/// <param name="Severity">The highest severity the rule reports by itself; a configured severity replaces it.</param>
/// <param name="Title">The rule as a statement about a good page, without a full stop.</param>
/// <param name="Why">Why it matters to a reader of the page, in full sentences, with the guideline it rests on.</param>
/// <param name="Examples">At least one marked and one unmarked example for every rule that looks at pages.</param>
public sealed record RuleDescriptor(
    string Id,
    string Name,
    RuleCategory Category,
    DiagnosticSeverity Severity,
    string Title,
    string Why,
    ImmutableArray<Example> Examples)
{
    /// <summary>Whether the rule runs unless a setting switches it on.</summary>
    public bool EnabledByDefault { get; init; } = true;

    /// <summary>What the rule's fix does, or where there is none what the author can do, in sentences; <see langword="null"/> when nothing can be said.</summary>
    public string? FixNote { get; init; }

    /// <summary>The safest kind of fix the rule offers, or <see langword="null"/> when there is none.</summary>
    public FixSafety? FixSafety { get; init; }

    /// <summary>What deliberately stays silent, as a sentence or more, or <see langword="null"/>.</summary>
    public string? Accepted { get; init; }

    /// <summary>Whether the reported text is superfluous and may be shown faded.</summary>
    public bool Unnecessary { get; init; }

    /// <summary>The page that explains the rule.</summary>
    public string HelpLink => $"https://github.com/backpain-lint/backpain-lint/blob/main/docs/rules/{Id}.md";

    /// <summary>The same description in Roslyn's terms, for analyzers and SARIF.</summary>
    public DiagnosticDescriptor ToDiagnosticDescriptor() => new(
        Id, Title, "{0}", Category.ToString(), Severity, EnabledByDefault, Why, HelpLink,
        Unnecessary ? [WellKnownDiagnosticTags.Unnecessary] : []);
}
