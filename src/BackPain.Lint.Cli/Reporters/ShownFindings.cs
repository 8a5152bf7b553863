using System.Collections.Immutable;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>Passes on what a reader wants to see: hints and silenced findings when asked for, and so many findings at most.</summary>
/// <param name="reporter">Writes what is passed on.</param>
/// <param name="hints">Whether hints are among it.</param>
/// <param name="suppressed">Whether silenced findings are among it.</param>
/// <param name="most">Most findings of the whole run, or <see langword="null"/> for all.</param>
internal sealed class ShownFindings(IReporter reporter, bool hints, bool suppressed, int? most) : IReporter
{
    private int left = most ?? int.MaxValue;

    /// <inheritdoc/>
    public void Report(PageReport page)
    {
        var findings = Shown(page.Findings);
        reporter.Report(page with { Findings = findings, Suppressed = suppressed ? Shown(page.Suppressed) : [] });
    }

    /// <inheritdoc/>
    public void End(Tally tally) => reporter.End(tally);

    private ImmutableArray<Finding> Shown(ImmutableArray<Finding> findings)
    {
        var shown = hints ? findings : findings.RemoveAll(finding => finding.Severity == DiagnosticSeverity.Hidden);
        shown = shown.Length > left ? shown[..left] : shown;
        left -= shown.Length;
        return shown;
    }
}
