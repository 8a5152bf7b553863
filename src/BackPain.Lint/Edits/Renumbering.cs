using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>
/// Gives the entries of a list other numbers and re-writes every marker that names them, in one edit. Each function returns
/// sorted changes that do not overlap, and nothing at all when the list and its markers cannot change together without a
/// citation coming to mean another work.
/// </summary>
public static class Renumbering
{
    /// <summary>
    /// Numbers the page by first citation: the entries stand and count in the order in which the text first names them, those
    /// that it never names come after them in the order they had. Markers follow; the numbers of a marker and markers at one
    /// place are sorted, and series close as the page closes them.
    /// </summary>
    /// <param name="article">The page.</param>
    /// <param name="settings">What the page was read with; it is read again to prove the edit.</param>
    public static PageEdit ByFirstCitation(Article article, LintSettings settings)
    {
        const string Title = "Renumber the references by first citation";
        if (article.NumberedList is not { } list || !NumberedPage.IsCited(article, list))
            return PageEdit.Nothing(Title);
        if (FaultOfOrder(article, list) is { } reason)
            return PageEdit.Refused(Title, reason);
        var order = CitationOrder.Of(article, list);
        var first = list.Entries.Min(entry => entry.Number);
        var plan = new NumberPlan(list) { Order = order, SortsMarkers = true };
        for (var place = 0; place < order.Length; place++)
        {
            plan.Number(order[place], first + place);
            plan.Lead(list.Entries[order[place]].Number, first + place);
        }

        return Proved(article, settings, Title, plan);
    }

    /// <summary>
    /// Deletes entries of the page's numbered list with their lines and closes the gap, in the list and in every marker;
    /// markers no longer name what is gone.
    /// </summary>
    /// <param name="article">The page.</param>
    /// <param name="settings">What the page was read with; it is read again to prove the edit.</param>
    /// <param name="removed">Entries of the page's numbered list.</param>
    public static PageEdit Delete(Article article, LintSettings settings, params ImmutableArray<ReferenceEntry> removed)
    {
        var title = removed.Length == 1 ? "Delete the entry and renumber" : "Delete the entries and renumber";
        if (article.NumberedList is not { } list || removed.Any(entry => NumberPlan.IndexIn(list, entry) < 0))
            return PageEdit.Refused(title, "the entry does not stand in the list that markers name");
        var plan = new NumberPlan(list);
        foreach (var entry in removed)
            plan.Remove(entry);
        if (plan.LosesFirstCopy)
            return PageEdit.Refused(title, "another entry carries the same number, and markers would come to mean it");
        return Proved(article, settings, title, plan.CloseUp(), [.. removed.Select(entry => entry.Span)]);
    }

    /// <summary>
    /// Puts the numbers of every marker, and markers that stand at one place, into ascending order: <c>[7][3]</c>,
    /// <c>[7,3]</c>. Nothing moves across a page number.
    /// </summary>
    /// <param name="article">The page.</param>
    /// <param name="settings">What the page was read with; it is read again to prove the edit.</param>
    public static PageEdit SortMarkers(Article article, LintSettings settings)
    {
        const string Title = "Sort the markers that stand side by side";
        return article.NumberedList is { } list && NumberedPage.IsCited(article, list)
            ? Proved(article, settings, Title, new NumberPlan(list) { SortsMarkers = true })
            : PageEdit.Nothing(Title);
    }

    /// <summary>Renumbers and removes entries as told.</summary>
    /// <param name="article">The page.</param>
    /// <param name="list">One of the page's lists.</param>
    /// <param name="newNumbers">
    /// New number by old number; a number that is missing here stays. A removed entry's number leads its markers to another
    /// entry; without one the number leaves the markers.
    /// </param>
    /// <param name="removed">Entries of the list that go.</param>
    public static ImmutableArray<TextChange> Plan(
        Article article, ReferenceList list, IReadOnlyDictionary<int, int> newNumbers, ImmutableArray<ReferenceEntry> removed)
    {
        var plan = new NumberPlan(list);
        foreach (var entry in removed)
            plan.Remove(entry);
        for (var i = 0; i < list.Entries.Length; i++)
        {
            if (newNumbers.TryGetValue(list.Entries[i].Number, out var number))
                plan.Number(i, number);
        }

        foreach (var (old, number) in newNumbers)
            plan.Lead(old, number);
        return RenumberingEdit.Write(article, plan);
    }

