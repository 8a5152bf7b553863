using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Cli.Report;

/// <summary>A finding without the page it was made on, so that a page can be let go of.</summary>
/// <param name="Finding">Rule, severity, message and fixes.</param>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="State">What became of it.</param>
internal sealed record ReportedFinding(Finding Finding, int Line, int Column, FindingState State);
