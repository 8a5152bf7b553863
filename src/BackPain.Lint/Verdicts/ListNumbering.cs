using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>The numbers of one list, judged: each defect under the one rule that names its cause.</summary>
/// <param name="List">The list.</param>
public sealed record ListNumbering(ReferenceList List)
{
    /// <summary>Entries that share a written number with another entry of the list, grouped (BPL1004).</summary>
    public ImmutableArray<ImmutableArray<ReferenceEntry>> Repeated { get; init; } = [];

    /// <summary>Numbers that the list skips and nobody cites (BPL1005), each with the entry after the gap.</summary>
    public ImmutableArray<NumberingGap> Gaps { get; init; } = [];

    /// <summary>Entries that a renderer numbers otherwise than they are written, for no cause above (BPL1006).</summary>
    public ImmutableArray<ReferenceEntry> Drifted { get; init; } = [];

    internal static ImmutableArray<ListNumbering> Of(Article article) => [];
}
