using System.Text;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>What tells whether an entry is like another one: its first author, the words of its title, and where it appeared.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Purpose">What its list is for.</param>
/// <param name="Family">The first author's family name, folded.</param>
/// <param name="Words">The words of the title, folded, in their order.</param>
/// <param name="Title">The same words without blanks and articles.</param>
internal sealed record WorkProfile(ReferenceEntry Entry, ListPurpose Purpose, string Family, string[] Words, string Title)
{
    /// <summary>The PMID of the work, which another copy of the entry may have given.</summary>
    public string? Pmid { get; init; }

    /// <summary>The DOI of the work, which another copy of the entry may have given.</summary>
    public string? Doi { get; init; }

    /// <summary>The volume, folded; empty when the entry states none.</summary>
    public string Volume { get; private init; } = "";

    /// <summary>The issue, folded; empty when the entry states none.</summary>
    public string Issue { get; private init; } = "";

    /// <summary>The first page or the number of the article, folded; empty when the entry states none.</summary>
    public string FirstPage { get; private init; } = "";

    /// <summary>The words of the journal's name, folded, without what stands in parentheses.</summary>
    public string[] Journal { get; private init; } = [];

    /// <summary>The number of a Cochrane review; empty when the entry states none.</summary>
    public string Review { get; private init; } = "";

    /// <summary>Whether volume and first page are known and equal, so that the works stand at one place.</summary>
    public bool StandsWhere(WorkProfile other) =>
        Volume.Length > 0 && FirstPage.Length > 0 && Volume == other.Volume && FirstPage == other.FirstPage;

    /// <summary>Whether an entry has an author and a title to compare.</summary>
    public static bool IsComparable(ReferenceEntry entry) => entry.FirstAuthor is not null && !entry.Title.IsEmpty;

    /// <summary>The profile of an entry that is comparable.</summary>
    public static WorkProfile Of(Article article, ReferenceEntry entry, ListPurpose purpose)
    {
        var words = WordsIn(article.Slice(entry.Title));
        var family = string.Concat(WordsIn(entry.FirstAuthor));
        var profile = new WorkProfile(entry, purpose, family, words, string.Concat(words.Where(word => !IsArticle(word))))
        {
            Review = entry.Cochrane is { Number.IsEmpty: false } review ? article.Slice(review.Number).ToString() : "",
        };
        return entry.Publication is not { } place ? profile : profile with
        {
            Volume = Folded(article.Slice(place.Volume)),
            Issue = Folded(article.Slice(place.Issue)),
            FirstPage = Folded(FirstOf(article.Slice(place.Pages))),
            Journal = WordsIn(WithoutRemark(article.Slice(place.Journal))),
        };
    }

    /// <summary>Whether a word is an article, which a copy of a title may lack.</summary>
    public static bool IsArticle(string word) => word is "a" or "an" or "the";

    /// <summary>The first of a range of pages.</summary>
    public static ReadOnlySpan<char> FirstOf(ReadOnlySpan<char> pages)
    {
        var end = pages.IndexOfAny("-–— ");
        return end > 0 ? pages[..end] : pages;
    }

    private static ReadOnlySpan<char> WithoutRemark(ReadOnlySpan<char> journal)
    {
        var open = journal.IndexOf('(');
        return open > 0 ? journal[..open] : journal;
    }

    private static string Folded(ReadOnlySpan<char> text) => string.Concat(WordsIn(text));

    private static string[] WordsIn(ReadOnlySpan<char> text)
    {
        var (words, word) = (new List<string>(), new StringBuilder());
        for (var rest = new FoldedWords(text, word); rest.MoveNext();)
            words.Add(word.ToString());
        return [.. words];
    }
}
