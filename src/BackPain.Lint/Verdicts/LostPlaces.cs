using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>An entry whose links back count more citing places than the page has.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Markers">The markers that are left, at least one: an entry without any is simply uncited.</param>
public sealed record LostPlaces(ReferenceEntry Entry, ImmutableArray<CitationMarker> Markers)
{
    /// <summary>
    /// All such entries of the list that markers cite. Where a number stands in brackets that were not read as a marker (in an
    /// entry, in the text of a link), nobody knows how often it is cited.
    /// </summary>
    internal static ImmutableArray<LostPlaces> In(Article article)
    {
        if (article.NumberedList is not { IsLazilyNumbered: false } list || article.HasAmbiguousLists || !list.Entries.Any(entry => entry.BacklinkCount > 1))
            return [];
        var markers = MarkersOf(article, list);
        var written = new BracketedNumbers(article.Text);
        var label = list.Layout == ListLayout.Ordered ? 0 : 1;
        return
        [
            .. list.Entries
                .Where(entry => entry.BacklinkCount > 1 && markers.TryGetValue(entry.Number, out var found) && found.Count > 0 &&
                    Math.Max(found.Count, written.CountOf(entry.Number) - label) < entry.BacklinkCount)
                .Select(entry => new LostPlaces(entry, [.. markers[entry.Number]])),
        ];
    }

    /// <summary>The markers that name each number of the list; a number that two entries carry cannot be counted.</summary>
    private static Dictionary<int, List<CitationMarker>> MarkersOf(Article article, ReferenceList list)
    {
        var markers = list.Entries.GroupBy(entry => entry.Number).Where(group => group.Key > 0 && !group.Skip(1).Any()).ToDictionary(group => group.Key, _ => new List<CitationMarker>());
        foreach (var marker in article.Markers)
        {
            foreach (var range in marker.Numbers)
            {
                for (var number = range.First; number <= Math.Min(range.Last, range.First + list.Entries.Length); number++)
                {
                    if (markers.TryGetValue(number, out var found))
                        found.Add(marker);
                }
            }
        }

        return markers;
    }
}
