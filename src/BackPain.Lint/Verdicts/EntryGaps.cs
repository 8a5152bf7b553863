using System.Text.RegularExpressions;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>What an entry lacks that works of its kind have. Of an entry whose kind is doubtful nothing is asked.</summary>
internal static partial class EntryGaps
{
    /// <summary>Shorter texts name no work: an identifier alone, "Pending", "Ibid.".</summary>
    private const int ShortestText = 20;

    /// <summary>PubMed begins here; few older articles have an identifier.</summary>
    private const int FirstIndexedYear = 1950;

    /// <summary>
    /// Whether the entry is that of a work that was published once and tells no year. Pages on the web, registers and what is not
    /// yet published need none.
    /// </summary>
    public static bool LacksYear(Article article, ReferenceEntry entry) =>
        !entry.MayStateYear && entry.FoldedText.Length >= ShortestText && IsPublished(article, entry) && !Undated().IsMatch(article.Slice(entry.Body));

    /// <summary>Whether the entry is that of a journal article and has neither DOI nor PMID nor PMCID, not even a faulty one.</summary>
    public static bool LacksIdentifier(Article article, ReferenceEntry entry) =>
        entry.Publication is not null && entry.Identifiers.IsEmpty && entry.Mentions.IsEmpty &&
        entry.Year is null or >= FirstIndexedYear && !LeadsToPubMed(article, entry) && !OtherKind().IsMatch(article.Slice(entry.Body));

    /// <summary>A search for the title, or a damaged number, leads a reader to the article nevertheless.</summary>
    private static bool LeadsToPubMed(Article article, ReferenceEntry entry) =>
        entry.Addresses.Any(address => article.Slice(address).Contains("pubmed", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// An article, a work with an identifier that the entry shows, or one of which only the day of looking is told. A link that
    /// names its target is no such work.
    /// </summary>
    private static bool IsPublished(Article article, ReferenceEntry entry)
    {
        if (entry.Publication is not null || entry.Cochrane is { Database.IsEmpty: false })
            return true;
        var isShown = entry.Identifiers.Any(identifier => identifier is { InLinkTarget: false, Fault: null });
        return (isShown && (entry.FirstAuthor is not null || entry.Addresses.IsEmpty)) ||
            (entry.Addresses.IsEmpty && !entry.AccessDates.IsEmpty && Authored().IsMatch(article.Slice(entry.Body)));
    }

    /// <summary>Author, title of several words, source: <c>GitHub Contributors. Back pain (chronic) treatment: a review. GitHub. </c>.</summary>
    [GeneratedRegex(@"^[^\s.""“\[][^.""“]{3,80}\.\s[^.""“]*(?:[^\s.]+\s){3}[^.]*\.\s[^.]{2,80}\.\s", RegexOptions.CultureInvariant)]
    private static partial Regex Authored();

    [GeneratedRegex(@"\b(?:in press|forthcoming|to appear|in preparation|submitted|ahead of print|n\.\s?d\.|no date|undated|version\s|updated\s|NCT\d|ISRCTN|ChiCTR|CRD\d|EudraCT|regist(?:er|ry))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Undated();

    /// <summary>Parts of books, laws, theses, reports, proceedings and preprints have numbers like those of articles, and other identifiers.</summary>
    [GeneratedRegex(
        @"\b(?:ISBN|eds?\.|editors?|thesis|dissertation|proceedings|conference|symposium|arXiv|bioRxiv|medRxiv|NCT\d|guidelines?\.|official journal|federal register|fed\.? reg|gazette|bulletin of the world health|MMWR|author reply|abstract)\b|\bin:\s",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherKind();
}
