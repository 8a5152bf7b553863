using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Answers whether ascending offsets lie in one of many sorted spans, in time linear in both.</summary>
internal sealed class SpanWalker(ImmutableArray<TextSpan> spans)
{
    private int next;

    /// <summary>Whether a span holds the offset. Offsets of later calls must not be smaller.</summary>
    public bool Covers(int offset)
    {
        while (next < spans.Length && spans[next].End <= offset)
            next++;
        return next < spans.Length && spans[next].Start <= offset;
    }

    /// <summary>Whether a span shares a character with one of them. Spans of later calls must not start earlier.</summary>
    public bool Overlaps(TextSpan span) => Covers(span.Start) || (next < spans.Length && spans[next].Start < span.End);
}
