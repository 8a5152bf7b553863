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
            var isHeading = IsUnmarked(section) && section.Heading.Start > article.TextStart && section.Title[^1] is not (':' or '：') && !IsLink(section) &&
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

    /// <summary>For each section whether a paragraph stands right under its heading.</summary>
    private static bool[] HasText(Article article)
    {
        var hasText = new bool[article.Sections.Length];
        var last = -1;
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Section == last)
                continue;
            last = paragraph.Section;
            var start = article.Sections[last].Heading.End;
            hasText[last] = paragraph.Kind == ParagraphKind.Prose && start <= paragraph.Span.Start &&
                article.Text.AsSpan(start, paragraph.Span.Start - start).IsWhiteSpace();
        }

        return hasText;
    }
}
