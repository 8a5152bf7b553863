using System.Collections.Immutable;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint;

/// <summary>
/// Collects what may be fixed in a round: of every finding the first allowed fix that changes anything. A hint is for whoever
/// looks at the place: nobody asked to have all of them fixed at once.
/// </summary>
internal sealed class FixCandidates
{
    /// <summary>Most merges that are worked out to find one that can be made.</summary>
    private const int MostTries = 50;

    private readonly LintResult page;
    private readonly Action<LintResult, FixCandidate, string> refuse;
    private readonly Dictionary<Fix, FixCandidate> known = new(ReferenceEqualityComparer.Instance);
    private readonly List<FixCandidate> found = [];
    private readonly List<(Finding Finding, Fix Fix)> merges = [];

    private FixCandidates(LintResult page, Action<LintResult, FixCandidate, string> refuse)
    {
        this.page = page;
        this.refuse = refuse;
    }

    /// <summary>The candidates of a page in its order.</summary>
    /// <param name="page">What the linter found.</param>
    /// <param name="isWanted">Which findings are to be fixed.</param>
    /// <param name="upTo">Safe fixes only, or unsafe ones too.</param>
    /// <param name="refused">Fixes that were refused before.</param>
    /// <param name="combines">Whether fixes that merge entries are made as one: each by itself renumbers the whole page.</param>
    /// <param name="refuse">Takes fixes that fail.</param>
    public static ImmutableArray<FixCandidate> Of(
        LintResult page, Func<Finding, bool> isWanted, FixSafety upTo, HashSet<FixPlace> refused, bool combines, Action<LintResult, FixCandidate, string> refuse)
    {
        var candidates = new FixCandidates(page, refuse);
        foreach (var finding in page.Findings.Where(finding => finding.Severity != DiagnosticSeverity.Hidden && isWanted(finding)))
        {
            foreach (var fix in finding.Fixes)
            {
                if (fix.Safety <= upTo && !fix.IsChoice && !refused.Contains(FixPlace.Of(finding, fix)) && candidates.TryAdd(finding, fix))
                    break;
            }
        }

        candidates.AddMerges(combines);
        return [.. candidates.found.OrderBy(candidate => candidate.Findings[0].Span.Start)];
    }

    private bool TryAdd(Finding finding, Fix fix)
    {
        if (!fix.Merged.IsEmpty)
        {
            merges.Add((finding, fix));
            return true;
        }

        return TryAddOne(finding, fix);
    }

    private bool TryAddOne(Finding finding, Fix fix)
    {
        if (!known.TryGetValue(fix, out var candidate))
        {
            known[fix] = candidate = new FixCandidate(fix, FixProof.ChangesOf(fix, out var failure), []);
            if (failure is not null)
                refuse(page, candidate with { Findings = [finding] }, failure);
            if (!candidate.Changes.IsEmpty)
                found.Add(candidate);
        }

        if (candidate.Changes.IsEmpty)
            return false;
        candidate.Findings.Add(finding);
        return true;
    }

    private void AddMerges(bool combines)
    {
        ImmutableArray<Fix> fixes = [.. merges.Select(merge => merge.Fix).Distinct()];
        if (combines && fixes.Length > 1)
        {
            var fix = Merging.Together(page.Article, fixes);
            var candidate = new FixCandidate(fix, FixProof.ChangesOf(fix, out _), [.. merges.Select(merge => merge.Finding)]) { IsCombined = true };
            if (!candidate.Changes.IsEmpty)
            {
                found.Add(candidate);
                return;
            }
        }

        // Of those that each renumber the page only one can be made in a round, so the others are not even worked out.
        foreach (var fix in fixes.Take(MostTries))
        {
            Finding[] findings = [.. merges.Where(merge => merge.Fix == fix).Select(merge => merge.Finding)];
            if (!TryAddOne(findings[0], fix))
                continue;
            known[fix].Findings.AddRange(findings[1..]);
            return;
        }
    }
}
