namespace BackPain.Lint.Cli.Report;

/// <summary>How well the claims directly under one heading are sourced.</summary>
/// <param name="Title">The heading; empty for what stands before the first heading, or under the title of the page.</param>
/// <param name="Line">Line of the heading, from 1.</param>
/// <param name="Claims">Sentences that state a claim.</param>
/// <param name="WithSource">Those of them that carry a source.</param>
internal sealed record ReportedSection(string Title, int Line, int Claims, int WithSource);
