using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Writes a <see cref="NumberPlan"/> as text changes: list and markers together, or nothing.</summary>
internal static class RenumberingEdit
{
    /// <summary>Whether a marker names a number of the list.</summary>
    public static bool IsCited(Article article, ReferenceList list)
    {
        if (!IsTarget(article, list))
            return false;
        var numbers = NumberSet.Of(list.Entries.Select(entry => entry.Number));
        foreach (var marker in article.Markers)
        {
            foreach (var range in marker.Numbers)
            {
                if (numbers.CountIn(range) > 0)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Sorted changes that do not overlap.</summary>
    public static ImmutableArray<TextChange> Write(Article article, NumberPlan plan)
    {
        var hasMarkers = article.Markers.Any(marker => !marker.Numbers.IsEmpty);
        if (hasMarkers && article.HasAmbiguousLists && plan.OldNumbers.Count > 0)
            return [];
        // The anchor of a heading is made of its number and words, and links elsewhere may lead to it.
        if (!IsInjective(plan) || plan.List.Layout == ListLayout.Headings)
            return [];

        var changes = new List<TextChange>();
        if (!EntryEdits.TryWrite(article, plan, changes))
            return [];
        if (hasMarkers && IsTarget(article, plan.List) && !new MarkerEdits(article, plan).TryWrite(changes))
            return [];
        changes.Sort((a, b) => a.Span.CompareTo(b.Span));
        return IsOrdered(changes) ? [.. changes] : [];
    }

    private static bool IsTarget(Article article, ReferenceList list) =>
        article.NumberedList is { } target && target.Span == list.Span;

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

    private static bool IsOrdered(List<TextChange> changes)
    {
        for (var i = 1; i < changes.Count; i++)
        {
            if (changes[i].Span.Start < changes[i - 1].Span.End)
                return false;
        }

        return true;
    }
}
