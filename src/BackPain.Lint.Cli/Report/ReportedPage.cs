using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Cli.Reporters;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Cli.Report;

/// <summary>What the report shows of one page, or of one configuration file.</summary>
/// <param name="Path">Path relative to the current folder, with <c>/</c>.</param>
/// <param name="Title">The page's title, or empty.</param>
/// <param name="Findings">All findings in the order of the page, those that are known or suppressed included.</param>
internal sealed record ReportedPage(string Path, string Title, ImmutableArray<ReportedFinding> Findings)
{
    /// <summary>What an error, a warning and an information add to the urgency of a page.</summary>
    public static readonly ImmutableArray<int> Weights = [10, 3, 1];

    /// <summary>Whether this is a page, not a configuration file.</summary>
    public bool IsPage { get; init; } = true;

    /// <summary>Whether the page could be read.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>Sentences that state a claim.</summary>
    public int Claims { get; init; }

    /// <summary>Those of them that carry a source.</summary>
    public int WithSource { get; init; }

    /// <summary>The sections that hold a claim, in the order of the page.</summary>
    public ImmutableArray<ReportedSection> Sections { get; init; } = [];

    /// <summary>
    /// How urgent the page is: the weights of its findings together. What is only known is as wrong as it was and counts; what a
    /// comment suppresses was judged by somebody, and hints are matters of taste.
    /// </summary>
    public int Urgency => Findings.Where(finding => finding.State != FindingState.Suppressed).Sum(finding => finding.Finding.Severity switch
    {
        DiagnosticSeverity.Error => Weights[0],
        DiagnosticSeverity.Warning => Weights[1],
        DiagnosticSeverity.Info => Weights[2],
        _ => 0,
    });

    /// <summary>What the report shows of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="known">Whether a baseline holds each of its findings; empty when it has none.</param>
    public static ReportedPage Of(PageReport page, ImmutableArray<bool> known)
    {
        var open = page.Findings.Select((finding, index) => Of(page, finding, index < known.Length && known[index] ? FindingState.Known : FindingState.Open));
        var suppressed = page.Suppressed.Select(finding => Of(page, finding, FindingState.Suppressed));
        var sections = page.Article?.Sections ?? [];
        return new(page.Path, sections.FirstOrDefault(section => section.Level == 1)?.Title ?? "", [.. open.Concat(suppressed).OrderBy(finding => finding.Finding.Span.Start)])
        {
            IsPage = page.IsPage,
            IsRead = !page.IsPage || page.Article is not null,
            Claims = page.Coverage?.Claims ?? 0,
            WithSource = page.Coverage?.WithSource ?? 0,
            Sections = page.Coverage is { } coverage ? [.. coverage.Sections.Select(section => Of(page, sections, section))] : [],
        };
    }

    private static ReportedFinding Of(PageReport page, Finding finding, FindingState state)
    {
        var region = Region.Of(page, finding.Span);
        return new(finding, region.Line, region.Column, state);
    }

    private static ReportedSection Of(PageReport page, ImmutableArray<Section> sections, SectionCoverage coverage)
    {
        if (coverage.Section < 0)
            return new("", 1, coverage.Claims, coverage.WithSource);
        var section = sections[coverage.Section];
        var isIntroduction = coverage.Section == 0 && section.Level == 1;
        return new(isIntroduction ? "" : section.Title, page.Lines.LineOf(section.Heading.Start) + 1, coverage.Claims, coverage.WithSource);
    }
}
