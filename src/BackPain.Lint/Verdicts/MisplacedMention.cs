using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>The first place where a text cites an entry for the first time after one with a higher number.</summary>
/// <param name="Marker">The marker that names it.</param>
/// <param name="Number">Its number.</param>
/// <param name="Higher">The number that was cited before.</param>
/// <param name="HigherMarker">The marker that named the higher number first.</param>
internal sealed record MisplacedMention(CitationMarker Marker, int Number, int Higher, CitationMarker HigherMarker)
{
    private const int FewestMentions = 4;

    /// <summary>
    /// In a list that is numbered by first mention few places are out of order, at most one in so many; where more are, its
    /// author numbers by something else.
    /// </summary>
    private const int PlacesPerMisplaced = 5;

    /// <summary>
    /// The place, or <see langword="null"/> when all is in order or the list is not numbered by first mention. Numbers that
    /// tables, captions, headings or footnotes name count from where the text speaks of those, so they tell nothing.
    /// </summary>
    public static MisplacedMention? In(Article article, ImmutableArray<MarkerRun> runs)
    {
        if (article.NumberedList is not { Role: SectionRole.References, IsLazilyNumbered: false } list || article.HasAmbiguousLists || IsAlphabetical(list))
            return null;
        var unseen = new UnseenNumbers(list.Entries.Select(entry => entry.Number));
        if (unseen.Count < list.Entries.Length)
            return null;
        TakeElsewhere(article, runs, unseen);
        MisplacedMention? first = null;
        var (mentions, places, misplaced) = (0, 0, 0);
        var highest = (Number: 0, Marker: 0);
        foreach (var run in runs.Where(run => run.IsInText(article)))
        {
            var (lowest, top, count) = FirstNamedIn(article, run, unseen);
            if (count == 0)
                continue;
            (mentions, places) = (mentions + count, places + 1);
            if (lowest.Number < highest.Number)
            {
                misplaced++;
                first ??= new(article.Markers[lowest.Marker], lowest.Number, highest.Number, article.Markers[highest.Marker]);
            }

            highest = top.Number > highest.Number ? top : highest;
        }

        return mentions >= FewestMentions && misplaced <= Math.Max(1, places / PlacesPerMisplaced) ? first : null;
    }

    /// <summary>What a run names for the first time: within it order is another matter.</summary>
    private static ((int Number, int Marker) Lowest, (int Number, int Marker) Highest, int Count) FirstNamedIn(Article article, MarkerRun run, UnseenNumbers unseen)
    {
        var (lowest, highest, count) = ((Number: int.MaxValue, Marker: 0), (Number: 0, Marker: 0), 0);
        for (var i = run.First; i < run.End; i++)
        {
            foreach (var range in article.Markers[i].Numbers)
            {
                var taken = unseen.Take(range);
                if (taken.IsEmpty)
                    continue;
                count += taken.Length;
                lowest = taken[0] < lowest.Number ? (taken[0], i) : lowest;
                highest = taken[^1] > highest.Number ? (taken[^1], i) : highest;
            }
        }

        return (lowest, highest, count);
    }

    private static void TakeElsewhere(Article article, ImmutableArray<MarkerRun> runs, UnseenNumbers unseen)
    {
        foreach (var run in runs)
        {
            for (var i = run.First; i < run.End; i++)
            {
                if (run.IsInText(article) && article.Markers[i].Fault is null)
                    continue;
                foreach (var range in article.Markers[i].Numbers)
                    unseen.Take(range);
            }
        }
    }

    /// <summary>Whether the entries stand in the order of their first authors, give or take one in ten.</summary>
    private static bool IsAlphabetical(ReferenceList list)
    {
        var (pairs, ascending) = (0, 0);
        for (var i = 1; i < list.Entries.Length; i++)
        {
            var (before, here) = (list.Entries[i - 1].FoldedText, list.Entries[i].FoldedText);
            if (before.Length == 0 || here.Length == 0)
                continue;
            pairs++;
            ascending += string.CompareOrdinal(before, here) <= 0 ? 1 : 0;
        }

        return pairs > 0 && ascending * 10 >= pairs * 9;
    }
}
