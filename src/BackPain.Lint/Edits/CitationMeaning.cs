using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>
/// Proves that fixes left every citation its meaning: each marker of the new page leads to the works that it led to before,
/// but for works that the fixes took out or merged on purpose.
/// </summary>
internal sealed class CitationMeaning
{
    private readonly Article before;
    private readonly Article after;
    private readonly PositionMap map;
    private readonly CitationTargets oldTargets;
    private readonly CitationTargets newTargets;
    private readonly HashSet<TextSpan> retired;
    private readonly WorkImages images;
    private readonly HashSet<int> excused = [];
    private readonly HashSet<int> waiting;
    private readonly HashSet<int> mergeTargets = [];
    private readonly List<int> expected = [];
    private readonly List<int> actual = [];
    private readonly bool addsEntry;
    private readonly bool addsMarker;
    private int nextNew;
    private bool hasGained;

    private CitationMeaning(Article before, Article after, ImmutableArray<TextChange> changes, IEnumerable<Fix> fixes)
    {
        this.before = before;
        this.after = after;
        map = new PositionMap(changes);
        waiting = [.. before.UnresolvedCandidates.Select(candidate => map.Of(candidate.Span.Start) ?? WorkImages.Nowhere)];
        oldTargets = new CitationTargets(before);
        newTargets = new CitationTargets(after);
        var list = fixes.ToArray();
        retired = [.. list.SelectMany(fix => fix.Retired)];
        images = new WorkImages(before, after, map, oldTargets, newTargets, retired);
        FollowMerges(list.SelectMany(fix => fix.Merged));
        addsEntry = Array.Exists(list, fix => fix.AddsEntry);
        addsMarker = Array.Exists(list, fix => fix.AddsMarker);
        if (addsEntry)
            excused.UnionWith(images.Fresh());
        for (var i = 0; i < images.Count; i++)
        {
            if (retired.Contains(oldTargets.SpanOf(i)) && images[i] >= 0)
                excused.Add(images[i]);
        }
    }

    /// <summary>Why the change breaks a citation, as the end of a sentence, or <see langword="null"/> when it breaks none.</summary>
    /// <param name="before">The page that was linted.</param>
    /// <param name="after">The page after the changes.</param>
    /// <param name="changes">Sorted changes from the one to the other.</param>
    /// <param name="fixes">The fixes that made the changes, for what they retire and merge.</param>
    public static string? FaultOf(Article before, Article after, ImmutableArray<TextChange> changes, IEnumerable<Fix> fixes) =>
        new CitationMeaning(before, after, changes, fixes).Fault();

    private string? Fault()
    {
        foreach (var cluster in MarkerCluster.All(before.Markers, map.Changes))
        {
            if (FaultOf(cluster) is { } fault)
                return fault;
        }

        return NewMarkerBefore(int.MaxValue) ?? (addsMarker && !hasGained ? "a marker at this place would not be read as one" : null);
    }

    private string? FaultOf(MarkerCluster cluster)
    {
        var start = cluster.Span.Start + map.ShiftAfter(cluster.FirstChange);
        var end = cluster.Span.End + map.ShiftAfter(cluster.EndChange);
        if (NewMarkerBefore(start) is { } fault || (cluster.FirstMarker == cluster.EndMarker && !addsEntry && !addsMarker && (fault = NewMarkerBefore(end)) is not null))
            return fault;
        var first = nextNew;
        while (nextNew < after.Markers.Length && after.Markers[nextNew].Span.Start < end)
            nextNew++;

        var olds = before.Markers.AsSpan(cluster.FirstMarker..cluster.EndMarker);
        var news = after.Markers.AsSpan(first..nextNew);
        if (IsExcused(olds))
            return null;
        if (addsMarker && cluster.FirstChange < cluster.EndChange)
            return GainsOne(olds, news) ? null : olds.IsEmpty ? "a marker at this place would not be read as one" : Broken(olds[0]);
        if (news.IsEmpty && !olds.IsEmpty && !Same(olds, news, first, start))
            return $"{Place(olds[0])} would no longer be read as one";
        if (olds.Length != news.Length)
            return olds.IsEmpty || Same(olds, news, first, start) ? null : Broken(olds[0]);
        for (var i = 0; i < olds.Length; i++)
        {
            if (!Same(olds[i..(i + 1)], news[i..(i + 1)], first + i, news[i].Span.Start))
                return StandTogether(olds) && Same(olds, news, first, start) ? null : Broken(olds[i]);
        }

        return null;
    }

