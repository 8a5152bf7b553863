using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>The works that paragraphs and sentences cite.</summary>
internal sealed class CitedSources
{
    /// <summary>A wider range of numbers is no citation of a sentence, and looking all of them up for each marker would be slow.</summary>
    private const int WidestRange = 50;

    /// <summary>Markers in a paragraph, by paragraph, those of one paragraph in the order of the page.</summary>
    private readonly CitationMarker[] placed;
    private readonly Dictionary<int, ReferenceEntry> byNumber = [];
    private readonly Lazy<Dictionary<TextSpan, ReferenceEntry>> bySpan;
    private readonly Dictionary<string, FootnoteDefinition> footnotes = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> withOtherSource = [];

    public CitedSources(Article article)
    {
        placed = [.. article.Markers.Where(marker => marker.Paragraph >= 0)];
        if (!IsAscending(placed))
            placed = [.. placed.OrderBy(marker => marker.Paragraph)];
        bySpan = new(() => BySpan(article));
        if (!article.HasAmbiguousLists)
        {
            foreach (var entry in article.NumberedList?.Entries ?? [])
                byNumber.TryAdd(entry.Number, entry);
        }

        foreach (var footnote in article.Footnotes)
            footnotes.TryAdd(footnote.Key, footnote);
        MarkOtherSources(article);
    }

    private static bool IsAscending(CitationMarker[] markers)
    {
        for (var index = 1; index < markers.Length; index++)
        {
            if (markers[index].Paragraph < markers[index - 1].Paragraph)
                return false;
        }

        return true;
    }

    private static Dictionary<TextSpan, ReferenceEntry> BySpan(Article article)
    {
        var entries = new Dictionary<TextSpan, ReferenceEntry>();
        foreach (var entry in article.Entries)
            entries.TryAdd(entry.Span, entry);
        return entries;
    }

    /// <summary>
    /// The works that the markers of a paragraph lead to, or <see langword="null"/> when it names a source that nobody can tell: a
    /// marker that leads nowhere, a link, an identifier.
    /// </summary>
    public ImmutableArray<CitedSource>? In(int paragraph) => Of(paragraph, sentence: null);

    /// <summary>The same for one sentence of a paragraph, and for the markers in it alone.</summary>
    public ImmutableArray<CitedSource>? In(int paragraph, int sentence) => Of(paragraph, (int?)sentence);

    /// <summary>The newest year among the works cited in a paragraph, or <see langword="null"/> when nobody can tell.</summary>
    public int? NewestIn(int paragraph) => In(paragraph) is { } works ? works.Max(work => work.Year) : null;

    private ImmutableArray<CitedSource>? Of(int paragraph, int? sentence)
    {
        if (withOtherSource.Contains(paragraph))
            return null;
        var works = ImmutableArray.CreateBuilder<CitedSource>();
        var first = Ascending.CountUpTo<CitationMarker>(placed, paragraph - 1, static marker => marker.Paragraph);
        for (var index = first; index < placed.Length && placed[index].Paragraph == paragraph; index++)
        {
            if ((sentence is null || placed[index].Sentence == sentence) && !Add(placed[index], works))
                return null;
        }

        return [.. works.DistinctBy(work => work.Span)];
    }

    private bool Add(CitationMarker marker, ImmutableArray<CitedSource>.Builder works)
    {
        if (marker.Key is { } key)
        {
            if (footnotes.TryGetValue(key, out var footnote))
                works.Add(new CitedSource(null, footnote));
            return footnote is not null;
        }

        var before = works.Count;
        foreach (var range in marker.Numbers)
        {
            if (range.Last - range.First > WidestRange)
                return false;
            for (var number = range.First; number <= range.Last; number++)
            {
                if (!byNumber.TryGetValue(number, out var entry))
                    return false;
                works.Add(new CitedSource(entry, null));
            }
        }

        foreach (var span in marker.Works)
        {
            if (!bySpan.Value.TryGetValue(span, out var entry))
                return false;
            works.Add(new CitedSource(entry, null));
        }

        return works.Count > before;
    }

    private void MarkOtherSources(Article article)
    {
        var sources = article.EvidenceLinks.Concat(article.Identifiers.Select(identifier => identifier.Span)).OrderBy(span => span.Start);
        var index = 0;
        foreach (var source in sources)
        {
            while (index < article.Paragraphs.Length && article.Paragraphs[index].Span.End < source.Start)
                index++;
            if (index < article.Paragraphs.Length && article.Paragraphs[index].Span.Start <= source.Start)
                withOtherSource.Add(index);
        }
    }
}
