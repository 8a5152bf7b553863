using System.Collections.Immutable;
using BackPain.Lint.Verdicts;

namespace BackPain.Lint.Cli;

/// <summary>How well the claims of a page are sourced, with the names of its sections.</summary>
/// <param name="Path">The page as it is shown.</param>
/// <param name="Coverage">The counts, of the page and of its sections.</param>
/// <param name="Titles">The heading of each counted section; empty for what stands before the first heading.</param>
internal sealed record PageCoverage(string Path, Coverage Coverage, ImmutableArray<string> Titles)
{
    /// <summary>The coverage of a page that was counted, or <see langword="null"/> when it makes no claim.</summary>
    public static PageCoverage? Of(PageReport page) => page is { Coverage: { Claims: > 0 } coverage, Article: { } article }
        ? new(page.Path, coverage, [.. coverage.Sections.Select(section => section.Section < 0 ? "" : article.Sections[section.Section].Title)])
        : null;
}
