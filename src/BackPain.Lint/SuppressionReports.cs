using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;
using BackPain.Lint.Rules.Tool;

namespace BackPain.Lint;

/// <summary>What is wrong with the suppression comments of a page: BPL0001 and BPL0003.</summary>
internal static class SuppressionReports
{
    /// <summary>The reports in the order of the page.</summary>
    public static ImmutableArray<Finding> Of(
        Article article, ImmutableArray<SuppressionItem> items, Func<RuleDescriptor, bool> isActive)
    {
        var reports = ImmutableArray.CreateBuilder<Finding>();
        // A page that was read as lines only was not checked in full: nothing can be said about what its comments are for.
        var canBeUnused = article.ReadingFault is null;
        for (var start = 0; start < items.Length;)
        {
            var end = start + 1;
            while (end < items.Length && items[end].Suppression == items[start].Suppression)
                end++;
            var comment = items[start..end];
            reports.AddRange(comment.Where(item => item.IsUnknown).Select(item => Unknown(item.Named!)));
            if (canBeUnused)
                reports.AddRange(Unused(article, comment, isActive));
            start = end;
        }

        return reports.ToImmutable();
    }

    private static IEnumerable<Finding> Unused(
        Article article, ImmutableArray<SuppressionItem> comment, Func<RuleDescriptor, bool> isActive)
    {
        var suppression = article.Suppressions[comment[0].Suppression];
        SuppressionItem[] unused = [.. comment.Where(item => IsUnused(item, isActive))];
        if (unused.Length == comment.Length)
        {
            var word = suppression.Scope == SuppressionScope.RegionEnd ? "ends nothing that is switched off" : "silences nothing";
            return [new(UnusedSuppression.Descriptor, UnusedSuppression.Descriptor.Severity, suppression.Span, $"This comment {word}.")
            {
                Fixes = [new Fix("Delete the comment", FixSafety.Safe, CommentEdit.Delete(article, suppression.Span))],
            }];
        }

        return unused.Select(item => new Finding(
            UnusedSuppression.Descriptor, UnusedSuppression.Descriptor.Severity, item.Named!.Span, $"{Wording.Quote(item.Named.Name)} silences nothing here.")
        {
            Fixes = [new Fix($"Delete {Wording.Quote(item.Named.Name)} from the comment", FixSafety.Safe, CommentEdit.Delete(article, suppression, item.Named))],
        });
    }

    /// <summary>
    /// A name is unused when every rule it stands for had the chance to report. A family and a comment without names do not
    /// wait for rules that are off unless somebody switches them on.
    /// </summary>
    private static bool IsUnused(SuppressionItem item, Func<RuleDescriptor, bool> isActive)
    {
        if (item.IsUsed || item.IsUnknown)
            return false;
        var rules = item.Rules.Where(rule => rule.Category != RuleCategory.Tool && (item.Rules.Length == 1 || rule.EnabledByDefault || isActive(rule)));
        return rules.Any() && rules.All(isActive);
    }

    private static Finding Unknown(SuppressedRule rule)
    {
        var known = RuleCatalog.Descriptors.SelectMany(known => (string[])[known.Id, known.Name, known.Category.ToString().ToLowerInvariant()]).Distinct(StringComparer.Ordinal);
        var nearest = NearestName.Find(rule.Name, known);
        return new(
            UnknownRuleInSuppression.Descriptor, UnknownRuleInSuppression.Descriptor.Severity, rule.Span,
            $"No rule is called {Wording.Quote(rule.Name)}{(nearest is null ? "." : $"; did you mean '{nearest}'?")}");
    }
}
