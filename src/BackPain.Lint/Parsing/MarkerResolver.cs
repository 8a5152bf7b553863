using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>Decides which candidates are markers: those of the dialect that resolves the most numbers against a list.</summary>
internal sealed class MarkerResolver
{
    private const int FirstYear = 1500;

    /// <summary>A word and a number make a page's only dialect when they do so again and again; beside another one once is enough.</summary>
    private const int FewestWords = 3;

    /// <summary>From this width on, a range that starts behind the list's end measures something: "adults [35–64]".</summary>
    private const int WidthOfValues = 15;

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
        // Footnotes, keys and names need no list: they stand beside any dialect of numbers.
        var named = candidates.Where(candidate => candidate.Marker.Numbers.IsEmpty).Select(candidate => candidate.Marker);
        var numbered = lists.Where(list => list is { IsNumbered: true, Role: SectionRole.References }).ToArray();
        if (numbered.Length == 0)
            numbered = [.. lists.Where(list => list.IsNumbered)];
        if (numbered.Length == 0)
        {
            return new MarkerResolver
            {
                Markers = [.. named],
                Unresolved = [.. candidates.Where(candidate => candidate.IsCertain && candidate.Marker.Dialect == MarkerDialect.Bracket).Select(candidate => candidate.Marker).Where(marker => !NamesYear(marker, 0))],
            };
        }

        var (best, bestDialect, bestCount) = Choose(candidates, numbered);
        var known = NumbersOf(best);
        var last = known.Count == 0 ? 0 : known.Max();
        var markers = bestCount == 0 ? [] : candidates
            .Where(candidate => IsOf(bestDialect, candidate.Marker) && IsMarker(candidate, known, last))
            .Select(candidate => candidate.Marker.Fault is null || IsMeant(candidate.Marker, known, last) ? candidate.Marker : candidate.Marker with { Fault = null });
        return new MarkerResolver
        {
            List = best,
            IsAmbiguous = numbered.Any(list => list != best && list.Entries.Any(entry => known.Contains(entry.Number))),
            Markers = [.. markers.Concat(named).OrderBy(marker => marker.Span.Start)],
            Inert = bestCount == 0 ? [] : [.. candidates.Where(candidate => candidate.IsCertain && FamilyOf(candidate.Marker) is not null && !IsOf(bestDialect, candidate.Marker) && Resolves(candidate.Marker, known)).Select(candidate => candidate.Marker)],
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

        var best = (List: lists[0], Dialect: MarkerDialect.Bracket, Count: 0);
        // Words come last: they are a page's dialect only where no other is.
        foreach (var dialect in (ReadOnlySpan<MarkerDialect>)[MarkerDialect.Bracket, MarkerDialect.Superscript, MarkerDialect.Parenthesis, MarkerDialect.Word])
        {
            if (dialect == MarkerDialect.Word && best.Count > 0)
                break;
            foreach (var list in lists)
            {
                var count = NumbersOf(list).Sum(number => mentions.GetValueOrDefault((dialect, number)));
                if (count > best.Count && (dialect != MarkerDialect.Word || count >= FewestWords))
                    best = (list, dialect, count);
            }
        }

        return best;
    }

    private static HashSet<int> NumbersOf(ReferenceList list) => [.. list.Entries.Select(entry => entry.Number).Where(number => number > 0)];

    /// <summary>Brackets and links with brackets are one family: converters mix them.</summary>
    private static MarkerDialect? FamilyOf(CitationMarker marker) => marker.Numbers.IsEmpty ? null :
        marker.Dialect == MarkerDialect.Link ? MarkerDialect.Bracket : marker.Dialect;

    private static bool IsOf(MarkerDialect dialect, CitationMarker marker) =>
        FamilyOf(marker) is { } family && (family == dialect || family == MarkerDialect.Word);

    private static bool IsMarker(MarkerCandidate candidate, HashSet<int> known, int last) =>
        IsMeant(candidate.Marker, known, last) || (candidate.IsCertain && !NamesYear(candidate.Marker, last) && !IsValueRange(candidate.Marker, last));

    private static bool IsValueRange(CitationMarker marker, int last) =>
        marker.Numbers is [var range] && range.First > last && range.Last - range.First >= WidthOfValues;

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

    /// <summary>
    /// Whether the entries there are show what a marker means. A range that counts down has two defects when an end has no entry;
    /// the order is the one to mend first.
    /// </summary>
    private static bool IsMeant(CitationMarker marker, HashSet<int> known, int last) => Resolves(marker, known) ||
        (marker is { Fault: MarkerFault.InvertedRange, Numbers: [var range] } && range.Last <= last && (known.Contains(range.First) || known.Contains(range.Last)));

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
