using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>The link that a marker is, when it leads to a place on its own page: <c>[\[3\]](#cite_note-3)</c>.</summary>
/// <param name="Span">The link alone, without a tag or carets around it.</param>
/// <param name="Fragment">The id it leads to, as written, without <c>#</c>.</param>
public sealed record MarkerLink(TextSpan Span, string Fragment)
{
    /// <summary>Where the page has the id: in an HTML attribute, in braces, as a heading; -1 when nothing on the page has it.</summary>
    public int Anchor { get; init; } = -1;
}
