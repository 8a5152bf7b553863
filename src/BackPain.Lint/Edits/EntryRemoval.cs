using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Takes entries out of a list with their lines.</summary>
internal sealed class EntryRemoval(Article article)
{
    /// <summary>Adds the changes that delete the removed entries of a plan.</summary>
    public void AddTo(NumberPlan plan, List<TextChange> changes)
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
        while (first > 0 && PageLines.IsBlank(article, first - 1))
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
        while (after < article.Lines.Count && PageLines.IsBlank(article, after))
            after++;
        var isFree = first == 0 || PageLines.IsBlank(article, first - 1) || article.Lines.LineOf(next.Span.Start) == after;
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
}
