using System.Collections.Immutable;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// How many sentences of a page state a claim, and how many of those carry a source of their own: a marker, an identifier or a
/// link to a study. Counted where claims are judged, so never on pages in other languages than English.
/// </summary>
/// <param name="Claims">Sentences that state a claim.</param>
/// <param name="WithSource">Those of them that carry a source, from 0 to <paramref name="Claims"/>.</param>
public sealed record Coverage(int Claims, int WithSource)
{
    /// <summary>A page without a claim.</summary>
    public static Coverage None { get; } = new(0, 0);

    /// <summary>Claims without a source of their own.</summary>
    public int WithoutSource => Claims - WithSource;

    /// <summary>The same by section, for sections that hold a claim, in the order of the page.</summary>
    public ImmutableArray<SectionCoverage> Sections { get; init; } = [];
}
