using System.Runtime.InteropServices;
using System.Text;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Edits;

/// <summary>Re-writes the markers of a page so that each leads to the same works as before.</summary>
internal sealed class MarkerEdits
{
    private readonly Article article;
    private readonly NumberPlan plan;
    private readonly NumberSet oldNumbers;
    private readonly NumberSet newNumbers;
    private readonly NumberSet changed;
    private readonly bool isMerging;
    private readonly Dictionary<int, int> chain = [];
    private readonly List<MarkerMember> members = [];
    private readonly List<int> smallest = [];
    private readonly List<int> marks = [];
    private readonly MarkerLabelWriter labels;
    private readonly MarkerRemoval removal;
    private int chainEnd = -1;

    /// <summary>Prepares to re-write the markers of a page whose numbers mean the plan's list.</summary>
    public MarkerEdits(Article article, NumberPlan plan)
    {
        this.article = article;
        this.plan = plan;
        labels = new MarkerLabelWriter(article, plan.SortsMarkers);
        removal = new MarkerRemoval(article);
        oldNumbers = NumberSet.Of(plan.OldNumbers);
        newNumbers = NumberSet.Of(Enumerable.Range(0, plan.List.Entries.Length).Where(i => !plan.IsRemoved(i)).Select(plan.NumberOf).Where(number => !plan.IsAdopted(number)));
        changed = NumberSet.Of(plan.OldNumbers.Where(old => LeadOf(old) != old));
        var targets = new HashSet<int>();
        isMerging = plan.OldNumbers.Any(old => LeadOf(old) is var lead and > 0 && !targets.Add(lead));
    }

    /// <summary>Adds the changes of all markers.</summary>
    /// <returns>Why one of them could not keep its meaning, as a clause, or <see langword="null"/>.</returns>
    public string? Write(List<TextChange> changes)
    {
        foreach (var (first, end) in MarkerGap.Runs(article, CanSwap))
        {
            smallest.Clear();
            marks.Clear();
            for (var i = first; i < end; i++)
            {
                marks.Add(changes.Count);
                var marker = article.Markers[i];
                if (!marker.Numbers.IsEmpty && Write(marker, changes) is { } fault)
                    return fault;
            }

            if (end - first > 1 && plan.SortsMarkers)
                Sort(first, end, changes);
        }

        removal.AddTo(changes);
        return null;
    }

    private string? Write(CitationMarker marker, List<TextChange> changes)
    {
        if (!CanFollow(marker, out var isTouched, out var isComplete))
            return $"{NumberedPage.Place(article, marker)} names a number that no entry carries";
        if (!isTouched && !isMerging && !plan.SortsMarkers)
            return null;
        // A mistyped marker is to be put right first; until then its numbers are a guess.
        if (marker.Fault is not null)
            return isTouched ? NumberedPage.FaultOfMistyped(article, marker) : null;
        ReadMembers(marker);
        var lost = Drop(marker);
        if (members.Count == 0)
        {
            // Without its number "see reference 3" is a broken sentence.
            if (marker.IsWords)
                return $"{NumberedPage.Place(article, marker)} is made of words, which make no sense without their number";
            removal.Remove(marker);
            return null;
        }

        smallest.Add(members.Min(member => member.New));
        var needsSorting = isComplete && plan.SortsMarkers && !labels.HasLocator(marker) && !IsAscending();
        return !(isTouched || lost || needsSorting) || labels.TryWrite(marker, CollectionsMarshal.AsSpan(members), lost, isComplete, changes)
            ? null
            : $"{NumberedPage.Place(article, marker)} has a form that cannot hold its new numbers";
    }

