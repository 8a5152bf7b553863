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
    /// <summary>A work that no marker of the new page can lead to.</summary>
    private const int Nowhere = -1;

    private readonly Article before;
    private readonly Article after;
    private readonly PositionMap map;
    private readonly CitationTargets oldTargets;
    private readonly CitationTargets newTargets;
    private readonly HashSet<TextSpan> retired;
    private readonly int[] images;
    private readonly HashSet<int> excused = [];
    private readonly HashSet<int> waiting;
    private readonly HashSet<int> mergeTargets = [];
    private int nextNew;

    private CitationMeaning(Article before, Article after, ImmutableArray<TextChange> changes, IEnumerable<Fix> fixes)
    {
        this.before = before;
        this.after = after;
        map = new PositionMap(changes);
        waiting = [.. before.UnresolvedCandidates.Select(candidate => map.Of(candidate.Span.Start) ?? Nowhere)];
        oldTargets = new CitationTargets(before);
        newTargets = new CitationTargets(after);
        var list = fixes.ToArray();
        retired = [.. list.SelectMany(fix => fix.Retired)];
        images = [.. Enumerable.Range(0, oldTargets.Count).Select(ImageOf)];
        FollowMerges(list.SelectMany(fix => fix.Merged));
        for (var i = 0; i < images.Length; i++)
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

        return NewMarkerBefore(int.MaxValue);
    }

    private string? FaultOf(MarkerCluster cluster)
    {
        var start = cluster.Span.Start + map.ShiftAfter(cluster.FirstChange);
        var end = cluster.Span.End + map.ShiftAfter(cluster.EndChange);
        if (NewMarkerBefore(start) is { } fault)
            return fault;
        var first = nextNew;
        while (nextNew < after.Markers.Length && after.Markers[nextNew].Span.Start < end)
            nextNew++;

        var olds = before.Markers.AsSpan(cluster.FirstMarker..cluster.EndMarker);
        var news = after.Markers.AsSpan(first..nextNew);
        if (IsExcused(olds))
            return null;
        if (olds.Length != news.Length)
            return olds.IsEmpty || Same(olds, news, first, start) ? null : Broken(olds[0]);
        for (var i = 0; i < olds.Length; i++)
        {
            if (!Same(olds[i..(i + 1)], news[i..(i + 1)], first + i, news[i].Span.Start))
                return StandTogether(olds) && Same(olds, news, first, start) ? null : Broken(olds[i]);
        }

        return null;
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
        var (works, expected, actual) = (new SortedSet<int>(), new SortedSet<int>(), new SortedSet<int>());
        foreach (var marker in olds)
            oldTargets.AddTo(works, marker);
        foreach (var work in works)
        {
            if (!(images[work] < 0 && retired.Contains(oldTargets.SpanOf(work))))
                expected.Add(images[work]);
        }

        foreach (var marker in news)
            newTargets.AddTo(actual, marker);
        expected.ExceptWith(excused);
        actual.ExceptWith(excused);
        if (expected.SetEquals(actual))
            return true;
        if (!actual.IsSubsetOf(expected))
            return false;
        expected.ExceptWith(actual);
        return expected.IsSubsetOf(mergeTargets) && expected.IsSubsetOf(NamedJustBefore(firstNew, start));
    }

    /// <summary>
    /// What the markers lead to that touch a marker from the left: <c>[3][7]</c> says all with <c>[3]</c> once 3 and 7 are one.
    /// </summary>
    private SortedSet<int> NamedJustBefore(int newIndex, int start)
    {
        var found = new SortedSet<int>();
        for (var i = newIndex - 1; i >= 0; i--)
        {
            var end = after.Markers[i].Span.End;
            if (start - end is < 0 or > 2 || after.Text.AsSpan(end, start - end).IndexOfAnyExcept(" ,;") >= 0)
                break;
            newTargets.AddTo(found, after.Markers[i]);
            start = after.Markers[i].Span.Start;
        }

        return found;
    }

    private string Broken(CitationMarker marker) =>
        $"the citation {Wording.Quote(before.Slice(marker.Span))} in line {before.Lines.LineOf(marker.Span.Start) + 1} would lead to another reference";

    /// <summary>The same work in the new page, found by where its text went.</summary>
    private int ImageOf(int index)
    {
        var body = oldTargets.BodyOf(index);
        var offset = map.Of(body.Start) ?? (body.Length > 1 ? map.Of(body.End - 1) : null);
        return offset is { } found ? newTargets.At(found) : Nowhere;
    }

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
