using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Writes new numbers into a list's labels, moves entries to other places and takes entries out.</summary>
internal sealed class EntryEdits
{
    private readonly Article article;
    private readonly NumberPlan plan;
    private readonly EntrySlots slots;
    private readonly List<TextChange> changes;

    private EntryEdits(Article article, NumberPlan plan, List<TextChange> changes)
    {
        this.article = article;
        this.plan = plan;
        this.changes = changes;
        slots = new EntrySlots(article, plan.List);
    }

    /// <summary>Adds the changes of the list.</summary>
    /// <returns>Why the list cannot be written, as a clause, or <see langword="null"/>.</returns>
    public static string? Write(Article article, NumberPlan plan, List<TextChange> changes)
    {
        var edits = new EntryEdits(article, plan, changes);
        if (plan.Moves && edits.slots.FaultOfMoving() is { } fault)
            return fault;
        new EntryRemoval(article).AddTo(plan, changes);
        for (var place = 0; place < plan.List.Entries.Length; place++)
        {
            var index = plan.EntryAt(place);
            if (plan.IsRemoved(index))
                continue;
            if (plan.NumberOf(index) != plan.List.Entries[place].Number && plan.List.Entries[place].NumberSpan.IsEmpty && !plan.List.IsLazilyNumbered)
                return $"the entry in line {NumberedPage.LineOf(article, plan.List.Entries[place].Span.Start)} has no number to change";
            edits.WritePlace(place, index);
        }

        return null;
    }

    private void WritePlace(int place, int index)
    {
        var number = plan.NumberOf(index);
        if (index == place)
        {
            if (number == plan.List.Entries[index].Number)
                return;
            var growth = Relabel(place, number, changes);
            WriteRest(index, number, growth, changes);
            return;
        }

        var inside = new List<TextChange>();
        if (slots.HasAnchors)
        {
            Relabel(index, number, inside);
            WriteRest(index, number, 0, inside);
        }
        else
        {
            var growth = number == plan.List.Entries[place].Number ? 0 : Relabel(place, number, changes);
            WriteRest(index, number, slots.ColumnOf(place) + growth - slots.ColumnOf(index), inside);
        }

        // The whole rest is replaced, so that nobody can take the text that came for the text that was there.
        changes.Add(new TextChange(slots.RestOf(place), Splice.Apply(article, slots.RestOf(index), inside)));
    }

    /// <summary>The renderer counts a list of equal labels; what stands there stays true.</summary>
    private int Relabel(int place, int number, List<TextChange> target) =>
        plan.List.IsLazilyNumbered ? 0 : slots.Relabel(place, number, target);

    private void WriteRest(int index, int number, int growth, List<TextChange> target)
    {
        RenumberResidue(plan.List.Entries[index], number, target);
        // Another label moves the column at which an item's text begins: lines indented up to it would fall out of the item.
        if (plan.List.Layout == ListLayout.Ordered)
            PageLines.Indent(article, plan.List.Entries[index].Span, slots.ColumnOf(index), slots.ColumnOf(index) + growth, target);
    }

    /// <summary><c>14.0 14.1</c>, which MediaWiki exports leave before the work, counts below the entry's own number.</summary>
    private void RenumberResidue(ReferenceEntry entry, int number, List<TextChange> target)
    {
        if (number == entry.Number)
            return;
        var old = Digits.Of(entry.Number);
        var residue = TextSpan.FromBounds(entry.Label.End, Math.Max(entry.Label.End, entry.Body.Start));
        for (var at = residue.Start; at < residue.End;)
        {
            var next = article.Text.IndexOf(old, at, residue.End - at, StringComparison.Ordinal);
            if (next < 0)
                return;
            at = next + old.Length;
            if (IsBacklink(next, at))
                target.Add(new TextChange(new TextSpan(next, old.Length), Digits.Of(number)));
        }
    }

    private bool IsBacklink(int start, int end) =>
        (char.IsWhiteSpace(article.Text[start - 1]) || article.Text[start - 1] is '[' or '^' or '(') &&
        end + 1 < article.Text.Length && article.Text[end] == '.' && char.IsAsciiDigit(article.Text[end + 1]);
}
