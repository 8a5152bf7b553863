using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>Which sections of a page hold no claims of their own, or name their source themselves.</summary>
internal static partial class ClaimSections
{
    /// <summary>A paragraph of no more words that is a link or stands in parentheses is a source and no statement.</summary>
    private const int LongestSource = 14;

    /// <summary>
    /// By index of section: reference and inventory sections, methods, acknowledgements and licences with what stands below
    /// them; sections whose heading names a study; sections that end with a source list of their own.
    /// </summary>
    public static bool[] Exempt(Article article, SentenceCover cover)
    {
        var sections = article.Sections;
        var exempt = new bool[sections.Length];
        var ownSources = HaveSourcesOfTheirOwn(article, cover);
        var namesStudy = NameStudies(article, cover);
        var end = 0;
        for (var index = 0; index < sections.Length; index++)
        {
            var section = sections[index];
            exempt[index] = section.Heading.Start < end || ownSources[index];
            var isExempt = section.Role != SectionRole.Text || ExemptHeading.Matches(section.Title) || namesStudy[index];
            if (!isExempt)
                continue;
            exempt[index] = true;
            end = Math.Max(end, section.Level == 0 ? section.Body.End : section.Span.End);
        }

        return exempt;
    }

    /// <summary>
    /// Index of the last section of the lead, or -1: the lead stands before the first heading, and a title that opens the
    /// page does not end it.
    /// </summary>
    public static int LastOfLead(Article article)
    {
        if (article.Sections.IsEmpty || article.Sections[0].Level > 1)
            return -1;
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Section < 0 && paragraph.Kind is ParagraphKind.Prose or ParagraphKind.ListItem)
                return -1;
        }

        return 0;
    }

    /// <summary>
    /// A page whose sections each close with a line "Sources:" and a list, or with "Source: …", cites by section. One such
    /// line alone is the reference list of the whole page.
    /// </summary>
    private static bool[] HaveSourcesOfTheirOwn(Article article, SentenceCover cover)
    {
        var sections = article.Sections;
        var own = new bool[sections.Length];
        for (var index = 1; index < sections.Length; index++)
        {
            var isSourceLine = sections[index].Role == SectionRole.References && sections[index].Level == 0;
            own[index - 1] = isSourceLine && sections[index - 1].Role == SectionRole.Text;
        }

        for (var index = 0; index < article.Paragraphs.Length; index++)
        {
            var paragraph = article.Paragraphs[index];
            if (paragraph.Section < 0 || own[paragraph.Section] || !cover.HasCover(index))
                continue;
            var words = article.Prose.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
            own[paragraph.Section] = SourceLine().IsMatch(words[..Math.Min(words.Length, 40)])
                || (paragraph.Stem >= 0 && EndsWithSourceLine(article, article.Paragraphs[paragraph.Stem].Span));
        }

        return own.Count(isOwn => isOwn) > 1 ? own : new bool[sections.Length];
    }

    private static bool EndsWithSourceLine(Article article, TextSpan stem)
    {
        var length = Math.Min(stem.Length, 40);
        return SourceLineAtEnd().IsMatch(article.Prose.AsSpan(stem.End - length, length));
    }

    /// <summary>Marks sections that open with nothing but a source: what follows tells what stands in it.</summary>
    private static void MarkOpenedWithSource(Article article, SentenceCover cover, bool[] named)
    {
        var last = -1;
        for (var index = 0; index < article.Paragraphs.Length; index++)
        {
            var paragraph = article.Paragraphs[index];
            if (paragraph.Section <= last)
                continue;
            last = paragraph.Section;
            named[last] |= cover.HasCover(index) && article.Text[paragraph.Span.Start] is '(' or '['
                && ClaimGates.CountWords(article.Prose.AsSpan(paragraph.Span.Start, paragraph.Span.Length)) <= LongestSource;
        }
    }

    /// <summary>By index of section: whether its heading or its first paragraph is about one source.</summary>
    private static bool[] NameStudies(Article article, SentenceCover cover)
    {
        var named = new bool[article.Sections.Length];
        foreach (var link in article.EvidenceLinks)
            MarkHeading(article, named, link.Start);
        foreach (var identifier in article.Identifiers)
            MarkHeading(article, named, identifier.Span.Start);
        for (var index = 0; index < named.Length; index++)
            named[index] |= ClaimGates.HasInlineSource(article.Slice(article.Sections[index].Heading)) || AuthorAndYear().IsMatch(article.Sections[index].Title);
        MarkOpenedWithSource(article, cover, named);
        return named;
    }

    private static void MarkHeading(Article article, bool[] named, int offset)
    {
        var section = Ascending.CountUpTo(article.Sections.AsSpan(), offset, static section => section.Heading.Start) - 1;
        if (section >= 0 && offset < article.Sections[section].Heading.End)
            named[section] = true;
    }

    [GeneratedRegex(@"^\W*\p{Lu}[\p{L}'’-]+(?:\s(?:and|&)\s\p{Lu}[\p{L}'’-]+)?,?\s+\(?(?:19|20)\d\d\)?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorAndYear();

    [GeneratedRegex(@"(?:^|[\s.*])(?:sources?|references?|citations?)\s*:[\s*_]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SourceLineAtEnd();

    [GeneratedRegex(@"^\W*(?:(?:primary|key|main)\s+)?(?:sources?|references?|citations?|refs?)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SourceLine();
}
