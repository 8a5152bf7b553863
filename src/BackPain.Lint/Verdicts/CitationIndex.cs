using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// Which markers of a page lead to which of its works, both ways and through ranges. Where a number could mean entries of several
/// lists it leads nowhere.
/// </summary>
public sealed class CitationIndex
{
    /// <summary>Most works that the markers of a page are followed to, ranges written out, so that the index stays linear in the page.</summary>
    private const int MostMentions = 200_000;

    private readonly Dictionary<int, int> byNumber = [];
    private readonly Dictionary<string, int> byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<TextSpan, int> bySpan = [];
    private readonly int[] numbers;
    private bool citesByName;
    private readonly List<CitationMarker>[] citing;

    /// <summary>Reads the markers of a page.</summary>
    public CitationIndex(Article article)
    {
        var numbered = article.HasAmbiguousLists ? null : article.NumberedList;
        var targets = ImmutableArray.CreateBuilder<CitationTarget>();
        foreach (var list in article.Lists.Where(list => list.Role != SectionRole.Text || ReferenceEquals(list, numbered)))
        {
            foreach (var entry in list.Entries)
            {
                if (ReferenceEquals(list, numbered) && entry.Number > 0)
                    byNumber.TryAdd(entry.Number, targets.Count);
                Add(new CitationTarget(entry, null));
            }
        }

        var reader = new EntryReader(article.Text, article.Identifiers);
        foreach (var footnote in article.Footnotes)
        {
            byKey.TryAdd(footnote.Key, targets.Count);
            Add(new CitationTarget(reader.Read(new ReferenceEntry(footnote.Span, footnote.Label, default, 0, footnote.Body)), footnote.Key));
        }

        Targets = targets.ToImmutable();
        numbers = [.. byNumber.Keys.Order()];
        citing = [.. Targets.Select(_ => new List<CitationMarker>())];
        Follow(article);

        void Add(CitationTarget target)
        {
            bySpan.TryAdd(target.Entry.Span, targets.Count);
            targets.Add(target);
        }
    }

    /// <summary>The works: entries of the lists, then footnotes, each in the order of the page.</summary>
    public ImmutableArray<CitationTarget> Targets { get; }

    /// <summary>Whether any marker leads to a work.</summary>
    public bool HasCitations { get; private set; }

    /// <summary>Whether markers could lead to the work at all: it has a number or a key, or its page cites by author and year.</summary>
    public bool CanBeCited(CitationTarget target) =>
        target.Key is not null || byNumber.ContainsKey(target.Entry.Number) || (citesByName && target.Entry.Number == 0);

    /// <summary>The markers that lead to a work, in the order of the page, each once.</summary>
    public IReadOnlyList<CitationMarker> MarkersOf(CitationTarget target) => bySpan.TryGetValue(target.Entry.Span, out var index) ? citing[index] : [];

    /// <summary>The works that a marker leads to, each once, in the order written.</summary>
    public ImmutableArray<CitationTarget> TargetsOf(CitationMarker marker) => [.. Indexes(marker).Distinct().Select(index => Targets[index])];

    private void Follow(Article article)
    {
        var mentions = 0;
        foreach (var marker in article.Markers)
        {
            citesByName |= !marker.Works.IsEmpty;
            foreach (var index in Indexes(marker))
            {
                if (mentions++ > MostMentions)
                    return;
                HasCitations = true;
                if (citing[index] is not [.., var last] || !ReferenceEquals(last, marker))
                    citing[index].Add(marker);
            }
        }
    }

    private IEnumerable<int> Indexes(CitationMarker marker)
    {
        if (marker.Key is { } key && byKey.TryGetValue(key, out var footnote))
            yield return footnote;
        foreach (var range in marker.Numbers)
        {
            var at = Array.BinarySearch(numbers, range.First);
            for (at = at < 0 ? ~at : at; at < numbers.Length && numbers[at] <= range.Last; at++)
                yield return byNumber[numbers[at]];
        }

        foreach (var span in marker.Works)
        {
            if (bySpan.TryGetValue(span, out var entry))
                yield return entry;
        }
    }
}
