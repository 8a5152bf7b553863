using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>A paragraph that speaks of what is recent, and whose sources are not.</summary>
/// <param name="Words">The words that say so.</param>
/// <param name="Newest">Year of the newest work cited in the paragraph.</param>
public sealed record AgedWords(TextSpan Words, int Newest)
{
    private static readonly SearchValues<string> Recent = SearchValues.Create(["recent", "current", "latest", "newer"], StringComparison.OrdinalIgnoreCase);

    internal static ImmutableArray<AgedWords> In(Article article, LintSettings settings, CitedSources cited)
    {
        if (settings.Today is not { } today || !article.IsEnglish || article.Markers.IsEmpty)
            return [];
        var found = ImmutableArray.CreateBuilder<AgedWords>();
        var isHistory = HistorySections(article);
        var buffer = new List<ClaimToken>();
        for (var index = 0; index < article.Paragraphs.Length; index++)
        {
            var paragraph = article.Paragraphs[index];
            if (paragraph.Kind is not (ParagraphKind.Prose or ParagraphKind.ListItem) || (paragraph.Section >= 0 && isHistory[paragraph.Section]))
                continue;
            if (!article.Prose.AsSpan(paragraph.Span.Start, paragraph.Span.Length).ContainsAny(Recent))
                continue;
            if (cited.NewestIn(index) is not { } newest || newest >= today.Year - settings.RecentYears)
                continue;
            foreach (var sentence in paragraph.Sentences)
            {
                var words = ClaimSentence.Read(article.Prose.AsSpan(sentence.Start, sentence.Length), buffer);
                if (RecencyDetector.Find(words) is { } span)
                    found.Add(new(new TextSpan(sentence.Start + span.Start, span.Length), newest));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>By index of section: whether it, or one it stands in, tells what was recent once.</summary>
    private static bool[] HistorySections(Article article)
    {
        var history = new bool[article.Sections.Length];
        var end = 0;
        for (var index = 0; index < history.Length; index++)
        {
            var section = article.Sections[index];
            history[index] = section.Heading.Start < end || IsHistory(section.Title);
            if (IsHistory(section.Title))
                end = Math.Max(end, section.Level == 0 ? section.Body.End : section.Span.End);
        }

        return history;
    }

    private static bool IsHistory(string title) =>
        title.Contains("histor", StringComparison.OrdinalIgnoreCase) || title.Contains("timeline", StringComparison.OrdinalIgnoreCase)
        || title.Contains("etymology", StringComparison.OrdinalIgnoreCase);
}
