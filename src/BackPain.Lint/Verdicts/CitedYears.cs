using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>The years of the works that a paragraph cites.</summary>
internal sealed class CitedYears
{
    /// <summary>A wider range of numbers is no citation of a sentence, and looking all of them up for each marker would be slow.</summary>
    private const int WidestRange = 50;

    private readonly ILookup<int, CitationMarker> markers;
    private readonly Dictionary<int, int?> entries = [];
    private readonly Dictionary<string, int?> footnotes = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> withOtherSource = [];

    public CitedYears(Article article)
    {
        markers = article.Markers.Where(marker => marker.Paragraph >= 0).ToLookup(marker => marker.Paragraph);
        if (!article.HasAmbiguousLists)
        {
            foreach (var entry in article.NumberedList?.Entries ?? [])
                entries.TryAdd(entry.Number, entry.Year);
        }

        foreach (var footnote in article.Footnotes)
            footnotes.TryAdd(footnote.Key, footnote.Year);
        MarkOtherSources(article);
    }

    /// <summary>
    /// The newest year among the works cited in a paragraph, or <see langword="null"/> when it cites none with a year, or names
    /// a source whose year nobody can tell: a marker that leads nowhere, a link, an identifier.
    /// </summary>
    public int? NewestIn(int paragraph)
    {
        if (withOtherSource.Contains(paragraph))
            return null;
        var newest = default(int?);
        foreach (var marker in markers[paragraph])
        {
            if (marker.Key is { } key)
            {
                if (!footnotes.TryGetValue(key, out var year))
                    return null;
                newest = Later(newest, year);
                continue;
            }

            foreach (var range in marker.Numbers)
            {
                if (range.Last - range.First > WidestRange)
                    return null;
                for (var number = range.First; number <= range.Last; number++)
                {
                    if (!entries.TryGetValue(number, out var year))
                        return null;
                    newest = Later(newest, year);
                }
            }
        }

        return newest;
    }

    private static int? Later(int? one, int? other) => one is null || other > one ? other ?? one : one;

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