    /// <summary>Markers at one place change places when their numbers do not count up; what joins them stays.</summary>
    private void Sort(int first, int end, List<TextChange> changes)
    {
        if (IsSubject(first, end))
            return;
        int[] order = [.. Enumerable.Range(0, end - first).OrderBy(i => smallest[i])];
        if (order.AsSpan().SequenceEqual(Enumerable.Range(0, order.Length).ToArray()))
            return;
        marks.Add(changes.Count);
        var text = new StringBuilder();
        for (var i = 0; i < order.Length; i++)
        {
            var from = order[i];
            text.Append(Splice.Apply(article, article.Markers[first + from].Span, changes.GetRange(marks[from], marks[from + 1] - marks[from])));
            if (i + 1 < order.Length)
                text.Append(article.Slice(TextSpan.FromBounds(article.Markers[first + i].Span.End, article.Markers[first + i + 1].Span.Start)));
        }

        changes.RemoveRange(marks[0], changes.Count - marks[0]);
        changes.Add(new TextChange(MarkerGap.SpanOf(article, first, end), text.ToString()));
    }

    /// <summary>Whether one of the markers may be a word of the sentence: <c>In [7], [3] is criticised</c>.</summary>
    private bool IsSubject(int first, int end)
    {
        var after = article.Markers[end - 1].Span.End;
        return after + 1 < article.Text.Length && article.Text[after] == ' ' && char.IsLower(article.Text[after + 1]) &&
            article.Slice(MarkerGap.SpanOf(article, first, end)).Contains(" ", StringComparison.Ordinal);
    }

    /// <summary>A page number belongs to the marker it stands in, so nothing moves across it.</summary>
    private bool CanSwap(CitationMarker a, CitationMarker b) =>
        !a.Numbers.IsEmpty && !b.Numbers.IsEmpty && a.Fault is null && b.Fault is null && !labels.HasLocator(a) && !labels.HasLocator(b);

    /// <summary>
    /// A number without an entry stays as it is, so no entry may come to carry it; and a range that holds such a number
    /// cannot follow the entries around it.
    /// </summary>
    private bool CanFollow(CitationMarker marker, out bool isTouched, out bool isComplete)
    {
        (isTouched, isComplete) = (false, true);
        foreach (var range in marker.Numbers)
        {
            var defined = oldNumbers.CountIn(range);
            var isDefined = defined == range.Last - range.First + 1L;
            isComplete &= isDefined || range.First == range.Last;
            if (changed.CountIn(range) == 0)
            {
                if (!isDefined && newNumbers.CountIn(range) != defined)
                    return false;
                continue;
            }

            isTouched = true;
            if (!isDefined)
                return false;
        }

        return true;
    }

    private void ReadMembers(CitationMarker marker)
    {
        members.Clear();
        for (var element = 0; element < marker.Numbers.Length; element++)
        {
            var range = marker.Numbers[element];
            if (range.First == range.Last)
            {
                members.Add(new MarkerMember(range.First, LeadOf(range.First), element));
                continue;
            }

            foreach (var old in oldNumbers.In(range))
                members.Add(new MarkerMember(old, LeadOf(old), element));
        }
    }

    /// <summary>
    /// Takes out the members whose work is gone, and those that two merged works would now name twice in a marker or in
    /// markers that touch.
    /// </summary>
    private bool Drop(CitationMarker marker)
    {
        var before = members.Count;
        members.RemoveAll(member => member.New == 0);
        if (!isMerging)
            return members.Count < before;
        if (!IsAdjacent(marker))
            chain.Clear();
        chainEnd = marker.Span.End;
        // Markers with a page number speak of different places of one work.
        if (!labels.HasLocator(marker))
            members.RemoveAll(member => !chain.TryAdd(member.New, member.Old) && chain[member.New] != member.Old);
        return members.Count < before;
    }

    private bool IsAdjacent(CitationMarker marker) =>
        chainEnd >= 0 && MarkerGap.Joins(article.Text, chainEnd, marker.Span.Start);

    private bool IsAscending()
    {
        for (var i = 1; i < members.Count; i++)
        {
            if (members[i].New < members[i - 1].New)
                return false;
        }

        return true;
    }

    private int LeadOf(int old)
    {
        _ = plan.TryLead(old, out var lead);
        return lead;
    }
}
