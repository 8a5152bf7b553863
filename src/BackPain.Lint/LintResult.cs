using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint;

/// <summary>What the linter has to say about one page.</summary>
/// <param name="Article">What was read.</param>
/// <param name="Findings">Findings in the order of the page, then of the rule ids; suppressed ones left out.</param>
/// <param name="Suppressed">Findings that the page's comments silence.</param>
public sealed record LintResult(Article Article, ImmutableArray<Finding> Findings, ImmutableArray<Finding> Suppressed)
{
    /// <summary>Whether a rule failed on the page, so that its findings are missing.</summary>
    public bool HasCrashedRule { get; init; }
}
