using System.Text.RegularExpressions;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>Which sections of a page hold no claims of their own, or name their source themselves.</summary>
internal static partial class ClaimSections
{
    /// <summary>
    /// By index of section: reference and inventory sections, methods, acknowledgements and licences with what stands below
    /// them; sections whose heading names a study; sections that end with a source list of their own.
    /// </summary>
    public static bool[] Exempt(Article article, SentenceCover cover)
    {
        var sections = article.Sections;
        var exempt = new bool[sections.Length];
        var ownSources = HaveSourcesOfTheirOwn(article, cover);
        var namesStudy = NameStudies(article);
        var end = 0;
        for (var index = 0; index < sections.Length; index++)
        {
            var section = sections[index];
            exempt[index] = section.Heading.Start < end || ownSources[index];
            var isExempt = section.Role != SectionRole.Text || ExemptHeading().IsMatch(section.Title) || namesStudy[index];
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
            own[paragraph.Section] = IsSourceLine(article, paragraph)
                || (paragraph.Stem >= 0 && IsSourceLine(article, article.Paragraphs[paragraph.Stem]));
        }

        return own.Count(isOwn => isOwn) > 1 ? own : new bool[sections.Length];
    }

    private static bool IsSourceLine(Article article, Paragraph paragraph) =>
        SourceLine().IsMatch(article.Prose.AsSpan(paragraph.Span.Start, Math.Min(paragraph.Span.Length, 40)));

    /// <summary>By index of section: whether its heading holds a link to a study, an identifier, or an author and a year.</summary>
    private static bool[] NameStudies(Article article)
    {
        var named = new bool[article.Sections.Length];
        foreach (var link in article.EvidenceLinks)
            MarkHeading(article, named, link.Start);
        foreach (var identifier in article.Identifiers)
            MarkHeading(article, named, identifier.Span.Start);
        for (var index = 0; index < named.Length; index++)
            named[index] |= ClaimGates.HasInlineSource(article.Slice(article.Sections[index].Heading));
        return named;
    }

    private static void MarkHeading(Article article, bool[] named, int offset)
    {
        var (low, high) = (0, named.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (article.Sections[middle].Heading.Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        if (low > 0 && offset < article.Sections[low - 1].Heading.End)
            named[low - 1] = true;
    }

    [GeneratedRegex(@"^\W*(?:(?:primary|key|main)\s+)?(?:sources?|references?|citations?|refs?)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SourceLine();

    /// <summary>Parts without claims, and parts with made-up numbers: worked examples, exercises, cases.</summary>
    [GeneratedRegex(
        @"^\W*(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:materials?\s+and\s+)?methods?|methodology|statistical\s+(?:analysis|methods)|search\s+(?:strateg(?:y|ies)|methods?)|data\s+(?:extraction|sources?|availability|collection)|(?:study\s+)?protocol|inclusion\s+criteria|eligibility(?:\s+criteria)?|acknowledge?ments?|licen[cs]es?|licensing|copyright|disclaimer|funding|(?:competing|conflicts?\s+of)\s+interests?|authors?(?:\s+contributions?)?|contribut(?:ing|ors|ions)|change\s?log|about(?:\s+this\s+\w+)?|notes?\s+on\s+(?:methods?|sources?)|how\s+to\s+(?:cite|contribute)|cite\s+this.*|installation|usage|abbreviations|glossary|references|further\s+reading|(?:\w+\s+)?examples?|exercises?|on\s+your\s+own|(?:practice\s+)?(?:problems|questions)|quiz|case\s+(?:reports?|presentations?|stud(?:y|ies)|vignettes?|examples?)|case\s+#?\d+|open\s+questions|external\s+links|see\s+also)\b\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExemptHeading();
}