    /// <summary>
    /// Counts the entries up without gaps in the order of the list, from its smallest number on. Nothing for a list in which
    /// a number stands twice (see <see cref="Following"/>) or that leaves counting to the renderer.
    /// </summary>
    public static ImmutableArray<TextChange> Consecutive(Article article, ReferenceList list)
    {
        var plan = new NumberPlan(list);
        if (list.IsLazilyNumbered || list.Entries.IsEmpty || plan.HasRepeatedNumber || plan.HasEntryWithoutNumber)
            return [];
        var first = list.Entries.Min(entry => entry.Number);
        for (var i = 0; i < list.Entries.Length; i++)
        {
            plan.Number(i, first + i);
            plan.Lead(list.Entries[i].Number, first + i);
        }

        return RenumberingEdit.Write(article, plan);
    }

    /// <summary>
    /// Deletes entries with their lines; whatever is numbered above a deleted one moves down, in the list and in every
    /// marker, and markers no longer name what is gone.
    /// </summary>
    public static ImmutableArray<TextChange> Without(Article article, ReferenceList list, ImmutableArray<ReferenceEntry> removed)
    {
        var plan = new NumberPlan(list);
        foreach (var entry in removed)
            plan.Remove(entry);
        return plan.LosesFirstCopy ? [] : RenumberingEdit.Write(article, plan.CloseUp());
    }

    /// <summary>
    /// Gives the second copy of a number, and what follows as far as needed, the next number. Markers keep leading to the
    /// first copy's work, because nobody but a person knows which of them meant the second; a number that is cited but only
    /// missing because the copy was mistyped (1, 2, 2, 4) becomes the copy's.
    /// </summary>
    public static ImmutableArray<TextChange> Following(Article article, ReferenceList list) =>
        FollowingPlan(list) is { } plan ? RenumberingEdit.Write(article, plan) : [];

    /// <summary>The fix that <see cref="Following"/> makes, with the markers that come to lead somewhere told to the fixer.</summary>
    /// <param name="title">An imperative without a full stop.</param>
    /// <param name="article">The page.</param>
    /// <param name="list">A list in which a number stands twice.</param>
    public static Fix FollowingFix(string title, Article article, ReferenceList list)
    {
        var plan = FollowingPlan(list);
        var adopted = NumberSet.Of(plan?.Adopted ?? []);
        return new Fix(title, FixSafety.Unsafe, () => plan is null ? [] : RenumberingEdit.Write(article, plan))
        {
            Retired = [.. article.Markers.Where(marker => marker.Numbers.Any(range => adopted.CountIn(range) > 0)).Select(marker => marker.Span)],
        };
    }

    /// <summary>Writes a plan and proves it.</summary>
    internal static PageEdit Proved(Article article, LintSettings settings, string title, NumberPlan plan, ImmutableArray<TextSpan> retired = default)
    {
        var changes = RenumberingEdit.Write(article, plan, out var fault);
        return fault is null
            ? EditProof.Prove(article, settings, new PageEdit(title, changes) { Retired = retired.IsDefault ? [] : retired })
            : PageEdit.Refused(title, fault);
    }

    private static string? FaultOfOrder(Article article, ReferenceList list)
    {
        if (article.ReadingFault is not null)
            return "it can only be read as plain lines";
        if (list.Role != SectionRole.References)
            return "its numbered list is an inventory, not a list of references";
        var plan = new NumberPlan(list);
        if (NumberedPage.FaultOfMarkers(article, list) is { } fault)
            return fault;
        return plan.HasEntryWithoutNumber ? "an entry of its list has no number" : plan.HasRepeatedNumber ? "a number stands twice in its list" : null;
    }

    private static NumberPlan? FollowingPlan(ReferenceList list)
    {
        var plan = new NumberPlan(list);
        if (list.IsLazilyNumbered || plan.HasEntryWithoutNumber)
            return null;
        var (last, lastFirst) = (0, 0);
        for (var i = 0; i < list.Entries.Length; i++)
        {
            var old = list.Entries[i].Number;
            var isFirst = plan.IsFirstCopy(i);
            // A list that does not count up has no "following" numbers.
            if (isFirst && old < lastFirst)
                return null;
            lastFirst = isFirst ? old : lastFirst;
            last = isFirst ? Math.Max(last + 1, old) : last + 1;
            plan.Number(i, last);
            if (isFirst)
                plan.Lead(old, last);
            else if (!plan.HasNumber(last))
                plan.Adopt(last);
        }

        return plan;
    }
}
