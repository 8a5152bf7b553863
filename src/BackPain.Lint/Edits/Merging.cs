using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Makes one entry of several that are the same work: markers follow, the others go, the list is renumbered.</summary>
public static class Merging
{
    /// <summary>A fix that merges entries and tells the fixer which citations change their entry on purpose.</summary>
    /// <param name="title">An imperative without a full stop.</param>
    /// <param name="safety">Safe only when the entries say the same.</param>
    /// <param name="article">The page.</param>
    /// <param name="keep">The entry that stays.</param>
    /// <param name="drop">The entries that go.</param>
    public static Fix Fix(string title, FixSafety safety, Article article, ReferenceEntry keep, ImmutableArray<ReferenceEntry> drop) =>
        new(title, safety, () => Plan(article, keep, drop))
        {
            Merged = [.. drop.Select(entry => new MergedEntry(entry.Span, keep.Span))],
        };

    /// <summary>
    /// Sorted changes that do not overlap, or nothing when a citation could come to mean another work. Entries of another
    /// list than the one that markers name are deleted there.
    /// </summary>
    /// <param name="article">The page.</param>
    /// <param name="keep">The entry that stays.</param>
    /// <param name="drop">The entries that go; <paramref name="keep"/> among them is passed over.</param>
    public static ImmutableArray<TextChange> Plan(Article article, ReferenceEntry keep, ImmutableArray<ReferenceEntry> drop)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var isComplete = true;
        foreach (var list in article.Lists)
        {
            ImmutableArray<ReferenceEntry> here = [.. drop.Where(entry => entry.Span != keep.Span && NumberPlan.IndexIn(list, entry) >= 0)];
            if (here.IsEmpty)
                continue;
            var part = NumberPlan.IndexIn(list, keep) >= 0 ? Within(article, list, keep, here) : Elsewhere(article, list, here);
            isComplete &= !part.IsEmpty;
            changes.AddRange(part);
        }

        if (!isComplete)
            return [];
        changes.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return changes.ToImmutable();
    }

    private static ImmutableArray<TextChange> Within(
        Article article, ReferenceList list, ReferenceEntry keep, ImmutableArray<ReferenceEntry> drop)
    {
        var plan = new NumberPlan(list);
        foreach (var entry in drop)
            plan.Remove(entry);
        return plan.Merge(keep) ? RenumberingEdit.Write(article, plan) : [];
    }

    /// <summary>A marker cannot follow into another list, so only entries that no marker can name are dropped.</summary>
    private static ImmutableArray<TextChange> Elsewhere(Article article, ReferenceList list, ImmutableArray<ReferenceEntry> drop) =>
        NumberedPage.IsCited(article, list) ? [] : Renumbering.Without(article, list, drop);
}
