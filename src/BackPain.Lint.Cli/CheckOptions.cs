using System.Collections.Immutable;
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

    /// <summary>The formats that findings are written in; exactly one has no file.</summary>
    public ImmutableArray<FormatRequest> Formats { get; init; } = [new(FormatRequest.Text, null)];

    /// <summary>The format of the standard output.</summary>
    public string Format => Formats.First(request => request.File is null).Format;

    /// <summary>Whether text has the findings of each rule together, rather than those of each page.</summary>
    public bool ByRule { get; init; }

    /// <summary>The least severity that fails the run, or <see langword="null"/> when none does.</summary>
    public DiagnosticSeverity? FailOn { get; init; } = DiagnosticSeverity.Warning;

    /// <summary>Whether findings, however severe, leave the exit code 0.</summary>
    public bool ExitZero { get; init; }

    /// <summary>Most findings that a report shows, or <see langword="null"/> for all; the rest is counted.</summary>
    public int? MaxFindings { get; init; }

    /// <summary>Whether findings that comments silence are shown, too.</summary>
    public bool ShowSuppressed { get; init; }

    /// <summary>Whether comments are written that silence the findings that are left.</summary>
    public bool AddSuppressions { get; init; }

    /// <summary>Whether a setting that is ignored fails the run.</summary>
    public bool StrictConfig { get; init; }

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

    /// <summary>Whether pages are changed, or shown as they would be.</summary>
    public bool Changes => Fix is not null || AddSuppressions;

    /// <summary>Whether claims are counted.</summary>
    public bool CountsClaims => Statistics || Formats.Any(request => request.Format == "json");

    /// <summary>Whether a finding makes the run fail, <see cref="ExitZero"/> aside.</summary>
    public bool Fails(Finding finding) => FailOn is { } least && finding.Severity >= least;
}
