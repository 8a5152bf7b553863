using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Cli.Reporters;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.Cli;

/// <summary>
/// What a run compares pages with, so that only what is new is reported: an earlier version of them, a baseline, both or neither.
/// Serves any number of threads.
/// </summary>
/// <param name="changes">The changes that the run is about, or <see langword="null"/> for every page.</param>
/// <param name="baselines">Where baselines are found, or <see langword="null"/> when none is asked.</param>
/// <param name="rules">Which rules run.</param>
internal sealed class Comparison(GitChanges? changes, BaselineFiles? baselines, RuleSelection rules)
{
    private readonly HashSet<string> ids = [.. RuleCatalog.Descriptors.Where(rules.Contains).Select(rule => rule.Id)];

    /// <summary>Whether a baseline cannot be used: rather than let old findings pass for new ones, the run fails.</summary>
    public bool HasFailed => Baselines.Any(baseline => baseline.Fault is not null);

    private IEnumerable<BaselineFile> Baselines => baselines?.Read ?? [];

    /// <summary>What a run compares with, as its options have it.</summary>
    /// <param name="options">The options.</param>
    /// <param name="source">Makes paths absolute.</param>
    /// <param name="problem">What is missing, as one sentence, when the result is <see langword="null"/>.</param>
    public static Comparison? Of(CheckOptions options, PageSource source, out string problem)
    {
        problem = "";
        var named = options.Baseline is { } file ? source.FullPath(file) : null;
        if (named is not null && BaselineFile.Read(named).Fault is { } fault)
            problem = $"The file '{options.Baseline}' of '--baseline' {fault}.";
        GitChanges? changes = null;
        if (problem.Length == 0 && options.Since is { } commit)
            changes = GitChanges.Since(source.CurrentFolder, commit, out problem);
        else if (problem.Length == 0 && options.Staged)
            changes = GitChanges.Staged(source.CurrentFolder, out problem);
        return problem.Length > 0 ? null : new(changes, options.NoBaseline ? null : new BaselineFiles(named), options.Rules);
    }

    /// <summary>What there is to say about the baselines of the pages that were checked, a sentence each.</summary>
    public IEnumerable<string> Remarks(PageSource source, bool quiet)
    {
        foreach (var baseline in Baselines)
        {
            var name = source.Display(baseline.Path);
            var stale = baseline.Stale.Values.Sum(records => records.Length);
            if (baseline.Fault is { } fault)
                yield return $"The baseline '{name}' {fault}, so findings that it holds are reported.";
            else if (stale > 0 && changes is null && !quiet)
                yield return $"{Counts.Of(stale, "record")} of the baseline '{name}' {(stale == 1 ? "stands" : "stand")} for nothing any more: 'bplint baseline prune' removes {(stale == 1 ? "it" : "them")}.";
        }
    }

    /// <summary>Whether a run is about a file.</summary>
    public bool Includes(string path) => changes?.Contains(path) ?? true;

    /// <summary>Reads a page as the run means it: from the disk, or as it is staged.</summary>
    public PageFile? Read(string path, int maxSize, out string fault)
    {
        if (changes?.Staged(path) is not { } staged)
            return PageFile.Read(path, maxSize, out fault);
        using var stream = new MemoryStream(staged);
        return PageFile.Read(stream, path, maxSize, out fault);
    }

    /// <summary>The findings of the rules that run, without those that were there before, in their order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="settings">What applies to it.</param>
    /// <param name="result">What was found.</param>
    /// <param name="check">Checks an earlier version of the page.</param>
    public ImmutableArray<Finding> New(PageFile page, LintSettings settings, LintResult result, Func<PageFile, LintResult> check)
    {
        var findings = Selected(result);
        if (changes?.Before(page.Path) is { } bytes && !findings.IsEmpty)
            findings = Without(findings, result, new KnownFindings(Earlier(page, bytes, settings, check)).Take);
        if (baselines?.For(page.Path, settings) is { } baseline)
            findings = Without(findings, result, anchors => baseline.Take(page.Path, anchors, ids.Contains));
        return findings;
    }

    private ImmutableArray<Finding> Selected(LintResult result) => [.. result.Findings.Where(finding => rules.Contains(finding.Rule))];

    private static ImmutableArray<Finding> Without(
        ImmutableArray<Finding> findings, LintResult result, Func<ImmutableArray<ImmutableArray<FindingAnchor>>, ImmutableArray<bool>> take)
    {
        var isKnown = take(FindingAnchors.Of(result.Article, findings));
        return [.. findings.Where((_, index) => !isKnown[index])];
    }

    private IEnumerable<FindingAnchor> Earlier(PageFile page, byte[] bytes, LintSettings settings, Func<PageFile, LintResult> check)
    {
        using var stream = new MemoryStream(bytes);
        if (PageFile.Read(stream, page.Path, settings.MaxPageSize, out _) is not { } earlier)
            return [];
        var result = check(earlier);
        return FindingAnchors.Of(result.Article, Selected(result)).SelectMany(anchors => anchors);
    }
}
