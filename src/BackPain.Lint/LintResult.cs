using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;

namespace BackPain.Lint;

/// <summary>What the linter has to say about one page.</summary>
/// <param name="Page">What was read and worked out.</param>
/// <param name="Findings">Findings in the order of the page, then of the rule ids; suppressed ones left out.</param>
/// <param name="Suppressed">Findings that the page's comments silence.</param>
public sealed record LintResult(Page Page, ImmutableArray<Finding> Findings, ImmutableArray<Finding> Suppressed)
{
    /// <summary>What was read.</summary>
    public Article Article => Page.Article;

    /// <summary>How many claims the page makes, and how many of them carry a source; counted when first asked for.</summary>
    public Coverage Coverage => Page.Coverage;

    /// <summary>Whether a rule failed on the page, so that its findings are missing.</summary>
    public bool HasCrashedRule { get; init; }
}
