using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A work that a page cites, as other pages know it.</summary>
/// <param name="Form">What the citation says of the work.</param>
/// <param name="Number">The number of the entry, or 0 for one without a number.</param>
/// <param name="Span">The entry, as UTF-16 offsets into its page.</param>
/// <param name="Lines">The same as zero-based lines and columns.</param>
public sealed record PageWork(WorkForm Form, int Number, TextSpan Span, LinePositionSpan Lines);
