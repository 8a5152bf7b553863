using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>A list of the Markdown tree.</summary>
/// <param name="Span">Source offsets.</param>
/// <param name="IsOrdered">Numbers or bullets.</param>
/// <param name="Parent">Index of the list around it, or -1.</param>
/// <param name="QuoteDepth">How many quotes it stands in.</param>
/// <param name="Items">Its items in order.</param>
internal sealed record MarkdownList(TextSpan Span, bool IsOrdered, int Parent, int QuoteDepth, ImmutableArray<MarkdownItem> Items);
