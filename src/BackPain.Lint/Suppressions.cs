using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint;

/// <summary>
/// Applies a page's suppression comments to its findings. A finding is silenced by the comment that covers the place where it
/// starts. The linter's own reports (BPL0xxx) are the business of settings: a page cannot hide that it was not checked.
/// </summary>
public static class Suppressions
{
    /// <summary>Splits findings into those that stay and those that a comment silences, and reports on the comments.</summary>
    /// <param name="article">The page with its comments.</param>
    /// <param name="findings">What the rules found, in any order.</param>
    /// <param name="isActive">Whether a rule ran; a comment for a rule that did not run is never called unused.</param>
    public static SuppressionResult Apply(
        Article article, IEnumerable<Finding> findings, Func<RuleDescriptor, bool> isActive)
    {
        if (article.Suppressions.IsEmpty)
            return new([.. findings], [], []);

        var items = SuppressionItem.AllOf(article);
        var cover = new SuppressionCover(article, items);
        Finding[] all = [.. findings];
        var isSilenced = new bool[all.Length];
        // The cover walks down the page once, whatever order the findings came in.
        foreach (var i in Enumerable.Range(0, all.Length).OrderBy(i => all[i].Span.Start))
            isSilenced[i] = all[i].Rule.Category != RuleCategory.Tool && cover.Silences(all[i]);
        cover.Finish();
        return new(
            [.. all.Where((_, i) => !isSilenced[i])],
            [.. all.Where((_, i) => isSilenced[i])],
            SuppressionReports.Of(article, items, isActive));
    }
}
