using System.Text;
using BackPain.Lint.Articles;
using BackPain.Lint.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>What tells whether an entry is like another one: its first author, the words of its title, and where it appeared.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Purpose">What its list is for.</param>
/// <param name="Family">The first author's family name, folded.</param>
/// <param name="Words">The words of the title, folded, in their order.</param>
/// <param name="Title">The same words without blanks and articles.</param>
internal sealed record WorkProfile(ReferenceEntry Entry, ListPurpose Purpose, string Family, string[] Words, string Title)
{
    private const int MostWords = 60;

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

    /// <summary>The profile of an entry, or <see langword="null"/> when it has no author or no title to compare.</summary>
    public static WorkProfile? Of(Article article, ReferenceEntry entry, ListPurpose purpose)
    {
        if (entry.FirstAuthor is not { } author || entry.Title.IsEmpty)
            return null;
        var words = WordsIn(article.Slice(entry.Title));
        var family = string.Concat(WordsIn(author));
        if (words.Length == 0 || family.Length == 0)
            return null;
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

    private static ReadOnlySpan<char> FirstOf(ReadOnlySpan<char> pages)
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

    /// <summary>Folded words; targets of links and tags are left out, and an apostrophe parts nothing.</summary>
    private static string[] WordsIn(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var at = 0; at < text.Length && words.Count < MostWords; at++)
        {
            var c = text[at];
            if (c is '\'' or '’' or '\u00AD' or '\u200B')
                continue;
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                Folding.Append(word, c);
                continue;
            }

            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
            at += Skipped(text[at..]);
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return [.. words];
    }

    /// <summary>Length of what follows the first character of a link's target or of a tag, or 0.</summary>
    private static int Skipped(ReadOnlySpan<char> text)
    {
        var end = text.StartsWith("](") ? text.IndexOf(')') : text.Length > 1 && text[0] == '<' && (text[1] == '/' || char.IsAsciiLetter(text[1])) ? text.IndexOf('>') : -1;
        return Math.Max(0, end);
    }
}
