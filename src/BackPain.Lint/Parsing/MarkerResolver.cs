using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>Decides which candidates are markers: those of the dialect that resolves the most numbers against a list.</summary>
internal sealed class MarkerResolver
{
    private const int FirstYear = 1500;

    /// <summary>The list that numbers resolve against, if any.</summary>
    public ReferenceList? List { get; private init; }

    /// <summary>Whether several lists share numbers, so that a marker could mean any of them.</summary>
    public bool IsAmbiguous { get; private init; }

    /// <summary>The page's markers in order.</summary>
    public ImmutableArray<CitationMarker> Markers { get; private init; } = [];

    /// <summary>Brackets in marker position on a page without a list.</summary>
    public ImmutableArray<CitationMarker> Unresolved { get; private init; } = [];

    /// <summary>What stands in marker position and names entries, but in another dialect than the page's.</summary>
    public ImmutableArray<CitationMarker> Inert { get; private init; } = [];

    public static MarkerResolver Resolve(ImmutableArray<MarkerCandidate> candidates, ImmutableArray<ReferenceList> lists)
    {
        var footnotes = candidates.Where(candidate => candidate.Marker.Key is not null).Select(candidate => candidate.Marker);
        var numbered = lists.Where(list => list is { IsNumbered: true, Role: SectionRole.References }).ToArray();
        if (numbered.Length == 0)
            numbered = [.. lists.Where(list => list.IsNumbered)];
        if (numbered.Length == 0)
        {
            return new MarkerResolver
            {
                Markers = [.. footnotes],
                Unresolved = [.. candidates.Where(candidate => candidate.IsCertain && candidate.Marker.Dialect == MarkerDialect.Bracket).Select(candidate => candidate.Marker).Where(marker => !NamesYear(marker, 0))],
            };
        }

        var (best, bestDialect, bestCount) = Choose(candidates, numbered);
        var known = NumbersOf(best);
        var last = known.Count == 0 ? 0 : known.Max();
        var markers = bestCount == 0 ? [] : candidates
            .Where(candidate => FamilyOf(candidate.Marker) == bestDialect && IsMarker(candidate, known, last))
            .Select(candidate => candidate.Marker.Fault is null || Resolves(candidate.Marker, known) ? candidate.Marker : candidate.Marker with { Fault = null });
        return new MarkerResolver
        {
            List = best,
            IsAmbiguous = numbered.Any(list => list != best && list.Entries.Any(entry => known.Contains(entry.Number))),
            Markers = [.. markers.Concat(footnotes).OrderBy(marker => marker.Span.Start)],
            Inert = bestCount == 0 ? [] : [.. candidates.Where(candidate => candidate.IsCertain && FamilyOf(candidate.Marker) is { } family && family != bestDialect && Resolves(candidate.Marker, known)).Select(candidate => candidate.Marker)],
        };
    }

    /// <summary>The list and the dialect that have the most numbers in common; counted by number, so many lists cost no more than one.</summary>
    private static (ReferenceList List, MarkerDialect Dialect, int Count) Choose(ImmutableArray<MarkerCandidate> candidates, ReferenceList[] lists)
    {
        var mentions = new Dictionary<(MarkerDialect Dialect, int Number), int>();
        foreach (var candidate in candidates)
        {
            // What is mistyped says nothing about how the page cites.
            if (FamilyOf(candidate.Marker) is not { } dialect || candidate.Marker.Fault is not null)
                continue;
            foreach (var range in candidate.Marker.Numbers)
            {
                Mention(range.First);
                if (range.Last != range.First)
                    Mention(range.Last);
            }

            void Mention(int number) => mentions[(dialect, number)] = mentions.GetValueOrDefault((dialect, number)) + 1;
        }

        var best = (lists[0], MarkerDialect.Bracket, Count: 0);
        foreach (var list in lists)
        {
            var numbers = NumbersOf(list);
            foreach (var dialect in (ReadOnlySpan<MarkerDialect>)[MarkerDialect.Bracket, MarkerDialect.Superscript, MarkerDialect.Parenthesis])
            {
                var count = numbers.Sum(number => mentions.GetValueOrDefault((dialect, number)));
                if (count > best.Count)
                    best = (list, dialect, count);
            }
        }

        return best;
    }

    private static HashSet<int> NumbersOf(ReferenceList list) => [.. list.Entries.Select(entry => entry.Number).Where(number => number > 0)];

    /// <summary>Brackets and links with brackets are one family: converters mix them.</summary>
    private static MarkerDialect? FamilyOf(CitationMarker marker) => marker.Key is not null ? null :
        marker.Dialect == MarkerDialect.Link ? MarkerDialect.Bracket : marker.Dialect;

    private static bool IsMarker(MarkerCandidate candidate, HashSet<int> known, int last) =>
        Resolves(candidate.Marker, known) || (candidate.IsCertain && !NamesYear(candidate.Marker, last));

    /// <summary>Whether every end of every range has an entry; what lies between may be a gap.</summary>
    private static bool Resolves(CitationMarker marker, HashSet<int> known)
    {
        foreach (var range in marker.Numbers)
        {
            if (!known.Contains(range.First) || !known.Contains(range.Last))
                return false;
        }

        return true;
    }

    private static bool NamesYear(CitationMarker marker, int last)
    {
        foreach (var range in marker.Numbers)
        {
            if (range.Last >= FirstYear && last < FirstYear)
                return true;
        }

        return false;
    }
}
