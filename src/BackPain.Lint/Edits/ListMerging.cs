using System.Text;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Makes one numbered list of two that stand under different headings.</summary>
public static class ListMerging
{
    private const string Title = "Merge the two reference lists";

    /// <summary>
    /// Appends the entries of the later list to the earlier one. Numbers that count on are kept; where no marker names either
    /// list, the later one is numbered on. The heading of the later list goes when nothing else stands under it.
    /// </summary>
    /// <param name="article">The page.</param>
    /// <param name="settings">What the page was read with; it is read again to prove the edit.</param>
    /// <param name="earlier">A numbered list of the page.</param>
    /// <param name="later">A numbered list further down.</param>
    public static PageEdit Merge(Article article, LintSettings settings, ReferenceList earlier, ReferenceList later)
    {
        var slots = (Earlier: new EntrySlots(article, earlier), Later: new EntrySlots(article, later));
        var reason = FaultOf(article, earlier, later) ?? slots.Earlier.FaultOfMoving() ?? slots.Later.FaultOfMoving();
        if (reason is not null)
            return PageEdit.Refused(Title, reason);

        var lineBreak = LineBreak.Of(article.Text);
        var last = earlier.Entries.Length - 1;
        var gap = earlier.Entries.Length == 1 ? lineBreak
            : article.Slice(TextSpan.FromBounds(slots.Earlier.EndOf(last - 1), slots.Earlier.LeadOf(last).Start)).ToString();
        var countsOn = later.Entries[0].Number > earlier.Entries[^1].Number;
        var text = new StringBuilder();
        for (var i = 0; i < later.Entries.Length; i++)
        {
            var number = countsOn ? later.Entries[i].Number : earlier.Entries[^1].Number + 1 + i;
            text.Append(gap).Append(Moved(article, (earlier, later), slots, i, number));
        }

        TextChange[] changes = [new(new TextSpan(slots.Earlier.EndOf(last), 0), text.ToString()), new(LinesOf(article, later, slots.Later), "")];
        return Prove(article, settings, new PageEdit(Title, [.. changes]), earlier, later);
    }

    /// <summary>An entry of the later list in the form of the earlier one.</summary>
    private static string Moved(
        Article article, (ReferenceList Earlier, ReferenceList Later) lists, (EntrySlots Earlier, EntrySlots Later) slots, int index, int number)
    {
        var ((earlier, later), (to, from)) = (lists, slots);
        var model = earlier.Entries.Length - 1;
        var (label, inside) = (new List<TextChange>(), new List<TextChange>());
        var growth = earlier.IsLazilyNumbered ? 0 : to.Relabel(model, number, label);
        if (later.Layout == ListLayout.Ordered)
            PageLines.Indent(article, later.Entries[index].Span, from.ColumnOf(index), to.ColumnOf(model) + growth, inside);
        return Splice.Apply(article, to.LeadOf(model), label) + Splice.Apply(article, from.RestOf(index), inside);
    }

    private static string? FaultOf(Article article, ReferenceList earlier, ReferenceList later)
    {
        if (article.ReadingFault is not null)
            return "it can only be read as plain lines";
        if (earlier.Layout is not (ListLayout.Ordered or ListLayout.Labelled) || earlier.Layout != later.Layout)
            return "the two lists are not numbered in the same way";
        if (earlier.Span.End > later.Span.Start)
            return "the first list must stand before the second one";
        if (earlier.IsLazilyNumbered != later.IsLazilyNumbered || !CountsUp(earlier) || !CountsUp(later))
            return "the numbers of one of the lists do not count up";
        var isCited = article.Markers.Any(marker => !marker.Numbers.IsEmpty);
        return isCited && later.Entries[0].Number <= earlier.Entries[^1].Number
            ? "both lists carry the same numbers, so a marker could mean either of them"
            : null;
    }

    private static bool CountsUp(ReferenceList list)
    {
        for (var i = 0; i < list.Entries.Length; i++)
        {
            if (list.Entries[i].Number <= (i == 0 ? 0 : list.Entries[i - 1].Number))
                return false;
        }

        return true;
    }

    /// <summary>The lines of the later list, with its heading when nothing else stands under it, and the blank lines before.</summary>
    private static TextSpan LinesOf(Article article, ReferenceList later, EntrySlots slots)
    {
        var (start, end) = (slots.LeadOf(0).Start, article.Lines.SpanOf(article.Lines.LineOf(later.Span.End)).End);
        if (later.HasHeading && IsAlone(article, article.Sections[later.Section], later, slots))
            start = article.Lines.StartOf(article.Lines.LineOf(article.Sections[later.Section].Heading.Start));
        var line = article.Lines.LineOf(start);
        while (line > 0 && PageLines.IsBlank(article, line - 1))
            line--;
        start = article.Lines.StartOf(line);

        // A page without a last line break keeps lacking it.
        return end == article.Text.Length && article.Text[^1] is not ('\n' or '\r') && line > 0
            ? TextSpan.FromBounds(article.Lines.ContentOf(line - 1).End, end)
            : TextSpan.FromBounds(start, end);
    }

    private static bool IsAlone(Article article, Section section, ReferenceList list, EntrySlots slots) =>
        article.Slice(TextSpan.FromBounds(section.Heading.End, Math.Max(section.Heading.End, slots.LeadOf(0).Start))).IsWhiteSpace() &&
        article.Slice(TextSpan.FromBounds(list.Span.End, Math.Max(list.Span.End, section.Span.End))).IsWhiteSpace();

    /// <summary>Markers of the later list led nowhere as the page is read, so they are compared with both lists in one.</summary>
    private static PageEdit Prove(Article article, LintSettings settings, PageEdit edit, ReferenceList earlier, ReferenceList later)
    {
        var both = earlier with { Entries = [.. earlier.Entries, .. later.Entries] };
        var isNamed = article.NumberedList is { } list && (list.Span == earlier.Span || list.Span == later.Span);
        return EditProof.Prove(isNamed ? article with { NumberedList = both } : article, settings, edit);
    }
}
