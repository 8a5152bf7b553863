using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Diagnostics;

/// <summary>Where a place lies that is not in the page of its finding, whose lines tell nothing of it.</summary>
/// <param name="Path">The page, by the path under which the wiki's index knows it.</param>
/// <param name="Lines">Zero-based lines and columns in that page.</param>
public sealed record OtherPage(string Path, LinePositionSpan Lines);
