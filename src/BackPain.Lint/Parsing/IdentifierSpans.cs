using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds identifiers by place.</summary>
internal static class IdentifierSpans
{
    /// <summary>The identifiers that begin in a span, in time logarithmic in all of them.</summary>
    /// <param name="identifiers">All identifiers of a page, in its order.</param>
    /// <param name="span">UTF-16 offsets.</param>
    public static ReadOnlySpan<Identifier> In(this ImmutableArray<Identifier> identifiers, TextSpan span)
    {
        var first = identifiers.IndexIn(span);
        var end = FirstAt(identifiers, span.End);
        return end > first ? identifiers.AsSpan(first, end - first) : [];
    }

    /// <summary>Index of the first identifier that begins in a span or behind it.</summary>
    public static int IndexIn(this ImmutableArray<Identifier> identifiers, TextSpan span) => FirstAt(identifiers, span.Start);

    private static int FirstAt(ImmutableArray<Identifier> identifiers, int offset) =>
        Ascending.CountUpTo(identifiers.AsSpan(), offset - 1, static identifier => identifier.Span.Start);
}
