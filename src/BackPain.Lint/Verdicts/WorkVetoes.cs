using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// What shows that two entries with like titles are two works all the same: other identifiers, another part or year in the title, a
/// notice about the work, another place.
/// </summary>
internal static partial class WorkVetoes
{
    private const int FewestWords = 4;
    private const int LongestTail = 600;

    private static readonly FrozenSet<string> Parts = new[]
    {
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "first", "second", "third", "fourth", "fifth", "update", "updated", "updates", "revised", "interim", "final",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Notices = new[]
    {
        "erratum", "errata", "correction", "corrections", "corrigendum", "corrigenda", "retraction", "retracted", "comment", "comments", "commentary",
        "reply", "response", "editorial", "letter", "addendum",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether anything shows that the entries are two works.</summary>
    /// <param name="article">The page.</param>
    /// <param name="a">A work.</param>
    /// <param name="b">Another work.</param>
    public static bool Forbid(Article article, WorkProfile a, WorkProfile b) =>
        AreIdentifiedApart(a, b) || IsNotice(a) || IsNotice(b) || !HaveSameParts(a, b) || AppearedApart(a, b) ||
        (IsStock(a) && !(a.StandsWhere(b) && JournalNames.MayBeOne(a.Journal, b.Journal))) || AreOtherPages(article, a.Entry, b.Entry);

    /// <summary>Whether a word of a title tells works of a series apart: a number, however written, or "update".</summary>
    public static bool Distinguishes(string word) => Parts.Contains(word) || word.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Whether both have an identifier of one kind and it differs; a version of a DOI is another DOI.</summary>
    private static bool AreIdentifiedApart(WorkProfile a, WorkProfile b)
    {
        if (Differ(a.Pmid, b.Pmid) || Differ(a.Doi, b.Doi))
            return true;
        foreach (var kind in WorkForm.Kinds)
        {
            if (a.Entry.OwnIdentifier(kind) is { } own && b.Entry.OwnIdentifier(kind) is { } other && own.Value != other.Value)
                return true;
        }

        return a.Review.Length > 0 && b.Review.Length > 0 && a.Review != b.Review;
    }

    private static bool IsNotice(WorkProfile work) => Notices.Contains(work.Words[0]) ||
        (work.Words is ["publisher" or "author" or "authors", var second, ..] && Notices.Contains(second)) ||
        work.Words is ["expression", "of", "concern", ..];

    private static bool HaveSameParts(WorkProfile a, WorkProfile b) =>
        a.Words.Where(Distinguishes).SequenceEqual(b.Words.Where(Distinguishes), StringComparer.Ordinal);

    /// <summary>A title that many works have, "Low back pain", tells nothing by itself.</summary>
    private static bool IsStock(WorkProfile work) => work.Words.Length < FewestWords;

    /// <summary>Whether all of volume, issue and first page that both state differ, or the journals do.</summary>
    private static bool AppearedApart(WorkProfile a, WorkProfile b)
    {
        var (known, equal) = (0, 0);
        foreach (var (one, other) in new[] { (a.Volume, b.Volume), (a.Issue, b.Issue), (a.FirstPage, b.FirstPage) })
        {
            known += one.Length > 0 && other.Length > 0 ? 1 : 0;
            equal += one.Length > 0 && one == other ? 1 : 0;
        }

        return (known > 1 && equal == 0) || (!a.StandsWhere(b) && !JournalNames.MayBeOne(a.Journal, b.Journal)) || IsReviewElsewhere(a, b) || IsReviewElsewhere(b, a);
    }

    /// <summary>Cochrane reviews appear in short in other journals too, under the same title.</summary>
    private static bool IsReviewElsewhere(WorkProfile review, WorkProfile article) =>
        review.Entry.Cochrane is { Database.IsEmpty: false } && article.Entry.Publication is not null && article.Entry.Cochrane is not { Database.IsEmpty: false };

    /// <summary>
    /// Whether the entries are of a book or a site and name other pages, chapters or editions of it, or lead to other addresses. An
    /// article may be had at many addresses. A book has an ISBN for each binding, and a new one for each edition: only with another
    /// year does another number tell editions apart.
    /// </summary>
    private static bool AreOtherPages(Article article, ReferenceEntry a, ReferenceEntry b)
    {
        if (Differ(PlacesIn(article, a), PlacesIn(article, b)) || (a.Year != b.Year && Differ(BooksIn(article, a), BooksIn(article, b))))
            return true;
        return a.Publication is null && b.Publication is null && Differ(AddressesOf(article, a), AddressesOf(article, b));
    }

    /// <summary>Whether both are known and differ.</summary>
    public static bool Differ(string? a, string? b) => a is not null && b is not null && a != b;

    private static bool Differ(HashSet<string> a, HashSet<string> b) => a.Count > 0 && b.Count > 0 && !a.Overlaps(b);

    private static HashSet<string> AddressesOf(Article article, ReferenceEntry entry) =>
        [.. entry.Addresses.Select(span => WorkKeys.OfAddress(article.Slice(span)))];

    private static HashSet<string> BooksIn(Article article, ReferenceEntry entry)
    {
        var books = new HashSet<string>(StringComparer.Ordinal);
        foreach (var number in article.RegisteredNumbers.In(entry.Body))
        {
            if (number is { Kind: IdentifierKind.Isbn, Fault: null })
                books.Add(number.Value);
        }

        return books;
    }

    /// <summary>The pages, chapters and editions that an entry of a book or a site names behind its title.</summary>
    public static HashSet<string> PlacesIn(Article article, ReferenceEntry entry)
    {
        var tail = article.Slice(entry.Body);
        if (entry.Publication is not null || entry.Title.End > entry.Body.End)
            return [];
        if (!entry.Title.IsEmpty)
            tail = tail[(entry.Title.End - entry.Body.Start)..];
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in BookPlace().EnumerateMatches(tail[..Math.Min(tail.Length, LongestTail)]))
            places.Add(string.Concat(tail.Slice(match.Index, match.Length).ToString().Where(char.IsAsciiDigit)));
        return places;
    }

    [GeneratedRegex(@"\b(?:pp?\.|pages?|chap(?:ter)?\.?|ch\.|vol(?:ume)?\.?)\s{0,2}\d{1,5}|\b\d{1,2}(?:st|nd|rd|th)\s(?:rev\.?\s)?ed", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BookPlace();
}
