using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;

namespace BackPain.Lint.Verdicts;

/// <summary>A section that holds nothing but a placeholder such as "None".</summary>
/// <param name="Section">The section.</param>
public sealed record UnwrittenSection(Section Section)
{
    /// <summary>
    /// Placeholders in the order of the page. A deeper section below says what the placeholder does not, and one in a reference
    /// list is an entry, which is another defect.
    /// </summary>
    internal static ImmutableArray<UnwrittenSection> In(Article article)
    {
        if (article.Sections.All(section => section.Placeholder.IsEmpty))
            return [];
        var entries = new SpanWalker(
        [
            .. article.Lists.SelectMany(list => list.Entries).Select(entry => entry.Span)
                .Concat(article.Footnotes.Select(footnote => footnote.Span)).OrderBy(span => span.Start),
        ]);
        var found = ImmutableArray.CreateBuilder<UnwrittenSection>();
        for (var i = 0; i < article.Sections.Length; i++)
        {
            var section = article.Sections[i];
            if (!section.Placeholder.IsEmpty && !entries.Covers(section.Placeholder.Start) && !HoldsSections(article, i))
                found.Add(new UnwrittenSection(section));
        }

        return found.ToImmutable();
    }

    private static bool HoldsSections(Article article, int index) =>
        index + 1 < article.Sections.Length && article.Sections[index].Level > 0 && article.Sections[index + 1].Level > article.Sections[index].Level;
}
