using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Reads works in full, for whoever wants to take them elsewhere.</summary>
public static class WorkReader
{
    private const int LongestText = 2000;

    /// <summary>The works of a page with their entries, in its order: entries of its lists, cited or not, then footnotes that name a work.</summary>
    public static ImmutableArray<(ReferenceEntry Entry, CitedWork Work)> Read(Article article)
    {
        var words = new EntryText(article.Text);
        var forms = new WorkFormReader(article.Text);
        return [.. EntrySummary.EntriesOf(article).Select(entry => (entry, Read(article, entry, words, forms)))];
    }

    private static CitedWork Read(Article article, ReferenceEntry entry, EntryText words, WorkFormReader forms)
    {
        var parts = EntryParts.Of(article.Text, entry);
        var (authors, hasMore) = AuthorReader.Read(Words(words, parts.Authors));
        if (authors.IsEmpty && entry.FirstAuthor is { } first)
            (authors, hasMore) = ([new WorkAuthor(first, "")], article.Slice(entry.Body).Contains("et al", StringComparison.Ordinal));
        var review = entry.Cochrane;
        var publication = entry.Publication;
        var pages = Slice(article, publication?.Pages);
        var journal = Slice(article, publication?.Journal);
        words.Read(entry.Body, article.Identifiers.In(entry.Body), entry.AccessDates);
        return new CitedWork(forms.Read(entry), Trimmed(words.Plain))
        {
            Authors = authors,
            HasMoreAuthors = hasMore,
            Title = Words(words, parts.Title),
            Journal = journal.Length > 0 ? journal : Slice(article, review is { Database.IsEmpty: false } ? review.Database : EntryParts.JournalBehind(article.Text, entry.Body, parts.Title)),
            Year = entry.Year,
            Volume = Slice(article, publication?.Volume),
            Issue = Slice(article, publication?.Issue),
            Pages = pages.Length > 0 ? pages : Slice(article, review?.Number),
            Address = AddressOf(article, entry),
            FoldedText = entry.FoldedText,
        };
    }

    private static string Words(EntryText words, TextSpan span)
    {
        if (span.IsEmpty)
            return "";
        words.Read(span, [], []);
        return Trimmed(words.Plain);
    }

    /// <summary>On one line, with single blanks and without what only parted the words from others.</summary>
    private static string Trimmed(ReadOnlySpan<char> plain)
    {
        var text = plain[..Math.Min(plain.Length, LongestText)].ToString();
        return string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '_', ',', ';', ':').Replace(" .", ".", StringComparison.Ordinal);
    }

    private static string Slice(Article article, TextSpan? span) =>
        span is { IsEmpty: false } some ? string.Join(' ', article.Text.Substring(some.Start, some.Length).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)) : "";

    private static string AddressOf(Article article, ReferenceEntry entry)
    {
        foreach (var address in entry.Addresses)
        {
            if (!article.Identifiers.In(address).IsEmpty)
                continue;
            var shown = article.Slice(address).TrimStart("](<").TrimEnd(")>.,;");
            if (shown.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || shown.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
                return shown.ToString();
        }

        return "";
    }
}
