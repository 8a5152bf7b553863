using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules.Tool;
using BackPain.Lint.Verdicts;

namespace BackPain.Lint;

/// <summary>
/// What is wrong with the comments that say of entries that they are no duplicates: BPL0001 and BPL0003. One that names two entries
/// is never called unused: it records a decision, whether or not the linter would ask again today.
/// </summary>
internal static class DismissalReports
{
    /// <summary>The reports in the order of the page.</summary>
    public static IEnumerable<Finding> Of(Page page)
    {
        var article = page.Article;
        if (article.Dismissals.IsEmpty || article.ReadingFault is not null)
            return [];
        var unknown = page.Dismissals.Unknown.Select(work => new Finding(
            UnknownRuleInSuppression.Descriptor, UnknownRuleInSuppression.Descriptor.Severity, work.Span,
            $"No entry of the page is the work {Wording.Quote(article.Slice(work.Span).Trim("\"“”"))}, so this comment keeps nothing apart."));
        return unknown.Concat(page.Dismissals.Idle.Select(dismissal => Idle(article, dismissal))).OrderBy(report => report.Span.Start);
    }

    private static Finding Idle(Article article, Dismissal dismissal) => new(
        UnusedSuppression.Descriptor, UnusedSuppression.Descriptor.Severity, dismissal.Span,
        $"This comment names {(dismissal.Works.IsEmpty ? "no work" : "a single entry")}, but it takes two to be no duplicates.")
    {
        Fixes = [new Fix("Delete the comment", FixSafety.Unsafe, CommentEdit.Delete(article, dismissal.Span))],
    };
}
