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
    /// <summary>The first allowed fix of every finding that changes anything, in the order of the page.</summary>
    public static ImmutableArray<FixCandidate> Of(
        LintResult page, FixSafety upTo, HashSet<FixPlace> refused, Action<LintResult, FixCandidate, string> refuse)
    {
        var known = new Dictionary<Fix, FixCandidate>(ReferenceEqualityComparer.Instance);
        var found = ImmutableArray.CreateBuilder<FixCandidate>();
        foreach (var finding in page.Findings)
        {
            foreach (var fix in finding.Fixes)
            {
                if (fix.Safety > upTo || refused.Contains(FixPlace.Of(finding, fix)))
                    continue;
                if (!known.TryGetValue(fix, out var candidate))
                {
                    known[fix] = candidate = new FixCandidate(fix, ChangesOf(fix, out var failure), []);
                    if (failure is not null)
                        refuse(page, candidate with { Findings = [finding] }, failure);
                    if (!candidate.Changes.IsEmpty)
                        found.Add(candidate);
                }

                if (candidate.Changes.IsEmpty)
                    continue;
                candidate.Findings.Add(finding);
                break;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// Those that neither overlap nor touch an earlier one: a fix is made whole or waits for the next round. Earlier is what
    /// stands first in the page.
    /// </summary>
    public static ImmutableArray<FixCandidate> Compatible(ImmutableArray<FixCandidate> candidates)
    {
        var taken = new List<TextSpan>();
        var accepted = ImmutableArray.CreateBuilder<FixCandidate>();
        foreach (var candidate in candidates)
        {
            if (candidate.Changes.Any(change => Touches(taken, change.Span)))
                continue;
            accepted.Add(candidate);
            foreach (var change in candidate.Changes)
                taken.Insert(IndexOf(taken, change.Span), change.Span);
        }

        return accepted.ToImmutable();
    }

    /// <summary>All changes of several fixes, sorted.</summary>
    public static ImmutableArray<TextChange> ChangesOf(ImmutableArray<FixCandidate> candidates) =>
        [.. candidates.SelectMany(candidate => candidate.Changes).OrderBy(change => change.Span)];

    private static ImmutableArray<TextChange> ChangesOf(Fix fix, out string? failure)
    {
        failure = null;
        try
        {
            return fix.Changes;
        }
#pragma warning disable CA1031 // A defect in one fix costs that fix and nothing else.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = $"the fix failed ({exception.GetType().Name}), please report it with the page";
            return [];
        }
    }

    /// <summary>Where a span belongs among spans that do not overlap.</summary>
    private static int IndexOf(List<TextSpan> taken, TextSpan span)
    {
        var at = taken.BinarySearch(span);
        return at < 0 ? ~at : at;
    }

    private static bool Touches(List<TextSpan> taken, TextSpan span)
    {
        var at = IndexOf(taken, span);
        return (at > 0 && taken[at - 1].End >= span.Start) || (at < taken.Count && taken[at].Start <= span.End);
    }
}
