using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Entries that are headings below the list's own: <c>##### 3. Title</c>.</summary>
internal sealed partial class ReferenceListReader
{
    private const int FewestHeadings = 2;

    /// <summary>
    /// Numbered headings are entries only if they count up and no list stands below any of them; otherwise they are the parts of
    /// a bibliography.
    /// </summary>
    private void FindHeadings()
    {
        var lists = new SpanWalker([.. found.Select(list => list.Span).OrderBy(span => span.Start)]);
        for (var i = 0; i < sections.Length; i++)
        {
            var parent = sections[i];
            if (parent.Role != SectionRole.References || parent.Level == 0 || i + 1 == sections.Length || sections[i + 1].Level <= parent.Level)
                continue;
            var entries = ImmutableArray.CreateBuilder<ReferenceEntry>();
            var next = i + 1;
            for (; next < sections.Length && TryHeadingEntry(sections[next], sections[i + 1].Level, out var entry); next++)
            {
                if (entries.Count > 0 && entry.Number <= entries[^1].Number)
                    break;
                entries.Add(entry);
            }

            var isWhole = next == sections.Length || sections[next].Level <= parent.Level;
            if (isWhole && entries.Count >= FewestHeadings && !entries.Any(entry => lists.Overlaps(entry.Span)))
                found.Add(new ReferenceList(SpanOf(entries.ToImmutable()), ListLayout.Headings, parent.Role, i, entries.ToImmutable()));
            i = next - 1;
        }
    }

    private bool TryHeadingEntry(Section section, int level, out ReferenceEntry entry)
    {
        entry = null!;
        var title = section.TitleSpan;
        if (section.Level != level || !(ListLabel.TryReadOrdered(page.Text, title.Start, title.End, out var label) || ListLabel.TryRead(page.Text, title.Start, title.End, out label)))
            return false;
        entry = Entry(Trimmed(TextSpan.FromBounds(title.Start, Math.Max(title.End, section.Body.End))), label.Span, label.Digits, label.Number, label.Number);
        return true;
    }
}
