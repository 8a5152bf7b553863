using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>Finds gaps in the text where an export that drops lines of one word may have dropped a heading.</summary>
internal static class SwallowedHeadings
{
    private const int FewestHeadings = 3;

    /// <summary>
    /// The first sentences of paragraphs that a gap comes before, on a page whose headings all have two words or more. Where
    /// most paragraphs stand behind a gap, it is the style of the page.
    /// </summary>
    public static ImmutableArray<TextSpan> In(Article article, ImmutableArray<BlankRun> runs)
    {
        Section[] headings = [.. article.Sections.Where(section => section.Role == SectionRole.Text && section.Title.Length > 0)];
        if (runs.IsEmpty || headings.Length < FewestHeadings || headings.Any(heading => !heading.Title.Contains(' ', StringComparison.Ordinal)))
            return [];
        var afterRun = runs.Select(run => run.First + run.Count).ToHashSet();
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var others = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Kind != ParagraphKind.Prose || paragraph.Sentences.IsEmpty)
                continue;
            var text = article.Slice(paragraph.Span);
            if (EntryShape.IsEntry(text) || text.TrimEnd().EndsWith(":"))
                continue;
            if (afterRun.Contains(article.Lines.LineOf(paragraph.Span.Start)) && paragraph.Span.Start != article.TextStart)
                found.Add(paragraph.Sentences[0]);
            else
                others++;
        }

        return found.Count > others ? [] : found.ToImmutable();
    }
}
