using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Link definitions that are works.</summary>
internal sealed partial class ReferenceListReader
{
    /// <summary>
    /// <c>[1]: https://… "Title"</c> are entries when they carry titles or stand under a reference heading, and when no link
    /// uses them as mere labels (<c>[text][1]</c>).
    /// </summary>
    private void FindDefinitions()
    {
        var entriesSoFar = new SpanWalker([.. found.SelectMany(list => list.Entries).Select(entry => entry.Span).OrderBy(span => span.Start)]);
        var numbered = page.Definitions.Where(definition => int.TryParse(definition.Label, out var number) && number is > 0 and < 100_000 && !entriesSoFar.Covers(definition.Span.Start)).ToArray();
        if (numbered.Length == 0 || page.Links.Any(link => link is { Label: not null, IsShortcut: false } && int.TryParse(link.Label, out _) && !IsNumber(link.Text)))
            return;
        var section = SectionAt(numbered[0].Span.Start);
        var isHeaded = section >= 0 && sections[section].Role != SectionRole.Text;
        if (!isHeaded && !Array.TrueForAll(numbered, definition => definition.HasTitle))
            return;
        ImmutableArray<ReferenceEntry> entries =
        [
            .. numbered.Where(definition => ListLabel.TryRead(page.Text, definition.Span.Start, LabelEnd(definition.Span), out _)).Select(definition =>
            {
                _ = ListLabel.TryRead(page.Text, definition.Span.Start, LabelEnd(definition.Span), out var label);
                var span = Trimmed(definition.Span);
                return Entry(span, TextSpan.FromBounds(label.Span.Start, Math.Min(label.Span.End + 1, span.End)), label.Digits, label.Number, label.Number);
            }),
        ];
        if (!entries.IsEmpty)
            found.Add(new ReferenceList(SpanOf(entries), ListLayout.Definitions, isHeaded ? sections[section].Role : SectionRole.References, isHeaded ? section : -1, entries));
    }

    private int LabelEnd(TextSpan span) => page.Text.IndexOf(']', span.Start, span.Length) + 1;

    private bool IsNumber(TextSpan span) => int.TryParse(page.Text.AsSpan(span.Start, span.Length), out _);
}
