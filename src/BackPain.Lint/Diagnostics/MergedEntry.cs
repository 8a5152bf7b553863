using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Diagnostics;

/// <summary>
/// An entry whose text a fix removes because another entry is the same work; its markers lead to that text afterwards, wherever it
/// stands.
/// </summary>
/// <param name="Dropped">Span of the entry whose text goes, in the linted text.</param>
/// <param name="Kept">Span of the entry whose text stays.</param>
public sealed record MergedEntry(TextSpan Dropped, TextSpan Kept);
