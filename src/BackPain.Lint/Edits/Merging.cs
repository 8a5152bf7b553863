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

    /// <summary>Several such fixes as one, which costs no more than a single one; not every page allows all of them together.</summary>
    /// <param name="article">The page.</param>
    /// <param name="fixes">Fixes that merge entries of the page.</param>
    public static Fix Together(Article article, ImmutableArray<Fix> fixes)
    {
        ImmutableArray<MergedEntry> merges = [.. fixes.SelectMany(fix => fix.Merged).Distinct()];
        return new(fixes[0].Title, fixes.Max(fix => fix.Safety), () => Plan(article, merges)) { Merged = merges };
    }

    /// <summary>
    /// Sorted changes that do not overlap, or nothing when a citation could come to mean another work. Entries of another
    /// list than the one that markers name are deleted there.
    /// </summary>
    /// <param name="article">The page.</param>
    /// <param name="keep">The entry that stays.</param>
    /// <param name="drop">The entries that go; <paramref name="keep"/> among them is passed over.</param>
    public static ImmutableArray<TextChange> Plan(Article article, ReferenceEntry keep, ImmutableArray<ReferenceEntry> drop) =>
        Plan(article, [.. drop.Where(entry => entry.Span != keep.Span).Select(entry => new MergedEntry(entry.Span, keep.Span))]);

    private static ImmutableArray<TextChange> Plan(Article article, ImmutableArray<MergedEntry> merges)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var list in article.Lists)
        {
            var places = new Dictionary<TextSpan, int>();
            for (var i = 0; i < list.Entries.Length; i++)
                places.TryAdd(list.Entries[i].Span, i);
            MergedEntry[] here = [.. merges.Where(merge => places.ContainsKey(merge.Dropped))];
            if (here.Length == 0)
                continue;
            var part = Within(article, list, here, places);
            if (part.IsEmpty)
                return [];
            changes.AddRange(part);
        }

        changes.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return changes.ToImmutable();
    }

    /// <summary>A marker cannot follow into another list, so only entries that no marker can name are dropped for one there.</summary>
    private static ImmutableArray<TextChange> Within(
        Article article, ReferenceList list, MergedEntry[] merges, Dictionary<TextSpan, int> places)
    {
        var plan = new NumberPlan(list);
        var kept = new Dictionary<int, int>();
        foreach (var merge in merges)
        {
            plan.Remove(list.Entries[places[merge.Dropped]]);
            if (places.TryGetValue(merge.Kept, out var target))
                kept[places[merge.Dropped]] = target;
        }

        if (kept.Count < merges.Length && (NumberedPage.IsCited(article, list) || plan.LosesFirstCopy))
            return [];
        return plan.Merge(kept) ? RenumberingEdit.Write(article, plan) : [];
    }
}
