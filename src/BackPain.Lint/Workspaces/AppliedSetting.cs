namespace BackPain.Lint.Workspaces;

/// <summary>A value of a configuration file that applies to a page.</summary>
/// <param name="Key">A key of ours or of a family's severity in lower case, or the id of a rule.</param>
/// <param name="Value">What it is set to; a severity in the words of Roslyn's <c>ReportDiagnostic</c>.</param>
/// <param name="File">The file that sets it.</param>
/// <param name="Line">The line that sets it, from 1.</param>
public sealed record AppliedSetting(string Key, string Value, ConfigFile File, int Line);
