using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Lists of the Markdown tree: ordered, bulleted, and bullets with written numbers.</summary>
internal sealed partial class ReferenceListReader
{
    private void FindMarkdownLists()
    {
        for (var i = 0; i < page.Lists.Length; i++)
        {
            var list = page.Lists[i];
            if (list.Parent >= 0 || list.QuoteDepth > 0 || list.Items.IsEmpty)
                continue;
            var section = SectionAt(list.Span.Start);
            var role = section < 0 ? SectionRole.Text : sections[section].Role;
            if (role == SectionRole.Text && !(list.IsOrdered && LooksLikeEntries(list.Items.Select(item => item.Span))))
                continue;
            if (!list.IsOrdered && TryWrittenNumbers(list, out var entries))
            {
                found.Add(new ReferenceList(SpanOf(entries), ListLayout.Labelled, role, section, entries));
                continue;
            }

            entries = list.IsOrdered ? OrderedEntries(list) : BulletEntries(list);
            found.Add(new ReferenceList(
                SpanOf(entries), list.IsOrdered ? ListLayout.Ordered : ListLayout.Bullets,
                role == SectionRole.Text ? SectionRole.References : role, role == SectionRole.Text ? -1 : section, entries)
            {
                IsLazilyNumbered = list.IsOrdered && IsLazy(list),
            });
        }
    }

    /// <summary>Bullets that all carry a number of their own: <c>- 6\. Haslhofer</c>, <c>* [6] Haslhofer</c>.</summary>
    private bool TryWrittenNumbers(MarkdownList list, out ImmutableArray<ReferenceEntry> entries)
    {
        entries = [];
        var builder = ImmutableArray.CreateBuilder<ReferenceEntry>();
        foreach (var item in list.Items)
        {
            var span = Trimmed(item.Span);
            var start = Math.Min(span.Start + 1, span.End);
            while (start < span.End && page.Text[start] is ' ' or '\t')
                start++;
            if (!(ListLabel.TryReadEscaped(page.Text, start, span.End, out var label) || ListLabel.TryRead(page.Text, start, span.End, out label)))
                return false;
            builder.Add(Entry(span, TextSpan.FromBounds(span.Start, label.Span.End), label.Digits, label.Number, label.Number));
        }

        entries = builder.ToImmutable();
        return true;
    }

    private static bool IsLazy(MarkdownList list) =>
        list.Items.Length > 1 && list.Items.All(item => item.Number == list.Items[0].Number);

    private ImmutableArray<ReferenceEntry> OrderedEntries(MarkdownList list)
    {
        var isLazy = IsLazy(list);
        return
        [
            .. list.Items.Select((item, index) =>
            {
                var rendered = list.Items[0].Number + index;
                var span = Trimmed(item.Span);
                return ListLabel.TryReadOrdered(page.Text, span.Start, span.End, out var label)
                    ? Entry(span, label.Span, label.Digits, isLazy ? rendered : label.Number, rendered)
                    : Entry(span, new TextSpan(span.Start, 0), new TextSpan(span.Start, 0), isLazy ? rendered : item.Number, rendered);
            }),
        ];
    }

    private ImmutableArray<ReferenceEntry> BulletEntries(MarkdownList list) =>
    [
        .. list.Items.Select(item =>
        {
            var span = Trimmed(item.Span);
            return Entry(span, new TextSpan(span.Start, Math.Min(1, span.Length)), new TextSpan(span.Start, 0), 0, 0);
        }),
    ];
}
