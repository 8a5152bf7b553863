using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli;

/// <summary>What <c>bplint check</c> was asked to do.</summary>
/// <param name="Pages">Which pages it is about.</param>
/// <param name="Rules">Which rules run.</param>
internal sealed record CheckOptions(PageOptions Pages, RuleSelection Rules)
{
    /// <summary>The fixes that are applied, or <see langword="null"/> for none.</summary>
    public FixSafety? Fix { get; init; }

    /// <summary>Whether fixes are shown as a patch and nothing is written.</summary>
    public bool Diff { get; init; }

    /// <summary>Whether findings are written as JSON.</summary>
    public bool Json { get; init; }

    /// <summary>Whether text has the findings of each rule together, rather than those of each page.</summary>
    public bool ByRule { get; init; }

    /// <summary>The least severity that fails the run, or <see langword="null"/> when none does.</summary>
    public DiagnosticSeverity? FailOn { get; init; } = DiagnosticSeverity.Warning;

    /// <summary>The file of retracted works, as written; <see langword="null"/> for what the settings of the pages name.</summary>
    public string? Retractions { get; init; }

    /// <summary>The commit whose findings are left out, as written, or <see langword="null"/>.</summary>
    public string? Since { get; init; }

    /// <summary>Whether only what is staged for the next commit is checked.</summary>
    public bool Staged { get; init; }

    /// <summary>The file of findings that were there before, as written; <see langword="null"/> for what the settings of the pages name.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether findings that were there before are reported too.</summary>
    public bool NoBaseline { get; init; }

    /// <summary>Whether findings are counted by rule, and claims by whether they have a source.</summary>
    public bool Statistics { get; init; }

    /// <summary>Whether the cost of each rule is written to the standard error.</summary>
    public bool Profile { get; init; }

    /// <summary>Whether only findings are written, without source lines and counts.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether hints and every related place are written too.</summary>
    public bool Verbose { get; init; }

    /// <summary>Whether text is coloured.</summary>
    public bool Color { get; init; }
}
