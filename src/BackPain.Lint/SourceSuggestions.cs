using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules.Claims;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint;

/// <summary>What can be done about a sentence without a source, whether or not a rule reports it.</summary>
public static class SourceSuggestions
{
    /// <summary>
    /// The fixes that a finding about the sentence would have: the mark that a citation is needed, and works of the page that share
    /// words with it. None where the sentence has a source or a mark, or where no sentence of the text stands.
    /// </summary>
    /// <param name="page">What the linter found.</param>
    /// <param name="place">UTF-16 offsets within one sentence; empty for a place in it, or behind its last character.</param>
    public static ImmutableArray<Fix> At(LintResult page, TextSpan place) =>
        SentenceAt(page.Article, place) is { } sentence && !HasSource(page.Article, sentence) ? CitationNeeded.Fixes(page.Page, sentence) : [];

    private static TextSpan? SentenceAt(Article article, TextSpan place)
    {
        if (article.ReadingFault is not null)
            return null;
        foreach (var paragraph in article.Paragraphs)
        {
            if (!Holds(paragraph.Span, place) || paragraph.Kind is not (ParagraphKind.Prose or ParagraphKind.ListItem or ParagraphKind.Quote))
                continue;
            foreach (var sentence in paragraph.Sentences)
            {
                if (Holds(sentence, place))
                    return sentence;
            }
        }

        return null;
    }

    private static bool Holds(TextSpan text, TextSpan place) => text.Start <= place.Start && place.End <= text.End;

    private static bool HasSource(Article article, TextSpan sentence) =>
        article.Markers.Any(marker => marker.Span.IntersectsWith(sentence)) || article.MaintenanceTags.Any(tag => tag.Span.IntersectsWith(sentence));
}
