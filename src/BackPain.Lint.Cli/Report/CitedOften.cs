using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Cli.Report;

/// <summary>A work and where the wiki cites it.</summary>
/// <param name="Work">The work.</param>
/// <param name="Places">The entries that are cited, by path and line.</param>
internal sealed record CitedOften(CitedWork Work, ImmutableArray<WorkPlace> Places)
{
    /// <summary>How many pages cite it.</summary>
    public int Pages { get; } = Places.Select(place => place.Path).Distinct(StringComparer.Ordinal).Count();
}
