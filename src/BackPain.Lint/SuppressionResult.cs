using System.Collections.Immutable;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint;

/// <summary>Findings after a page's suppression comments.</summary>
/// <param name="Kept">Findings that no comment silences, in the order given.</param>
/// <param name="Suppressed">Findings that a comment silences, in the order given.</param>
/// <param name="Reports">BPL0001 and BPL0003 about the comments themselves, severities not yet configured.</param>
public sealed record SuppressionResult(
    ImmutableArray<Finding> Kept, ImmutableArray<Finding> Suppressed, ImmutableArray<Finding> Reports);
