using System.Collections.Immutable;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.LanguageServer;

/// <summary>A page, or a configuration file, as a report on a wiki takes it.</summary>
/// <param name="Path">Path from the folder of the wiki, with <c>/</c>; absolute when the wiki has several folders.</param>
/// <param name="Text">The text that was checked; empty when it could not be read.</param>
/// <param name="Result">What the linter says, or <see langword="null"/> for a page that cannot be checked.</param>
/// <param name="Findings">All findings in the order of the page, those of a baseline included.</param>
/// <param name="Known">Whether a baseline holds each of the findings.</param>
public sealed record ReportPage(string Path, string Text, LintResult? Result, ImmutableArray<Finding> Findings, ImmutableArray<bool> Known)
{
    /// <summary>Whether this is a page, not a configuration file.</summary>
    public bool IsPage { get; init; } = true;
}
