using System.Text.RegularExpressions;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>What a list of works is for, as its headings tell.</summary>
/// <param name="Place">
/// The outermost reference section that holds the list, or the section of a list beside the references (further reading, external
/// links) itself; -1 for lists without a heading. Each place stands for itself.
/// </param>
/// <param name="Status">What a review decided on the works.</param>
/// <param name="StatusSection">The section whose heading says so, or -1.</param>
internal readonly partial record struct ListPurpose(int Place, StudyStatus Status, int StatusSection)
{
    /// <summary>That of footnotes, which stand for themselves.</summary>
    public static ListPurpose OfFootnotes { get; } = new(-2, StudyStatus.None, -1);

    /// <summary>Reads a list's own heading and those above it.</summary>
    /// <param name="article">The page.</param>
    /// <param name="parents">The result of <see cref="Parents"/>.</param>
    /// <param name="list">The list.</param>
    public static ListPurpose Of(Article article, int[] parents, ReferenceList list)
    {
        var place = -1;
        var isAside = false;
        var (status, statusSection) = (StudyStatus.None, -1);
        for (var section = list.Section; section >= 0; section = parents[section])
        {
            var title = article.Sections[section].Title;
            if (!isAside && (article.Sections[section].Role != SectionRole.Text || place < 0))
                place = section;
            isAside |= IsAside(title);
            if (status == StudyStatus.None && StatusOf(title) is not StudyStatus.None and var own)
                (status, statusSection) = (own, section);
        }

        // A heading that names no reference list ("Trials excluded" by itself) still decides on the studies under it.
        for (var section = list.HasHeading ? -1 : SectionAt(article, list.Span.Start); section >= 0 && statusSection < 0; section = parents[section])
        {
            if (StatusOf(article.Sections[section].Title) is not StudyStatus.None and var own)
                (status, statusSection) = (own, section);
        }

        return new ListPurpose(place, status, statusSection);
    }

    private static int SectionAt(Article article, int offset) =>
        Ascending.CountUpTo(article.Sections.AsSpan(), offset, static section => section.Heading.Start) - 1;

    /// <summary>For each section the nearest one above that holds it, or -1.</summary>
    public static int[] Parents(Article article)
    {
        var parents = new int[article.Sections.Length];
        var open = new Stack<int>();
        for (var i = 0; i < parents.Length; i++)
        {
            while (open.Count > 0 && !article.Sections[open.Peek()].Span.Contains(article.Sections[i].Heading))
                open.Pop();
            parents[i] = open.Count > 0 ? open.Peek() : -1;
            open.Push(i);
        }

        return parents;
    }

    /// <summary>Whether a heading stands above works that the page does not cite: further reading, external links, works that cite it.</summary>
    public static bool IsAside(string title) => Aside().IsMatch(title);

    private static StudyStatus StatusOf(string title) =>
        UnderReview().IsMatch(title) ? StudyStatus.UnderReview :
        NotIncluded().IsMatch(title) ? StudyStatus.NotIncluded :
        Excluded().IsMatch(title) ? StudyStatus.Excluded :
        Included().IsMatch(title) ? StudyStatus.Included : StudyStatus.None;

    [GeneratedRegex(@"^\W*(?:further\s+reading|external\s+links?|see\s+also|(?:this\s+\w+\s+(?:has\s+been|is)\s+)?cited\s+by|(?:further|additional|other)\s+(?:resources?|links?|information)|resources|weblinks|weiterführende\s+literatur|pour\s+en\s+savoir\s+plus|lectures?\s+complémentaires?|enlaces\s+externos|liens\s+externes)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\b(?:undergoing|under|awaiting|pending)\s+(?:review|assessment|classification)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UnderReview();

    [GeneratedRegex(@"\bnot\W+included\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotIncluded();

    [GeneratedRegex(@"\bexclu(?:ded|sion)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Excluded();

    [GeneratedRegex(@"\binclu(?:ded|sion)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Included();
}
