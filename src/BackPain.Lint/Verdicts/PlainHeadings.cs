using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>The lines of a page that are headings to a reader and plain or bold text to a program.</summary>
internal static class PlainHeadings
{
    /// <summary>
    /// Headings without a mark, in the order of the page: a paragraph or a reference list follows them, or another such heading.
    /// The page's title is left out, as is a line that a colon makes the stem of a list.
    /// </summary>
    public static ImmutableArray<Section> In(Article article)
    {
        if (article.ReadingFault is not null || !article.Sections.Any(IsUnmarked))
            return [];
        var hasText = HasText(article);
        var found = new Stack<Section>();
        var isNextHeading = false;
        for (var i = article.Sections.Length - 1; i >= 0; i--)
        {
            var section = article.Sections[i];
            var isHeading = IsUnmarked(section) && !IsTitle(article, section) && section.Title[^1] is not (':' or '：') && !IsLink(section) &&
                (hasText[i] || section.Role != SectionRole.Text || (!section.HasContent && isNextHeading));
            if (isHeading)
                found.Push(section);
            isNextHeading = isHeading;
        }

        return [.. found];
    }

    private static bool IsUnmarked(Section section) => section.Form is HeadingForm.Bold or HeadingForm.Inferred && section.Title.Length > 0;

    /// <summary>A bold link by itself is an item to follow, not the name of what comes below.</summary>
    private static bool IsLink(Section section) => section.Title[0] is '[' or '<' && section.Title[^1] is ')' or ']' or '>';

    private static bool IsTitle(Article article, Section section)
    {
        var start = article.FrontMatter?.End ?? 0;
        return section.Heading.Start <= start || article.Text.AsSpan(start, section.Heading.Start - start).IsWhiteSpace();
    }

    /// <summary>For each section whether a paragraph stands right under its heading.</summary>
    private static bool[] HasText(Article article)
    {
        var hasText = new bool[article.Sections.Length];
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph is not { Kind: ParagraphKind.Prose, Section: >= 0 and var section })
                continue;
            var heading = article.Sections[section].Heading;
            hasText[section] |= heading.End <= paragraph.Span.Start &&
                article.Text.AsSpan(heading.End, paragraph.Span.Start - heading.End).IsWhiteSpace();
        }

        return hasText;
    }
}
