using System.Text.RegularExpressions;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>A list headed as references on a page whose text cites nothing in any form.</summary>
/// <param name="Heading">The heading of the list.</param>
/// <param name="Entries">How many works all such lists of the page hold.</param>
internal sealed partial record UncitedList(Section Heading, int Entries)
{
    private const int FewestParagraphs = 3;

    /// <summary>All of a page rests on a work that stands alone.</summary>
    private const int FewestEntries = 2;

    /// <summary>A shorter paragraph is a label, a link or a remark.</summary>
    private const int FewestWords = 12;

    /// <summary>
    /// The page's first such list, or <see langword="null"/>. A page that names authors, links to its sources or uses a form
    /// of citing that is not read does cite.
    /// </summary>
    public static UncitedList? In(Article article)
    {
        if (!article.Markers.IsEmpty || !article.UnresolvedCandidates.IsEmpty || article.ReadingFault is not null)
            return null;
        var lists = article.Lists.Where(list => list is { Role: SectionRole.References, HasHeading: true, Entries.IsEmpty: false }).ToArray();
        if (lists.Length == 0 || lists.Length < article.Lists.Length || !OfReferences().IsMatch(article.Sections[lists[0].Section].Title))
            return null;
        if (lists.Sum(list => list.Entries.Length) < FewestEntries || IsOfPart(article, lists[0]))
            return null;
        Paragraph[] text = [.. article.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Prose && paragraph.Span.End <= lists[0].Span.Start)];
        if (text.Count(paragraph => ClaimGates.CountWords(Prose(article, paragraph)) >= FewestWords) < FewestParagraphs || CitesOtherwise(article, lists))
            return null;
        return new(article.Sections[lists[0].Section], lists.Sum(list => list.Entries.Length));
    }

    /// <summary>Where text goes on below the list, it holds the sources of what stands above it and not the page's references.</summary>
    private static bool IsOfPart(Article article, ReferenceList list)
    {
        for (var i = list.Section + 1; i < article.Sections.Length; i++)
        {
            if (article.Sections[i] is { Role: SectionRole.Text, HasContent: true })
                return true;
        }

        return false;
    }

    private static bool CitesOtherwise(Article article, ReferenceList[] lists)
    {
        var start = lists[0].Span.Start;
        if (article.Identifiers.Any(identifier => identifier.Span.Start < start) || article.EvidenceLinks.Any(link => link.Start < start))
            return true;
        var authors = lists.SelectMany(list => list.Entries).Select(entry => entry.FirstAuthor).OfType<string>().ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Span.Start >= start || paragraph.Kind == ParagraphKind.Entry)
                continue;
            var text = article.Slice(paragraph.Span);
            if (OtherForm().IsMatch(text) || NamesAny(authors, text))
                return true;
        }

        return false;
    }

    private static bool NamesAny(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> authors, ReadOnlySpan<char> text)
    {
        foreach (var word in Name().EnumerateMatches(text))
        {
            if (authors.Contains(text.Slice(word.Index, word.Length)))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> Prose(Article article, Paragraph paragraph) => article.Prose.AsSpan(paragraph.Span.Start, paragraph.Span.Length);

    /// <summary>Notes, bibliographies and literature lists need no citing.</summary>
    [GeneratedRegex(@"(?:references?|citations?|sources?|works\s+cited|literature\s+cited|références?|referencias?|referências?|riferimenti|fonti|quellen\w*|einzelnachweise|belege|参考文献|参考资料|參考文獻|参考|出典|источники)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfReferences();

    /// <summary>"et al.", a year in or before parentheses beside a name, a number or key in brackets, raised digits, tags, "ref. 3".</summary>
    [GeneratedRegex(@"\bet\s+al\b|\p{Lu}\p{L}+,?\s\(?(?:19|20)\d\d[a-z]?\)|\[@|\[\^|\[\d|\\\[|<ref\b|<sup>|\b[Rr]ef(?:erence)?s?\.?\s\d|[¹²³⁴-⁹]", RegexOptions.CultureInvariant)]
    private static partial Regex OtherForm();

    [GeneratedRegex(@"\p{Lu}[\p{L}'’-]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
