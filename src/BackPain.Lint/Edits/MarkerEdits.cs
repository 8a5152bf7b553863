using System.Runtime.InteropServices;
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
    private readonly MarkerLabelWriter labels;
    private readonly MarkerRemoval removal;
    private int chainEnd = -1;

    /// <summary>Prepares to re-write the markers of a page whose numbers mean the plan's list.</summary>
    public MarkerEdits(Article article, NumberPlan plan)
    {
        this.article = article;
        this.plan = plan;
        labels = new MarkerLabelWriter(article);
        removal = new MarkerRemoval(article);
        oldNumbers = NumberSet.Of(plan.OldNumbers);
        newNumbers = NumberSet.Of(Enumerable.Range(0, plan.List.Entries.Length).Where(i => !plan.IsRemoved(i)).Select(plan.NumberOf).Where(number => !plan.IsAdopted(number)));
        changed = NumberSet.Of(plan.OldNumbers.Where(old => LeadOf(old) != old));
        var targets = new HashSet<int>();
        isMerging = plan.OldNumbers.Any(old => LeadOf(old) is var lead and > 0 && !targets.Add(lead));
    }

    /// <summary>Adds the changes of all markers; false when one of them could not keep its meaning.</summary>
    public bool TryWrite(List<TextChange> changes)
    {
        foreach (var marker in article.Markers)
        {
            if (!marker.Numbers.IsEmpty && !TryWrite(marker, changes))
                return false;
        }

        removal.AddTo(changes);
        return true;
    }

    private bool TryWrite(CitationMarker marker, List<TextChange> changes)
    {
        if (!CanFollow(marker, out var isTouched, out var isComplete))
            return false;
        if (!isTouched && !isMerging)
            return true;
        // A mistyped marker is to be put right first; until then its numbers are a guess.
        if (marker.Fault is not null)
            return !isTouched;
        ReadMembers(marker);
        var lost = Drop(marker);
        if (members.Count == 0)
        {
            removal.Remove(marker);
            return true;
        }

        return !(isTouched || lost) || labels.TryWrite(marker, CollectionsMarshal.AsSpan(members), lost, isComplete, changes);
    }

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
        marker.Span.Start >= chainEnd && chainEnd >= 0 && marker.Span.Start - chainEnd <= 2 &&
        article.Text.AsSpan(chainEnd, marker.Span.Start - chainEnd).IndexOfAnyExcept(" ,;") < 0;

    private int LeadOf(int old)
    {
        _ = plan.TryLead(old, out var lead);
        return lead;
    }
}
