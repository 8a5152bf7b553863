using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Writes a <see cref="NumberPlan"/> as text changes: list and markers together, or nothing.</summary>
internal static class RenumberingEdit
{
    /// <summary>Sorted changes that do not overlap; none when the plan cannot be carried out.</summary>
    public static ImmutableArray<TextChange> Write(Article article, NumberPlan plan) => Write(article, plan, out _);

    /// <summary>Sorted changes that do not overlap.</summary>
    /// <param name="article">The page.</param>
    /// <param name="plan">What becomes of one of its lists.</param>
    /// <param name="fault">Why the plan cannot be carried out, as a clause, or <see langword="null"/>.</param>
    public static ImmutableArray<TextChange> Write(Article article, NumberPlan plan, out string? fault)
    {
        var changes = new List<TextChange>();
        fault = FaultOf(article, plan) ?? EntryEdits.Write(article, plan, changes);
        if (fault is null && HasMarkers(article) && NumberedPage.IsTarget(article, plan.List))
            fault = new MarkerEdits(article, plan).Write(changes);
        changes.Sort((a, b) => a.Span.CompareTo(b.Span));
        if (fault is null && !Splice.AreOrdered(changes))
            fault = "its markers and entries overlap";
        return fault is null ? [.. changes] : [];
    }

    private static string? FaultOf(Article article, NumberPlan plan)
    {
        if (HasMarkers(article) && article.HasAmbiguousLists && plan.OldNumbers.Count > 0)
            return "several of its lists carry the same numbers, so a marker could mean any of them";
        if (!IsInjective(plan))
            return "two entries would come to share a number";
        if (plan.List.Layout == ListLayout.Headings)
            return "its entries are headings, and links elsewhere may lead to their anchors, which are made of numbers and words";
        return NumberedPage.FaultOfMarkers(article, plan.List) ?? NumberedPage.FaultOfList(plan.List) ?? FaultOfRest(article, plan);
    }

    /// <summary>What is no marker of the page's form, but may be one, does not follow: its number must stay what it is.</summary>
    private static string? FaultOfRest(Article article, NumberPlan plan)
    {
        if (!NumberedPage.IsTarget(article, plan.List))
            return null;
        var changed = NumberSet.Of(plan.OldNumbers.Where(old => plan.TryLead(old, out var lead) && lead != old));
        if (changed.Count == 0)
            return null;
        return article.InertMarkers.FirstOrDefault(marker => marker.Numbers.Any(range => changed.CountIn(range) > 0)) is { } inert
            ? NumberedPage.FaultOfInert(article, inert)
            : StrayNumbers.FaultOf(article, changed);
    }

    private static bool HasMarkers(Article article) => article.Markers.Any(marker => !marker.Numbers.IsEmpty);

    /// <summary>Two entries that had different numbers must not come to share one.</summary>
    private static bool IsInjective(NumberPlan plan)
    {
        var origins = new Dictionary<int, int>();
        for (var i = 0; i < plan.List.Entries.Length; i++)
        {
            if (plan.IsRemoved(i) || plan.NumberOf(i) <= 0)
                continue;
            var old = plan.List.Entries[i].Number;
            if (!origins.TryAdd(plan.NumberOf(i), old) && origins[plan.NumberOf(i)] != old)
                return false;
        }

        return true;
    }
}
