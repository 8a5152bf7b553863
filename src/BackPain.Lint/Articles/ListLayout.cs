namespace BackPain.Lint.Articles;

/// <summary>How the entries of a reference list are written.</summary>
public enum ListLayout
{
    /// <summary>An ordered Markdown list: <c>1. van Tulder M …</c>.</summary>
    Ordered,

    /// <summary>Paragraphs or lines <c>[1] van Tulder M …</c>, also <c>\[1\]</c>, <c>(1)</c> and <c>1\.</c>, with or without a bullet.</summary>
    Labelled,

    /// <summary>A bulleted list without numbers.</summary>
    Bullets,

    /// <summary>Link definitions <c>[1]: https://… "Title"</c>.</summary>
    Definitions,

    /// <summary>Headings <c>##### 3. Title</c> below the heading of the list.</summary>
    Headings,
}
