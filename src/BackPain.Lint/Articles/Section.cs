using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A heading and what stands under it.</summary>
/// <param name="Title">Text of the heading without marks, trimmed.</param>
/// <param name="Level">1 to 6; 0 for a heading without a level (inferred, bold or plain).</param>
/// <param name="Form">How the heading is written.</param>
/// <param name="Heading">The whole heading, marks and underline included, without the line break.</param>
/// <param name="TitleSpan">The title alone.</param>
/// <param name="Body">From the line after the heading up to the next heading of any kind, or the end.</param>
/// <param name="Span">From the heading up to the next heading of the same or a higher level, or the end.</param>
/// <param name="Role">What the section holds.</param>
/// <param name="HasContent">Whether <see cref="Body"/> holds anything but blanks, comments and anchors.</param>
public sealed record Section(
    string Title,
    int Level,
    HeadingForm Form,
    TextSpan Heading,
    TextSpan TitleSpan,
    TextSpan Body,
    TextSpan Span,
    SectionRole Role,
    bool HasContent)
{
    /// <summary>
    /// Words that stand for a text that is not written (None, TBD, under construction), when <see cref="Body"/> holds nothing else;
    /// otherwise empty.
    /// </summary>
    public TextSpan Placeholder { get; init; }

    /// <summary>The first comment with words for people, when <see cref="Body"/> holds comments and nothing else; otherwise empty.</summary>
    public TextSpan Comment { get; init; }
}
