using System.Collections.Immutable;

namespace BackPain.Lint;

/// <summary>
/// Findings that were there before, and which of today's they are. Each old anchor stands for one of today's: first the one in
/// all respects like it, then one under the same headings, then one about the same text, so that a renumbering or a new title
/// of a section reopens nothing.
/// </summary>
public sealed class KnownFindings
{
    private readonly ImmutableArray<FindingAnchor> known;
    private readonly bool[] isTaken;
    private readonly Dictionary<(string, string, string, string), Queue<int>> alike = [];

    /// <summary>Findings that were there before.</summary>
    public KnownFindings(IEnumerable<FindingAnchor> anchors)
    {
        known = [.. anchors];
        isTaken = new bool[known.Length];
        for (var i = 0; i < known.Length; i++)
        {
            foreach (var key in Keys(known[i]))
                QueueOf(key).Enqueue(i);
        }
    }

    /// <summary>What no finding stood for so far.</summary>
    public IEnumerable<FindingAnchor> Left => known.Where((_, index) => !isTaken[index]);

    /// <summary>Whether each of today's findings was there before: all that it is about was. Each old anchor is used once.</summary>
    /// <param name="findings">The anchors of each finding.</param>
    public ImmutableArray<bool> Take(ImmutableArray<ImmutableArray<FindingAnchor>> findings)
    {
        var open = findings.SelectMany((anchors, finding) => anchors.Select(anchor => (finding, anchor))).ToList();
        for (var likeness = 0; likeness < Likenesses && open.Count > 0; likeness++)
            open.RemoveAll(today => TryTake(Keys(today.anchor)[likeness]));
        var unknown = open.Select(today => today.finding).ToHashSet();
        return [.. Enumerable.Range(0, findings.Length).Select(finding => !unknown.Contains(finding))];
    }

    private const int Likenesses = 3;

    private static (string, string, string, string)[] Keys(FindingAnchor anchor) =>
    [
        (anchor.Rule, anchor.Text, anchor.Section, anchor.Detail),
        (anchor.Rule, anchor.Text, anchor.Section, ""),
        (anchor.Rule, anchor.Text, "", ""),
    ];

    private bool TryTake((string, string, string, string) key)
    {
        if (!alike.TryGetValue(key, out var queue))
            return false;
        while (queue.TryDequeue(out var index))
        {
            if (!isTaken[index])
                return isTaken[index] = true;
        }

        return false;
    }

    private Queue<int> QueueOf((string, string, string, string) key)
    {
        if (!alike.TryGetValue(key, out var queue))
            alike[key] = queue = new Queue<int>();
        return queue;
    }
}
