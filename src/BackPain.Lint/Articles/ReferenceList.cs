using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Articles;

/// <summary>A list of cited works.</summary>
/// <param name="Span">From the first entry to the end of the last.</param>
/// <param name="Layout">How the entries are written.</param>
/// <param name="Role">References that must be cited, or an inventory that need not be.</param>
/// <param name="Section">Index into <see cref="Article.Sections"/> of the heading above, or -1 when no heading names the list.</param>
/// <param name="Entries">In the order of the page.</param>
public sealed record ReferenceList(
    TextSpan Span,
    ListLayout Layout,
    SectionRole Role,
    int Section,
    ImmutableArray<ReferenceEntry> Entries)
{
    /// <summary>Whether entries carry numbers that a marker can name.</summary>
    public bool IsNumbered => Layout != ListLayout.Bullets;

    /// <summary>
    /// Whether every item of an ordered list carries the same number (<c>1. 1. 1.</c>), which a renderer counts up by itself.
    /// </summary>
    public bool IsLazilyNumbered { get; init; }

    /// <summary>Whether a heading of any form names the list.</summary>
    public bool HasHeading => Section >= 0;
}
