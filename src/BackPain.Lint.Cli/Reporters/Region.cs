using BackPain.Lint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>A span of a page in lines and columns, all 1-based; columns count UTF-16 units, and the end is the place after the last one.</summary>
internal readonly record struct Region(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Where a span of a page stands.</summary>
    public static Region Of(PageReport page, TextSpan span) =>
        Of(page.Lines.PositionOf(span.Start), page.Lines.PositionOf(span.End));

    /// <summary>Where a related place stands, in the page of its finding or in another.</summary>
    public static Region Of(PageReport page, RelatedPlace place) =>
        place.Page is { } other ? Of(other.Lines.Start, other.Lines.End) : Of(page, place.Span);

    private static Region Of(LinePosition start, LinePosition end) => new(start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
}
