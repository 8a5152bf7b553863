using System.Collections.Immutable;
using System.Text;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Reads what an entry says of its work: its own identifiers, its year, and the text that tells it from others.</summary>
/// <param name="text">The page.</param>
/// <param name="identifiers">All identifiers of the page, in its order.</param>
public sealed class EntryReader(string text, ImmutableArray<Identifier> identifiers)
{
    private readonly StringBuilder folded = new();

    /// <summary>The entry with everything that its body tells.</summary>
    public ReferenceEntry Read(ReferenceEntry entry)
    {
        var inside = In(entry.Body);
        var (own, mentioned) = EntryIdentifiers.Sort(text, entry.Body, inside.AsSpan());
        var words = EntryText.Read(text, entry.Body, inside.AsSpan());
        var year = EntryYear.In(words.Plain);
        return entry with
        {
            BacklinkCount = entry.Backlinks.IsEmpty ? 0 : BacklinkReader.Count(text, entry.Backlinks),
            Identifiers = own,
            Mentions = mentioned,
            Year = year,
            FoldedText = Fold(words),
            ShortName = EntryName.Of(words.Plain, year) ?? EntryName.OfSource(text.AsSpan(entry.Body.Start, entry.Body.Length)),
        };
    }

    /// <summary>The footnote with its folded text.</summary>
    public FootnoteDefinition Read(FootnoteDefinition footnote) =>
        footnote with { FoldedText = Fold(EntryText.Read(text, footnote.Body, In(footnote.Body).AsSpan())) };

    private ImmutableArray<Identifier> In(TextSpan body)
    {
        var first = FirstAt(body.Start);
        var end = FirstAt(body.End);
        return end > first ? identifiers.Slice(first, end - first) : [];
    }

    private int FirstAt(int offset)
    {
        var (low, high) = (0, identifiers.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (identifiers[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private string Fold(EntryText words)
    {
        folded.Clear();
        foreach (var c in words.Plain)
            Folding.Append(folded, c);
        foreach (var c in words.Addresses)
            Folding.Append(folded, c);
        return folded.ToString();
    }
}