    /// <summary>Whether markers lead to what they led to before and to one work more, or to one that no list of the page holds.</summary>
    private bool GainsOne(ReadOnlySpan<CitationMarker> olds, ReadOnlySpan<CitationMarker> news)
    {
        Expect(olds);
        Read(actual, news);
        // Raised digits cannot follow raised digits: there a number joins the marker, and no marker is added.
        hasGained |= news.Length > olds.Length || actual.Count > expected.Count;
        return news.Length <= olds.Length + 1 && actual.Count <= expected.Count + 1 && expected.TrueForAll(actual.Contains);
    }

    /// <summary>Markers at one place may change places: the reader looks up all of them.</summary>
    private bool StandTogether(ReadOnlySpan<CitationMarker> markers)
    {
        for (var i = 1; i < markers.Length; i++)
        {
            if (!MarkerGap.Joins(before.Text, markers[i - 1].Span.End, markers[i].Span.Start))
                return false;
        }

        return true;
    }

    /// <summary>
    /// A marker that no change touched and no marker was before has appeared out of text. On a page that gets its first list,
    /// the markers that led nowhere may come to lead somewhere.
    /// </summary>
    private string? NewMarkerBefore(int offset)
    {
        while (nextNew < after.Markers.Length && after.Markers[nextNew].Span.Start < offset)
        {
            var span = after.Markers[nextNew].Span;
            if (!waiting.Contains(span.Start))
                return $"{Wording.Quote(after.Slice(span))} would become a citation";
            nextNew++;
        }

        return null;
    }

    private bool IsExcused(ReadOnlySpan<CitationMarker> markers)
    {
        foreach (var marker in markers)
        {
            if (retired.Contains(marker.Span))
                return true;
        }

        return false;
    }

    private bool Same(ReadOnlySpan<CitationMarker> olds, ReadOnlySpan<CitationMarker> news, int firstNew, int start)
    {
        Expect(olds);
        Read(actual, news);
        if (expected.SequenceEqual(actual))
            return true;

        // What merged works have in common may be said by the marker before.
        var known = actual.ToHashSet();
        if (expected.RemoveAll(known.Contains) < known.Count || !expected.TrueForAll(mergeTargets.Contains))
            return false;
        var named = NamedJustBefore(firstNew, start);
        return expected.TrueForAll(named.Contains);
    }

    private void Expect(ReadOnlySpan<CitationMarker> markers)
    {
        expected.Clear();
        foreach (var marker in markers)
            oldTargets.AddTo(expected, marker);
        expected.RemoveAll(work => images[work] < 0 && retired.Contains(oldTargets.SpanOf(work)));
        for (var i = 0; i < expected.Count; i++)
            expected[i] = images[expected[i]];
        Settle(expected);
    }

    private void Read(List<int> works, ReadOnlySpan<CitationMarker> markers)
    {
        works.Clear();
        foreach (var marker in markers)
            newTargets.AddTo(works, marker);
        for (var i = 0; i < works.Count; i++)
            works[i] = images.Canonical(works[i]);
        Settle(works);
    }

    /// <summary>Sorted, each once, without those that may be named or not.</summary>
    private void Settle(List<int> works)
    {
        if (excused.Count > 0)
            works.RemoveAll(excused.Contains);
        if (works.Count < 2)
            return;
        works.Sort();
        var kept = 1;
        for (var i = 1; i < works.Count; i++)
        {
            if (works[i] != works[kept - 1])
                works[kept++] = works[i];
        }

        works.RemoveRange(kept, works.Count - kept);
    }

    /// <summary>
    /// What the markers lead to that touch a marker from the left: <c>[3][7]</c> says all with <c>[3]</c> once 3 and 7 are one.
    /// </summary>
    private List<int> NamedJustBefore(int newIndex, int start)
    {
        var first = newIndex;
        while (first > 0 && MarkerGap.Joins(after.Text, after.Markers[first - 1].Span.End, start))
            start = after.Markers[--first].Span.Start;
        var found = new List<int>();
        Read(found, after.Markers.AsSpan(first..newIndex));
        return found;
    }

    private string Broken(CitationMarker marker) => $"{Place(marker)} would lead to another reference";

    private string Place(CitationMarker marker) =>
        $"the citation {NumberedPage.Place(before, marker)}";

    private void FollowMerges(IEnumerable<MergedEntry> merges)
    {
        var bySpan = new Dictionary<TextSpan, int>();
        for (var i = 0; i < oldTargets.Count; i++)
            bySpan.TryAdd(oldTargets.SpanOf(i), i);
        foreach (var (dropped, kept) in merges)
        {
            if (bySpan.TryGetValue(dropped, out var from) && bySpan.TryGetValue(kept, out var to))
            {
                images[from] = images[to];
                mergeTargets.Add(images[to]);
            }
        }
    }
}
