using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>A section about evidence whose newest dated source is old.</summary>
/// <param name="Section">The section.</param>
/// <param name="Newest">The newest work among those it cites and whose year is told.</param>
public sealed partial record AgedSection(Section Section, CitedSource Newest)
{
    private const int WordsPerHealthWord = 10;

    internal static ImmutableArray<AgedSection> In(Article article, LintSettings settings, CitedSources cited)
    {
        if (settings.Today is not { } today || !article.IsEnglish || article.Markers.IsEmpty)
            return [];
        var found = ImmutableArray.CreateBuilder<AgedSection>();
        var detectors = new ClaimDetectors();
        var isTimeless = TimelessSections(article);
        foreach (var group in Paragraphs(article).GroupBy(index => article.Paragraphs[index].Section))
        {
            if (group.Key < 0 || isTimeless[group.Key] || article.Sections[group.Key].Role != SectionRole.Text)
                continue;
            if (NewestOf(article, group, cited) is { Year: { } year } newest && year < today.Year - settings.OldEvidenceYears && IsAboutEvidence(article, group, detectors))
                found.Add(new AgedSection(article.Sections[group.Key], newest));
        }

        return found.ToImmutable();
    }

    private static IEnumerable<int> Paragraphs(Article article) =>
        Enumerable.Range(0, article.Paragraphs.Length).Where(index => article.Paragraphs[index].Kind is ParagraphKind.Prose or ParagraphKind.ListItem);

    /// <summary>
    /// The newest dated work, or <see langword="null"/> when some source of the section cannot be told or lost its text, when most have
    /// no year, or when a guideline among them says that it is in force. Only of published works a number is surely a year.
    /// </summary>
    private static CitedSource? NewestOf(Article article, IEnumerable<int> paragraphs, CitedSources cited)
    {
        var (newest, dated, undated) = (default(CitedSource), 0, 0);
        foreach (var paragraph in paragraphs)
        {
            if (cited.In(paragraph) is not { } works)
                return null;
            foreach (var work in works)
            {
                if (article.Slice(work.Body).IsWhiteSpace() || IsInForce(article.Slice(work.Body)))
                    return null;
                dated += work.Year is null ? 0 : 1;
                undated += work.Year is null ? 1 : 0;
                newest = work.Year is not null && (newest is null || work.Year > newest.Year) ? work : newest;
            }
        }

        return dated > undated && newest is not null && IsPublished(newest) ? newest : null;
    }

    private static bool IsPublished(CitedSource work) =>
        work.Entry is { } entry ? !entry.Identifiers.IsEmpty || entry.Publication is not null : !work.Footnote!.Identifiers.IsEmpty;

    private static bool IsInForce(ReadOnlySpan<char> work) =>
        work.Contains("guideline", StringComparison.OrdinalIgnoreCase) &&
        (work.Contains("current", StringComparison.OrdinalIgnoreCase) || work.Contains("reaffirmed", StringComparison.OrdinalIgnoreCase) || work.Contains("updated", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the section speaks of health and states something that trials and cohorts are asked about.</summary>
    private static bool IsAboutEvidence(Article article, IEnumerable<int> paragraphs, ClaimDetectors detectors)
    {
        var (health, words, states) = (0, 0, false);
        foreach (var index in paragraphs)
        {
            var paragraph = article.Paragraphs[index];
            var prose = article.Prose.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
            health += ClaimWords.CountHealthWords(prose);
            words += ClaimGates.CountWords(prose);
            foreach (var sentence in paragraph.Sentences)
                states = states || detectors.Find(article.Prose.AsSpan(sentence.Start, sentence.Length), out _) is not null;
        }

        return states && health * WordsPerHealthWord >= words;
    }

    /// <summary>By index of section: whether it, or one it stands in, tells what does not change from year to year.</summary>
    private static bool[] TimelessSections(Article article)
    {
        var timeless = new bool[article.Sections.Length];
        var end = 0;
        for (var index = 0; index < timeless.Length; index++)
        {
            var section = article.Sections[index];
            var isTimeless = Timeless().IsMatch(section.Title);
            timeless[index] = section.Heading.Start < end || isTimeless;
            if (isTimeless)
                end = Math.Max(end, section.Level == 0 ? section.Body.End : section.Span.End);
        }

        return timeless;
    }

    [GeneratedRegex(
        @"histor|timeline|etymolog|anatom|histolog|embryolog|physiolog|morpholog|structure|chemi|synthes|biosynth|occurrence|botan|taxonom|mechanism|pharmacolog|pharmacokinetic|pharmacodynamic|metabolism|toxicolog|definition|terminolog|classification|nomenclature|background|society|culture|legal|law|economic|evolution|origin|discovery|patent|brand|name|animal|veterinary|cats|dogs|horses|function|signs|symptoms|features",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Timeless();
}
