using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>Consecutive entries of one list that no marker reaches.</summary>
/// <param name="List">The list.</param>
/// <param name="Entries">The entries, in the order of the list.</param>
public sealed record UncitedRun(ReferenceList List, ImmutableArray<ReferenceEntry> Entries)
{
    /// <summary>Whether text that cited them is probably gone (BPL1003); otherwise they are simply uncited (BPL1002).</summary>
    public bool IsLostText { get; init; }

    /// <summary>The marker before the place where the lost text stood, or <see langword="null"/> at the start of the page.</summary>
    public CitationMarker? MarkerBefore { get; init; }

    /// <summary>The marker after that place, or <see langword="null"/>.</summary>
    public CitationMarker? MarkerAfter { get; init; }

    /// <summary>The empty section between the two markers where the text may have stood, or <see langword="null"/>.</summary>
    public Section? EmptySection { get; init; }

    internal static ImmutableArray<UncitedRun> In(Article article) => [];
}
