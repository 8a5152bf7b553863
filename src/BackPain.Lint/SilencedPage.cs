using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint;

/// <summary>A page with suppression comments for its findings.</summary>
/// <param name="Text">The text with the comments; the same object as before when none was written.</param>
/// <param name="Remaining">What the linter still has to say about <paramref name="Text"/>.</param>
/// <param name="Silenced">How many findings the comments silence.</param>
/// <param name="Refused">How many findings stay, because every comment would have changed how the page is read.</param>
public sealed record SilencedPage(SourceText Text, LintResult Remaining, int Silenced, int Refused)
{
    /// <summary>Sorted changes that write the comments.</summary>
    public ImmutableArray<TextChange> Changes { get; init; } = [];
}
