using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Diagnostics;

/// <summary>An entry that a fix removes because another entry is the same work; its markers lead there afterwards.</summary>
/// <param name="Dropped">Span of the entry that goes, in the linted text.</param>
/// <param name="Kept">Span of the entry that stays.</param>
public sealed record MergedEntry(TextSpan Dropped, TextSpan Kept);
