using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli;

/// <summary>Counts what a run found.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, RuleCount> rules = new(StringComparer.Ordinal);
    private readonly List<PageCoverage> coverages = [];
    private readonly int[] severities = new int[4];

    /// <summary>Pages checked.</summary>
    public int Pages { get; private set; }

    /// <summary>Pages and configuration files with a finding other than a hint.</summary>
    public int Affected { get; private set; }

    /// <summary>Findings that were fixed, or would be.</summary>
    public int Fixed { get; private set; }

    /// <summary>Pages that were changed, or would be.</summary>
    public int Changed { get; private set; }

    /// <summary>Findings with a safe fix, hints aside.</summary>
    public int Fixable { get; private set; }

    /// <summary>Findings whose fixes all need a person to look, hints aside.</summary>
    public int UnsafelyFixable { get; private set; }

    /// <summary>Findings that comments silence.</summary>
    public int Suppressed { get; private set; }

    /// <summary>Findings that comments written by this run silence, or would.</summary>
    public int Silenced { get; private set; }

    /// <summary>Claims of all pages, and those with a source, as far as they were counted; without sections.</summary>
    public Coverage Coverage { get; private set; } = Coverage.None;

    /// <summary>Whether something that was asked for could not be done.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Findings by rule, in the order of the ids.</summary>
    public IEnumerable<RuleCount> Rules => rules.Values;

    /// <summary>Whether the coverage of each page is kept, not only their sum.</summary>
    public bool KeepsPages { get; init; }

    /// <summary>The pages that make claims, those with the most claims without a source first; none unless they are kept.</summary>
    public IEnumerable<PageCoverage> Coverages =>
        coverages.OrderByDescending(page => page.Coverage.WithoutSource).ThenBy(page => page.Path, StringComparer.Ordinal);

    /// <summary>Findings of a severity.</summary>
    public int Of(DiagnosticSeverity severity) => severities[(int)severity];

    /// <summary>Whether there is a finding of at least a severity.</summary>
    public bool HasAtLeast(DiagnosticSeverity severity) => severities.AsSpan((int)severity).ContainsAnyExcept(0);

    /// <summary>Counts a page.</summary>
    public void Add(PageReport page)
    {
        Pages += page.IsPage ? 1 : 0;
        Fixed += page.Fixed;
        Changed += page.Fixed + page.Silenced > 0 ? 1 : 0;
        Suppressed += page.Suppressed.Length;
        Silenced += page.Silenced;
        HasFailed |= page.HasFailed;
        if (page.Coverage is { } coverage)
            Coverage = new(Coverage.Claims + coverage.Claims, Coverage.WithSource + coverage.WithSource);
        if (KeepsPages && PageCoverage.Of(page) is { } covered)
            coverages.Add(covered);
        Affected += page.Findings.Any(finding => finding.Severity != DiagnosticSeverity.Hidden) ? 1 : 0;
        foreach (var finding in page.Findings)
            Add(finding);
    }

    private void Add(Finding finding)
    {
        var isHint = finding.Severity == DiagnosticSeverity.Hidden;
        var isFixable = !isHint && finding.Fixes.Any(fix => fix.Safety == FixSafety.Safe);
        severities[(int)finding.Severity]++;
        Fixable += isFixable ? 1 : 0;
        UnsafelyFixable += !isHint && !isFixable && finding.Fixes.Any(fix => fix.Safety == FixSafety.Unsafe) ? 1 : 0;
        var count = rules.GetValueOrDefault(finding.Rule.Id) ?? new RuleCount(finding.Rule, 0, 0);
        rules[finding.Rule.Id] = count with { Findings = count.Findings + 1, Fixable = count.Fixable + (isFixable ? 1 : 0) };
    }
}
