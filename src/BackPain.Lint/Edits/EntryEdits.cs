using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Writes new numbers into a list's labels and takes entries out with their lines.</summary>
internal sealed class EntryEdits
{
    private readonly Article article;
    private readonly NumberPlan plan;
    private readonly List<TextChange> changes;

    private EntryEdits(Article article, NumberPlan plan, List<TextChange> changes)
    {
        this.article = article;
        this.plan = plan;
        this.changes = changes;
    }

    /// <summary>Adds the changes of the list; false when a number that must change has no digits in the page.</summary>
    public static bool TryWrite(Article article, NumberPlan plan, List<TextChange> changes)
    {
        var edits = new EntryEdits(article, plan, changes);
        edits.RemoveEntries();
        for (var i = 0; i < plan.List.Entries.Length; i++)
        {
            var entry = plan.List.Entries[i];
            if (plan.IsRemoved(i) || plan.NumberOf(i) == entry.Number)
                continue;
            if (!edits.TryRelabel(entry, plan.NumberOf(i)))
                return false;
            edits.RenumberResidue(entry, plan.NumberOf(i));
        }

        return true;
    }

    private bool TryRelabel(ReferenceEntry entry, int number)
    {
        // The renderer counts a list of equal labels; what stands there stays true.
        if (plan.List.IsLazilyNumbered)
            return true;
        if (entry.NumberSpan.IsEmpty)
            return false;
        var digits = Digits.Of(number);
        changes.Add(new TextChange(entry.NumberSpan, digits));
        if (plan.List.Layout == ListLayout.Ordered && digits.Length > entry.NumberSpan.Length)
            IndentContinuation(entry, digits.Length - entry.NumberSpan.Length);
        return true;
    }

    /// <summary>
    /// A longer label moves the column at which an item's text begins: lines that were indented up to it would fall out of the
    /// item. Lines that hang further left are continued lazily and stay.
    /// </summary>
    private void IndentContinuation(ReferenceEntry entry, int growth)
    {
        var lines = article.Lines;
        var first = lines.LineOf(entry.Span.Start);
        var column = entry.Label.End + 1 - lines.StartOf(first);
        for (var line = first + 1; line < lines.Count && lines.StartOf(line) < entry.Span.End; line++)
        {
            var content = article.Slice(lines.ContentOf(line));
            if (content.Length > column && content[..column].IndexOfAnyExcept(' ') < 0)
                changes.Add(new TextChange(new TextSpan(lines.StartOf(line), 0), new string(' ', growth)));
        }
    }

    /// <summary><c>14.0 14.1</c>, which MediaWiki exports leave before the work, counts below the entry's own number.</summary>
    private void RenumberResidue(ReferenceEntry entry, int number)
    {
        var old = Digits.Of(entry.Number);
        var residue = TextSpan.FromBounds(entry.Label.End, Math.Max(entry.Label.End, entry.Body.Start));
        for (var at = residue.Start; at < residue.End;)
        {
            var next = article.Text.IndexOf(old, at, residue.End - at, StringComparison.Ordinal);
            if (next < 0)
                return;
            at = next + old.Length;
            if (IsBacklink(next, at))
                changes.Add(new TextChange(new TextSpan(next, old.Length), Digits.Of(number)));
        }
    }

    private bool IsBacklink(int start, int end) =>
        (char.IsWhiteSpace(article.Text[start - 1]) || article.Text[start - 1] is '[' or '^' or '(') &&
        end + 1 < article.Text.Length && article.Text[end] == '.' && char.IsAsciiDigit(article.Text[end + 1]);

    private void RemoveEntries()
    {
        var entries = plan.List.Entries;
        var lastKept = entries.Length - 1;
        while (lastKept >= 0 && plan.IsRemoved(lastKept))
            lastKept--;
        var spans = new List<TextSpan>();
        for (var i = 0; i < entries.Length; i++)
        {
            if (!plan.IsRemoved(i))
                continue;
            var span = i > lastKept ? WithBlankLinesBefore(entries[i]) : WithBlankLinesAfter(entries[i], entries[i + 1]);
            if (spans.Count > 0 && spans[^1].End >= span.Start)
                spans[^1] = TextSpan.FromBounds(spans[^1].Start, Math.Max(span.End, spans[^1].End));
            else
                spans.Add(span);
        }

        foreach (var span in spans)
            changes.Add(new TextChange(AtEndOfPage(span), ""));
    }

    /// <summary>The lines of the last entry go with the blank lines that set it apart from the entry before.</summary>
    private TextSpan WithBlankLinesBefore(ReferenceEntry entry)
    {
        if (!OwnsLines(entry, out var first, out var last))
            return entry.Span;
        while (first > 0 && IsBlank(first - 1))
            first--;
        return TextSpan.FromBounds(article.Lines.StartOf(first), article.Lines.SpanOf(last).End);
    }

    /// <summary>
    /// The lines of an entry go with the blank lines after it, unless these keep apart what stands before and after the entry.
    /// </summary>
    private TextSpan WithBlankLinesAfter(ReferenceEntry entry, ReferenceEntry next)
    {
        if (!OwnsLines(entry, out var first, out var last))
            return entry.Span;
        var after = last + 1;
        while (after < article.Lines.Count && IsBlank(after))
            after++;
        var isFree = first == 0 || IsBlank(first - 1) || article.Lines.LineOf(next.Span.Start) == after;
        return TextSpan.FromBounds(
            article.Lines.StartOf(first), article.Lines.SpanOf(isFree && after < article.Lines.Count ? after - 1 : last).End);
    }

    /// <summary>A page without a final line break keeps lacking it when its last entry goes.</summary>
    private TextSpan AtEndOfPage(TextSpan span)
    {
        if (span.End < article.Text.Length || span.Start == 0 || article.Text[^1] is '\n' or '\r')
            return span;
        var line = article.Lines.LineOf(span.Start);
        return line > 0 && article.Lines.StartOf(line) == span.Start
            ? TextSpan.FromBounds(article.Lines.ContentOf(line - 1).End, span.End)
            : span;
    }

    private bool OwnsLines(ReferenceEntry entry, out int first, out int last)
    {
        first = article.Lines.LineOf(entry.Span.Start);
        last = article.Lines.LineOf(entry.Span.End);
        return article.Slice(TextSpan.FromBounds(article.Lines.StartOf(first), entry.Span.Start)).IsWhiteSpace() &&
            article.Slice(TextSpan.FromBounds(entry.Span.End, article.Lines.SpanOf(last).End)).IsWhiteSpace();
    }

    private bool IsBlank(int line) => article.Slice(article.Lines.ContentOf(line)).IsWhiteSpace();
}
