using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>
/// The places of a list: each is the lines of one entry, cut into a lead that belongs to the place (indentation, label,
/// padding) and a rest that belongs to the work. Blank lines between the places stay where they are.
/// </summary>
internal sealed class EntrySlots
{
    /// <summary>After more blanks than this the text of an item is code, and its column is the one right after the label.</summary>
    private const int MostPadding = 4;

    private readonly Article article;
    private readonly ReferenceList list;
    private readonly TextSpan[] leads;
    private readonly bool isAligned;
    private readonly bool padsBefore;

    /// <summary>The places of a list of a page.</summary>
    public EntrySlots(Article article, ReferenceList list)
    {
        this.article = article;
        this.list = list;
        leads = new TextSpan[list.Entries.Length];
        OwnsLines = true;
        HasAnchors = list.Entries.Any(entry => entry.Label.Start > entry.Span.Start);
        for (var i = 0; i < leads.Length; i++)
        {
            var entry = list.Entries[i];
            var start = article.Lines.StartOf(article.Lines.LineOf(entry.Span.Start));
            var isAlone = article.Slice(TextSpan.FromBounds(start, entry.Span.Start)).IsWhiteSpace() && EndsLine(entry);
            OwnsLines &= isAlone;
            leads[i] = TextSpan.FromBounds(isAlone ? start : entry.Span.Start, LeadEnd(entry));
        }

        var widths = leads.Select(lead => lead.Length).Distinct().Count();
        isAligned = !HasAnchors && widths == 1 && list.Entries.Select(entry => entry.NumberSpan.Length).Distinct().Count() > 1;
        padsBefore = isAligned && list.Entries.Select((entry, i) => entry.Span.Start - leads[i].Start).Distinct().Count() > 1;
    }

    /// <summary>Whether no entry shares a line with anything else.</summary>
    public bool OwnsLines { get; }

    /// <summary>Whether something stands before a label that links lead to: it goes with the work.</summary>
    public bool HasAnchors { get; }

    /// <summary>From the start of the line to the first letter of the work (or of its backlinks).</summary>
    public TextSpan LeadOf(int index) => leads[index];

    /// <summary>The rest of the entry's lines, without the last line break.</summary>
    public TextSpan RestOf(int index) => TextSpan.FromBounds(leads[index].End, EndOf(index));

    /// <summary>The end of the entry's last line, blanks before the line break included.</summary>
    public int EndOf(int index)
    {
        var end = list.Entries[index].Span.End;
        return OwnsLines ? article.Lines.ContentOf(article.Lines.LineOf(end)).End : end;
    }

    /// <summary>Adds the changes that put another number into a lead; a list whose texts stand in one column keeps it.</summary>
    /// <returns>How many columns the text moves to the right.</returns>
    public int Relabel(int index, int number, List<TextChange> changes)
    {
        var entry = list.Entries[index];
        var written = Digits.Of(number);
        var growth = written.Length - entry.NumberSpan.Length;
        changes.Add(new TextChange(entry.NumberSpan, written));
        if (!isAligned || growth == 0)
            return growth;
        var padding = padsBefore ? TextSpan.FromBounds(leads[index].Start, entry.Span.Start) : TextSpan.FromBounds(entry.Label.End, leads[index].End);
        if (growth < 0)
        {
            changes.Add(new TextChange(new TextSpan(padding.Start, 0), new string(' ', -growth)));
            return 0;
        }

        var taken = Math.Min(growth, Math.Max(0, padding.Length - (padsBefore ? 0 : 1)));
        if (taken > 0)
            changes.Add(new TextChange(new TextSpan(padding.Start, taken), ""));
        return growth - taken;
    }

    /// <summary>The column at which an item's text begins and to which its other lines are indented.</summary>
    public int ColumnOf(int index)
    {
        var label = list.Entries[index].Label.End;
        var padding = leads[index].End - label;
        return label - leads[index].Start + (padding is > 0 and <= MostPadding ? padding : 1);
    }

    /// <summary>Why entries of the list cannot change places, as a clause, or <see langword="null"/>.</summary>
    public string? FaultOfMoving()
    {
        if (!OwnsLines)
            return "an entry of its list shares a line with other text";
        if (list.Entries.FirstOrDefault(entry => entry.Body.IsEmpty) is { } empty)
            return $"the entry in line {NumberedPage.LineOf(article, empty.Span.Start)} is empty";
        for (var i = 1; i < leads.Length; i++)
        {
            var gap = TextSpan.FromBounds(Math.Min(EndOf(i - 1), leads[i].Start), leads[i].Start);
            if (Foreign(gap) is { } offset)
                return $"something other than an entry stands inside its list in line {NumberedPage.LineOf(article, offset)}, and entries cannot be moved past it";
            if (FormOf(i) != FormOf(0))
                return $"the entry in line {NumberedPage.LineOf(article, leads[i].End)} is labelled in another way than the first one";
        }

        return null;
    }

    /// <summary>Where something other than blanks stands.</summary>
    private int? Foreign(TextSpan span)
    {
        var at = article.Slice(span).IndexOfAnyExcept("\r\n \t");
        return at < 0 ? null : span.Start + at;
    }

    /// <summary>Digits and blanks aside, what a label consists of.</summary>
    private (string Before, string After) FormOf(int index)
    {
        var entry = list.Entries[index];
        return (
            article.Slice(TextSpan.FromBounds(entry.Label.Start, entry.NumberSpan.Start)).ToString(),
            article.Slice(TextSpan.FromBounds(entry.NumberSpan.End, entry.Label.End)).ToString());
    }

    private int LeadEnd(ReferenceEntry entry)
    {
        if (HasAnchors)
            return entry.Span.Start;
        var end = entry.Label.End;
        while (end < entry.Span.End && article.Text[end] is ' ' or '\t')
            end++;
        return end;
    }

    private bool EndsLine(ReferenceEntry entry)
    {
        var line = article.Lines.LineOf(entry.Span.End);
        return article.Slice(TextSpan.FromBounds(entry.Span.End, article.Lines.SpanOf(line).End)).IsWhiteSpace();
    }
}
