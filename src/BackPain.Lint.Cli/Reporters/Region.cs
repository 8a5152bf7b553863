using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Cli.Reporters;

/// <summary>A span of a page in lines and columns, all 1-based; columns count UTF-16 units, and the end is the place after the last one.</summary>
internal readonly record struct Region(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Where a span of a page stands.</summary>
    public static Region Of(PageReport page, TextSpan span)
    {
        var (start, end) = (page.Lines.PositionOf(span.Start), page.Lines.PositionOf(span.End));
        return new(start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
    }
}
