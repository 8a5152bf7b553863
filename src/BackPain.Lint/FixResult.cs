using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint;

/// <summary>A fixed page.</summary>
/// <param name="Text">The text after all fixes; the same object as before when nothing changed.</param>
/// <param name="Fixed">The findings whose fixes were applied, in the order of application.</param>
/// <param name="Remaining">What the linter still has to say about <paramref name="Text"/>.</param>
/// <param name="Refused">Fixes left out because a citation would have changed its meaning, one sentence each.</param>
public sealed record FixResult(
    SourceText Text, ImmutableArray<Diagnostics.Finding> Fixed, LintResult Remaining, ImmutableArray<string> Refused)
{
    /// <summary>Sorted changes that lead from the page to <see cref="Text"/> at once, however many rounds it took.</summary>
    public ImmutableArray<TextChange> Changes { get; init; } = [];
}
