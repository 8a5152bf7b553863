using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>
/// Numeric markers and their numbered list become footnotes: <c>[1,3-5]</c> and <c>1. French S …</c> turn into
/// <c>[^1][^3][^4][^5]</c> and <c>[^1]: French S …</c>. The list stays where it is, under its heading.
/// </summary>
public static class FootnoteConversion
{
    private const string Title = "Turn the numbers into footnotes";

    /// <summary>Converts a page.</summary>
    /// <param name="article">The page.</param>
    /// <param name="settings">What the page was read with; it is read again to prove the edit.</param>
    public static PageEdit Convert(Article article, LintSettings settings)
    {
        if (article.NumberedList is not { } list || !NumberedPage.IsCited(article, list))
            return PageEdit.Nothing(Title);
        var slots = new EntrySlots(article, list);
        if (FaultOfPage(article, list, slots) is { } reason)
            return PageEdit.Refused(Title, reason);

        var changes = new List<TextChange>();
        var numbers = NumberSet.Of(list.Entries.Select(entry => entry.Number));
        foreach (var (first, end) in MarkerGap.Runs(article, (a, b) => !a.Numbers.IsEmpty && !b.Numbers.IsEmpty))
        {
            if (!article.Markers[first].Numbers.IsEmpty)
                ConvertRun(article, first, end, numbers, changes);
        }

        for (var i = 0; i < list.Entries.Length; i++)
            ConvertEntry(article, list, slots, i, changes);
        changes.Sort((a, b) => a.Span.CompareTo(b.Span));
        return EditProof.Prove(article, settings, new PageEdit(Title, [.. changes]));
    }

    private static string? FaultOfPage(Article article, ReferenceList list, EntrySlots slots)
    {
        if (article.ReadingFault is not null)
            return "it can only be read as plain lines";
        if (article.HasAmbiguousLists)
            return "several of its lists carry the same numbers, so a marker could mean any of them";
        if (list.Role != SectionRole.References)
            return "its numbered list is an inventory, not a list of references";
        if (list.Layout is not (ListLayout.Ordered or ListLayout.Labelled))
            return "its list does not consist of numbered entries";
        var plan = new NumberPlan(list);
        if (plan.HasEntryWithoutNumber || plan.HasRepeatedNumber)
            return plan.HasRepeatedNumber ? "a number stands twice in its list" : "an entry of its list has no number";
        if (article.Footnotes.Any(footnote => int.TryParse(footnote.Key, out var number) && plan.HasNumber(number)))
            return "it already has footnotes of the same numbers";
        return slots.FaultOfMoving() ?? NumberedPage.FaultOfMarkers(article, list) ?? FaultOfMarkers(article, plan) ??
            StrayNumbers.FaultOf(article, NumberSet.Of(plan.OldNumbers)) ?? FaultOfEntries(article, list);
    }

    private static string? FaultOfMarkers(Article article, NumberPlan plan)
    {
        if (article.InertMarkers is [var inert, ..])
            return NumberedPage.FaultOfInert(article, inert);
        var numbers = NumberSet.Of(plan.OldNumbers);
        foreach (var marker in article.Markers)
        {
            if (marker.Numbers.IsEmpty)
                continue;
            var undefined = marker.Numbers.FirstOrDefault(range => numbers.CountIn(range) != range.Last - range.First + 1L);
            if (undefined != default)
                return $"{NumberedPage.Place(article, marker)} names a number that no entry carries";
            if (marker.Fault is not null)
                return NumberedPage.FaultOfMistyped(article, marker);
            if (marker.Numbers[^1].Span.End != marker.Label.End)
                return $"{NumberedPage.Place(article, marker)} says more than a number, which a footnote cannot";
        }

        return null;
    }

    /// <summary>A renderer leaves out footnotes that nothing cites, so an uncited entry would vanish from the page.</summary>
    private static string? FaultOfEntries(Article article, ReferenceList list)
    {
        var cited = CitationOrder.Cited(article, list);
        foreach (var entry in list.Entries)
        {
            if (!cited.Contains(entry.Number))
                return $"no marker cites the entry {entry.Number} ({Wording.Quote(entry.ShortName)}), and a footnote that nothing cites is not shown";
        }

        return null;
    }

    private static void ConvertRun(Article article, int first, int end, NumberSet numbers, List<TextChange> changes)
    {
        for (var i = first; i < end; i++)
        {
            var text = new StringBuilder();
            foreach (var range in article.Markers[i].Numbers)
            {
                foreach (var number in numbers.In(range))
                    text.Append("[^").Append(Digits.Of(number)).Append(']');
            }

            changes.Add(new TextChange(article.Markers[i].Span, text.ToString()));
        }

        // A footnote is raised by itself: a tag around several markers would raise it twice.
        var run = MarkerGap.SpanOf(article, first, end);
        if (MarkerRemoval.Raised(article.Text, run) is { } raised)
        {
            changes.Add(new TextChange(TextSpan.FromBounds(raised.Start, run.Start), ""));
            changes.Add(new TextChange(TextSpan.FromBounds(run.End, raised.End), ""));
        }
    }

    /// <summary>Label and backlinks give way to the footnote's label, and its other lines are indented by four.</summary>
    private static void ConvertEntry(Article article, ReferenceList list, EntrySlots slots, int index, List<TextChange> changes)
    {
        var entry = list.Entries[index];
        var label = $"[^{Digits.Of(entry.Number)}]: ";
        if (index == 0 && !PageLines.IsSetApart(article, slots.LeadOf(0).Start))
            changes.Add(new TextChange(new TextSpan(slots.LeadOf(0).Start, 0), LineBreak.Of(article.Text)));
        changes.Add(new TextChange(TextSpan.FromBounds(entry.Span.Start, entry.Body.Start), label));
        if (list.Layout == ListLayout.Ordered)
            PageLines.Indent(article, entry.Body, slots.ColumnOf(index), PageLines.FootnoteColumn, changes);
    }
}
