using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>What several rules found wrong with entries and footnotes, put together: works that can hardly support a statement.</summary>
internal sealed class EntryWeaknesses
{
    private readonly Dictionary<TextSpan, EntryWeakness> bySpan = [];

    public EntryWeaknesses(Page page)
    {
        foreach (var work in page.NoticedWorks.Where(work => work.Notice.Nature == NoticeNature.Retraction))
            bySpan.TryAdd(work.Entry?.Span ?? work.Footnote!.Span, EntryWeakness.Retracted);
        // Entries that one export emptied are one defect, and not one of each claim.
        foreach (var entry in page.PlaceholderEntries.SelectMany(entries => entries).Where(entry => entry.FoldedText.Length > 0))
            bySpan.TryAdd(entry.Span, EntryWeakness.Placeholder);
        // Where an identifier leads to the work, nobody needs the address.
        foreach (var missing in page.MissingAddresses.Where(missing => missing.IsAnnounced && missing.Entry.Identifiers.IsEmpty && missing.Entry.Publication is null))
            bySpan.TryAdd(missing.Entry.Span, EntryWeakness.LostAddress);
        foreach (var weak in page.WeakSources)
            bySpan.TryAdd(weak.Entry.Span, EntryWeakness.OpenSite);
    }

    /// <summary>Whether no work of the page is weak.</summary>
    public bool IsEmpty => bySpan.Count == 0;

    /// <summary>The gravest weakness of a work, or <see langword="null"/>.</summary>
    public EntryWeakness? Of(CitedSource work) => bySpan.TryGetValue(work.Span, out var weakness) ? weakness : null;
}
