using System.Collections.Immutable;
using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint;

/// <summary>A fix that may be applied, with every finding that shares it.</summary>
/// <param name="Fix">The fix.</param>
/// <param name="Changes">Its changes, worked out.</param>
/// <param name="Findings">The findings it settles, in the order of the page.</param>
internal sealed record FixCandidate(Fix Fix, ImmutableArray<TextChange> Changes, List<Finding> Findings)
{
    /// <summary>Whether several fixes were made one.</summary>
    public bool IsCombined { get; init; }

    /// <summary>
    /// Those that neither overlap nor touch an earlier one: a fix is made whole or waits for the next round. Earlier is what
    /// stands first in the page.
    /// </summary>
    /// <param name="candidates">In the order of the page.</param>
    /// <param name="length">Length of the page.</param>
    public static ImmutableArray<FixCandidate> Compatible(ImmutableArray<FixCandidate> candidates, int length)
    {
        var taken = new bool[length + 1];
        var accepted = ImmutableArray.CreateBuilder<FixCandidate>();
        foreach (var candidate in candidates)
        {
            // Changes that only touch are in each other's way too, so an end counts as taken.
            if (candidate.Changes.Any(change => change.Span.End > length || taken.AsSpan(change.Span.Start, change.Span.Length + 1).Contains(true)))
                continue;
            accepted.Add(candidate);
            foreach (var change in candidate.Changes)
                taken.AsSpan(change.Span.Start, change.Span.Length + 1).Fill(true);
        }

        return accepted.ToImmutable();
    }

    /// <summary>All changes of several fixes, sorted.</summary>
    public static ImmutableArray<TextChange> ChangesOf(ImmutableArray<FixCandidate> candidates) =>
        [.. candidates.SelectMany(candidate => candidate.Changes).OrderBy(change => change.Span)];
}
