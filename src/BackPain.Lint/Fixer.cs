using System.Collections.Immutable;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint;

/// <summary>Applies fixes until none is left, and proves after each round that every citation still means the same entry.</summary>
public sealed class Fixer
{
    /// <summary>Most rounds of linting and fixing; a page needs one or two.</summary>
    public const int MaxRounds = 10;

    /// <summary>Most readings of a page to find out which fixes break it; what is not proved by then is left alone.</summary>
    private const int MostProofs = 200;

    private readonly Linter linter;
    private readonly FixSafety upTo;
    private readonly Func<Finding, bool> isWanted;
    private readonly CancellationToken cancellation;
    private readonly List<Finding> applied = [];
    private readonly List<string> refused = [];
    private readonly HashSet<FixPlace> refusedPlaces = [];
    private bool combines = true;
    private int proofs;

    private Fixer(Linter linter, FixSafety upTo, Func<Finding, bool>? isWanted, CancellationToken cancellation)
    {
        this.linter = linter;
        this.upTo = upTo;
        this.isWanted = isWanted ?? (_ => true);
        this.cancellation = cancellation;
    }

    /// <summary>Fixes a page in memory. Fixes that cannot all be made at once are made in rounds, in the order of the page.</summary>
    /// <param name="linter">Finds what to fix, and reads the text again after each round.</param>
    /// <param name="text">The page.</param>
    /// <param name="upTo">Safe fixes only, or unsafe ones too.</param>
    /// <param name="cancellation">Ends the work early with <see cref="OperationCanceledException"/>.</param>
    public static FixResult Fix(Linter linter, SourceText text, FixSafety upTo, CancellationToken cancellation = default) =>
        Fix(linter, linter.Check(text, cancellation), upTo, null, cancellation);

    /// <summary>Fixes a page that has been checked.</summary>
    /// <param name="linter">The linter that checked it.</param>
    /// <param name="page">What it found.</param>
    /// <param name="upTo">Safe fixes only, or unsafe ones too.</param>
    /// <param name="isWanted">Which findings are fixed, those included that only a fix brings to light; all when it is <see langword="null"/>.</param>
    /// <param name="cancellation">Ends the work early with <see cref="OperationCanceledException"/>.</param>
    public static FixResult Fix(Linter linter, LintResult page, FixSafety upTo, Func<Finding, bool>? isWanted = null, CancellationToken cancellation = default) =>
        new Fixer(linter, upTo, isWanted, cancellation).Fix(page);

    private FixResult Fix(LintResult page)
    {
        var length = page.Article.Text.Length;
        var states = new List<(LintResult Page, int Applied, ImmutableArray<TextChange> Changes)> { (page, 0, []) };
        var isStale = false;
        var removable = new RemovableEntries(page);
        for (var round = 0; round < MaxRounds && page.Article.ReadingFault is null; round++)
        {
            var known = refusedPlaces.Count;
            var combined = combines;
            var candidates = FixCandidates.Of(page, isWanted, upTo, refusedPlaces, combines, Refuse).RemoveAll(candidate => IsCascade(page, candidate, removable));
            var accepted = Proved(page, FixCandidate.Compatible(candidates, page.Article.Text.Length));
            if (accepted.IsEmpty)
            {
                if (combines != combined)
                    continue;

                // Instead of a fix that was refused just now another one may do; one refused long ago may do by now.
                if (refusedPlaces.Count == known && !isStale)
                    break;
                if (refusedPlaces.Count == known)
                    ForgetRefused();
                isStale &= refusedPlaces.Count > 0;
                continue;
            }

            var changes = FixCandidate.ChangesOf(accepted);
            var next = linter.Check(page.Article.Source.WithChanges(changes), cancellation);
            var seen = states.FindIndex(state => state.Page.Article.Text.Equals(next.Article.Text, StringComparison.Ordinal));
            if (seen >= 0)
                return Undone(states[seen], accepted);

            var map = new PositionMap(changes);
            MoveRefused(map);
            removable.Follow(next.Article, map);
            isStale |= refusedPlaces.Count > 0;
            applied.AddRange(accepted.SelectMany(candidate => candidate.Findings));
            page = next;
            states.Add((page, applied.Count, SuccessiveChanges.Merge(length, states[^1].Changes, changes)));
        }

        return new FixResult(page.Article.Source, [.. applied], page, [.. refused]) { Changes = states[^1].Changes };
    }

    private bool IsCascade(LintResult page, FixCandidate candidate, RemovableEntries removable)
    {
        if (removable.Allow(candidate.Fix))
            return false;
        Refuse(page, candidate, "it would delete a work that was cited before another fix of this run");
        return true;
    }

    /// <summary>Fixes that lead back to a text that was there before would turn the page round and round.</summary>
    private FixResult Undone((LintResult Page, int Applied, ImmutableArray<TextChange> Changes) state, ImmutableArray<FixCandidate> last)
    {
        var rules = string.Join(", ", last.SelectMany(candidate => candidate.Findings).Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal));
        refused.Add($"Fixes of {rules} were left out, because they undo what other fixes do.");
        return new FixResult(state.Page.Article.Source, [.. applied.Take(state.Applied)], state.Page, [.. refused]) { Changes = state.Changes };
    }

    /// <summary>
    /// The fixes that can be applied together without breaking a citation. When all of them together break one, halves are
    /// tried, so that a guilty fix is found after few readings of the page; what is good by itself but not together waits.
    /// </summary>
    private ImmutableArray<FixCandidate> Proved(LintResult page, ImmutableArray<FixCandidate> candidates)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!candidates.IsEmpty && proofs++ >= MostProofs)
            return [];
        if (candidates.IsEmpty || FaultOf(page, candidates) is not { } fault)
            return candidates;
        if (candidates is [var only])
        {
            // What cannot be done at once may still be done piece by piece.
            if (only.IsCombined)
                combines = false;
            else
                Refuse(page, only, fault);
            return [];
        }

        var half = candidates.Length / 2;
        var first = Proved(page, candidates[..half]);
        var second = Proved(page, candidates[half..]);
        if (first.IsEmpty || second.IsEmpty)
            return first.IsEmpty ? second : first;
        ImmutableArray<FixCandidate> both = [.. first, .. second];
        return FaultOf(page, both) is null ? both : first;
    }

    private string? FaultOf(LintResult page, ImmutableArray<FixCandidate> candidates) =>
        FixProof.FaultOf(linter, page.Article, FixCandidate.ChangesOf(candidates), candidates.Select(candidate => candidate.Fix));

    private void Refuse(LintResult page, FixCandidate candidate, string fault)
    {
        foreach (var finding in candidate.Findings)
            refusedPlaces.Add(FixPlace.Of(finding, candidate.Fix));
        var first = candidate.Findings[0];
        refused.Add($"{first.Rule.Id} in line {page.Article.Lines.LineOf(first.Span.Start) + 1} was not fixed, because {fault}.");
    }

    private void ForgetRefused()
    {
        refusedPlaces.Clear();
        refused.Clear();
    }

    private void MoveRefused(PositionMap map)
    {
        FixPlace[] places = [.. refusedPlaces];
        refusedPlaces.Clear();
        foreach (var place in places)
        {
            if (map.Of(place.Start) is { } start)
                refusedPlaces.Add(place with { Start = start });
        }
    }
}
