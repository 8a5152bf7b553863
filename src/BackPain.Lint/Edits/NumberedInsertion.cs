using System.Text;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Adds a work to the page's numbered list together with the marker that cites it.</summary>
internal static class NumberedInsertion
{
    /// <summary>The edit of a page with a numbered list.</summary>
    public static PageEdit At(Article article, LintSettings settings, int offset, InsertedWork work)
    {
        if (FaultOf(article, article.NumberedList!) is { } reason)
            return PageEdit.Refused(Insertion.Title, reason);
        var list = article.NumberedList!;
        var slots = new EntrySlots(article, list);
        if (!slots.OwnsLines || slots.HasAnchors)
            return PageEdit.Refused(Insertion.Title, "an entry of its list shares a line with other text");

        offset = AfterSmaller(article, offset, HighestBefore(article, list, offset));
        var before = LastCitedBefore(article, list, offset);
        var number = before < 0 ? list.Entries[0].Number : list.Entries[before].Number + 1;
        var plan = new NumberPlan(list);
        for (var i = 0; i < list.Entries.Length; i++)
            plan.Number(i, list.Entries[i].Number + (i > before ? 1 : 0));
        foreach (var item in list.Entries.Where(item => item.Number >= number))
            plan.Lead(item.Number, item.Number + 1);
        var changes = RenumberingEdit.Write(article, plan, out var fault);
        if (fault is not null)
            return PageEdit.Refused(Insertion.Title, fault);
        TextChange[] added = [MarkerFor(article, offset, number), EntryFor(article, slots, before, number, work.Text)];
        return EditProof.Prove(article, settings, new PageEdit(Insertion.Title, [.. added.Concat(changes).OrderBy(change => change.Span)]) { AddsEntry = true }, after => work.FaultIn(after, after.NumberedList?.Entries.FirstOrDefault(added => added.Number == number)?.Body));
    }

    private static string? FaultOf(Article article, ReferenceList list)
    {
        if (article.HasAmbiguousLists)
            return "several of its lists carry the same numbers, so a marker could mean any of them";
        if (list.Role != SectionRole.References)
            return "its numbered list is an inventory, not a list of references";
        var plan = new NumberPlan(list);
        return plan.HasEntryWithoutNumber || plan.HasRepeatedNumber || list.Entries.Zip(list.Entries.Skip(1)).Any(pair => pair.First.Number >= pair.Second.Number)
            ? "the numbers of its list do not count up"
            : null;
    }

    private static int HighestBefore(Article article, ReferenceList list, int offset) =>
        LastCitedBefore(article, list, offset) is var before and >= 0 ? list.Entries[before].Number : 0;

    /// <summary>Behind the markers at the same place that name nothing above a number, so that the place stays sorted.</summary>
    internal static int AfterSmaller(Article article, int offset, int highest)
    {
        foreach (var marker in article.Markers.SkipWhile(marker => marker.Span.Start < offset))
        {
            if (!MarkerGap.Joins(article.Text, offset, marker.Span.Start) || marker.Numbers.IsEmpty || marker.Numbers.Max(range => range.Last) > highest)
                break;
            offset = marker.Span.End;
        }

        return offset;
    }

    /// <summary>Index of the entry farthest down the list that a marker before the place names, or -1.</summary>
    private static int LastCitedBefore(Article article, ReferenceList list, int offset)
    {
        var numbers = NumberSet.Of(list.Entries.Select(entry => entry.Number));
        var last = 0;
        foreach (var marker in article.Markers.TakeWhile(marker => marker.Span.End <= offset))
        {
            foreach (var range in marker.Numbers)
            {
                if (numbers.In(range) is [.., var highest])
                    last = Math.Max(last, highest);
            }
        }

        for (var i = list.Entries.Length - 1; i >= 0; i--)
        {
            if (list.Entries[i].Number == last)
                return i;
        }

        return -1;
    }

    /// <summary>
    /// A marker in the form of the nearest one that names a single number. Raised digits cannot follow raised digits, so there
    /// the number joins the marker before the place.
    /// </summary>
    internal static TextChange MarkerFor(Article article, int offset, int number)
    {
        var touched = article.Markers.FirstOrDefault(marker => marker.Span.End == offset);
        if (touched is { Dialect: MarkerDialect.Superscript })
            return new TextChange(new TextSpan(touched.Label.End, 0), "," + Digits.Like(article.Text[touched.Label.Start], number));
        return new TextChange(new TextSpan(offset, 0), MarkerForm.Of(article, offset, number));
    }

    /// <summary>The new entry on lines of its own, set apart like its neighbours and labelled like the entry before or after.</summary>
    private static TextChange EntryFor(Article article, EntrySlots slots, int before, int number, string work)
    {
        var list = article.NumberedList!;
        var model = Math.Max(before, 0);
        var label = new List<TextChange>();
        if (!list.IsLazilyNumbered)
            slots.Relabel(model, number, label);
        var text = new StringBuilder(Splice.Apply(article, slots.LeadOf(model), label));
        if (text.Length == 0 || !char.IsWhiteSpace(text[^1]))
            text.Append(' ');
        text.Append(work);
        var gap = list.Entries.Length == 1 ? LineBreak.Of(article.Text) : Gap(article, slots, Math.Min(model, list.Entries.Length - 2));
        return before < 0
            ? new TextChange(new TextSpan(slots.LeadOf(0).Start, 0), text.Append(gap).ToString())
            : new TextChange(new TextSpan(slots.EndOf(before), 0), gap + text);
    }

    /// <summary>The line breaks between two entries, or a single one where more than blank lines stands there.</summary>
    private static string Gap(Article article, EntrySlots slots, int index)
    {
        var gap = TextSpan.FromBounds(slots.EndOf(index), slots.LeadOf(index + 1).Start);
        return article.Slice(gap).IsWhiteSpace() ? article.Slice(gap).ToString() : LineBreak.Of(article.Text);
    }
}
