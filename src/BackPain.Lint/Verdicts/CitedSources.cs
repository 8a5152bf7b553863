using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>The works that paragraphs and sentences cite.</summary>
internal sealed class CitedSources
{
    /// <summary>A wider range of numbers is no citation of a sentence, and looking all of them up for each marker would be slow.</summary>
    private const int WidestRange = 50;

    private readonly ILookup<int, CitationMarker> inParagraphs;
    private readonly ILookup<(int Paragraph, int Sentence), CitationMarker> inSentences;
    private readonly Dictionary<int, CitedSource> byNumber = [];
    private readonly Dictionary<TextSpan, CitedSource> bySpan = [];
    private readonly Dictionary<string, CitedSource> footnotes = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> withOtherSource = [];

    public CitedSources(Article article)
    {
        var placed = article.Markers.Where(marker => marker.Paragraph >= 0);
        inParagraphs = placed.ToLookup(marker => marker.Paragraph);
        inSentences = placed.ToLookup(marker => (marker.Paragraph, marker.Sentence));
        foreach (var entry in article.Entries)
            bySpan.TryAdd(entry.Span, new CitedSource(entry, null));
        if (!article.HasAmbiguousLists)
        {
            foreach (var entry in article.NumberedList?.Entries ?? [])
                byNumber.TryAdd(entry.Number, new CitedSource(entry, null));
        }

        foreach (var footnote in article.Footnotes)
            footnotes.TryAdd(footnote.Key, new CitedSource(null, footnote));
        MarkOtherSources(article);
    }

    /// <summary>
    /// The works that the markers of a paragraph lead to, or <see langword="null"/> when it names a source that nobody can tell: a
    /// marker that leads nowhere, a link, an identifier.
    /// </summary>
    public ImmutableArray<CitedSource>? In(int paragraph) => Of(paragraph, inParagraphs[paragraph]);

    /// <summary>The same for one sentence of a paragraph, and for the markers in it alone.</summary>
    public ImmutableArray<CitedSource>? In(int paragraph, int sentence) => Of(paragraph, inSentences[(paragraph, sentence)]);

    /// <summary>The newest year among the works cited in a paragraph, or <see langword="null"/> when nobody can tell.</summary>
    public int? NewestIn(int paragraph) => In(paragraph) is { } works ? works.Max(work => work.Year) : null;

    private ImmutableArray<CitedSource>? Of(int paragraph, IEnumerable<CitationMarker> cited)
    {
        if (withOtherSource.Contains(paragraph))
            return null;
        var works = ImmutableArray.CreateBuilder<CitedSource>();
        foreach (var marker in cited)
        {
            if (!Add(marker, works))
                return null;
        }

        return [.. works.DistinctBy(work => work.Span)];
    }

    private bool Add(CitationMarker marker, ImmutableArray<CitedSource>.Builder works)
    {
        if (marker.Key is { } key)
            return Add(footnotes.GetValueOrDefault(key), works);
        var before = works.Count;
        foreach (var range in marker.Numbers)
        {
            if (range.Last - range.First > WidestRange)
                return false;
            for (var number = range.First; number <= range.Last; number++)
            {
                if (!Add(byNumber.GetValueOrDefault(number), works))
                    return false;
            }
        }

        foreach (var span in marker.Works)
        {
            if (!Add(bySpan.GetValueOrDefault(span), works))
                return false;
        }

        return works.Count > before;
    }

    private static bool Add(CitedSource? work, ImmutableArray<CitedSource>.Builder works)
    {
        if (work is not null)
            works.Add(work);
        return work is not null;
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
