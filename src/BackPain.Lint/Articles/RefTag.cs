using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A <c>&lt;ref&gt;</c> tag of MediaWiki, which Markdown does not know.</summary>
/// <param name="Span">The whole tag with its text and its closing tag; of one that is never closed, the opening tag.</param>
/// <param name="Open">The opening tag.</param>
/// <param name="Text">The source between the tags, trimmed; empty in a tag that only names one.</param>
public sealed record RefTag(TextSpan Span, TextSpan Open, TextSpan Text)
{
    /// <summary>The name of the source, or <see langword="null"/>.</summary>
    public MarkerKey? Name { get; init; }

    /// <summary>The group of notes it belongs to, or an empty string; the same name in two groups is two sources.</summary>
    public string Group { get; init; } = "";

    /// <summary>Whether the tag ends, by itself (<c>/&gt;</c>) or by a closing tag.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether it stands in <c>&lt;references&gt;</c>: it holds a source there and cites none.</summary>
    public bool IsListed { get; init; }
}
