using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint;

/// <summary>Applies fixes until none is left, and proves after each round that every citation still means the same entry.</summary>
public static class Fixer
{
    /// <summary>Most rounds of linting and fixing; a page needs one or two.</summary>
    public const int MaxRounds = 10;

    /// <summary>Fixes a page in memory.</summary>
    /// <param name="linter">Finds what to fix, and reads the text again after each round.</param>
    /// <param name="text">The page.</param>
    /// <param name="upTo">Safe fixes only, or unsafe ones too.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static FixResult Fix(Linter linter, SourceText text, FixSafety upTo, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}
