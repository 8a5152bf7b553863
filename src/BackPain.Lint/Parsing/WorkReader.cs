using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Reads works in full, for whoever wants to take them elsewhere.</summary>
public static class WorkReader
{
    private const int LongestText = 2000;
    private const int LongestNames = 60;

    /// <summary>The works of a page with their entries, in its order: entries of its lists, cited or not, then footnotes that name a work.</summary>
    public static ImmutableArray<(ReferenceEntry Entry, CitedWork Work)> Read(Article article)
    {
        var words = new EntryText(article.Text);
        var forms = new WorkFormReader(article.Text);
        return [.. EntrySummary.EntriesOf(article).Select(entry => (entry, Read(article, entry, words, forms)))];
    }

    /// <summary>One entry of a page in full.</summary>
    public static CitedWork Read(Article article, ReferenceEntry entry) => Read(article, entry, new EntryText(article.Text), new WorkFormReader(article.Text));

    /// <summary>A work that stands in no list: in a footnote, in a tag.</summary>
    /// <param name="article">The page.</param>
    /// <param name="body">The work, in UTF-16 offsets of the page.</param>
    public static CitedWork Read(Article article, TextSpan body) =>
        Read(article, new EntryReader(article.Text, article.Identifiers).Read(new ReferenceEntry(body, new TextSpan(body.Start, 0), default, 0, body)));

    private static CitedWork Read(Article article, ReferenceEntry entry, EntryText words, WorkFormReader forms)
    {
        var review = entry.Cochrane;
        var publication = entry.Publication;
        var pages = Slice(article, publication?.Pages);
        var isCut = entry is { Authors.IsEmpty: true, FirstAuthor: not null };
        var container = Words(words, entry.Container);
        var likely = entry.Title.IsEmpty ? Words(words, LikelyTitle(article, entry, words)) : "";
        words.Read(entry.Body, article.Identifiers.In(entry.Body), entry.AccessDates);
        return new CitedWork(forms.Read(entry), Trimmed(words.Plain))
        {
            Authors = isCut ? [new EntryAuthor(default, entry.FirstAuthor!, "", IsGroup: false)] : entry.Authors,
            HasMoreAuthors = !entry.MoreAuthors.IsEmpty || (isCut && GoesOn(article.Slice(entry.Body))),
            Title = entry.Title.IsEmpty ? likely : Words(words, entry.Title),
            Journal = container.Length > 0 ? container : Slice(article, review?.Database),
            Year = entry.Year,
            Volume = Slice(article, publication?.Volume),
            Issue = Slice(article, publication?.Issue),
            Pages = pages.Length > 0 ? pages : Slice(article, review?.Number),
            Address = AddressOf(article, entry),
            FoldedText = entry.FoldedText,
        };
    }

    /// <summary>Whether names seem to follow the first, though one of them is of no known form.</summary>
    private static bool GoesOn(ReadOnlySpan<char> body)
    {
        var head = body[..Math.Min(body.Length, LongestNames)];
        return head.Count(',') + head.Count(';') + head.Count('&') > 1;
    }

    private static TextSpan LikelyTitle(Article article, ReferenceEntry entry, EntryText words)
    {
        words.Read(entry.Body, article.Identifiers.In(entry.Body), entry.AccessDates);
        var authors = Math.Max(entry.Authors is [.., var last] ? last.Span.End : 0, entry.MoreAuthors.End);
        var start = authors > 0 ? words.IndexOf(authors) : EntryName.StartIn(words.Plain);
        var title = new TitleReader(article.Text, words).Likely(start, entry.Publication);
        return title.OverlapsWith(entry.Container) ? default : title;
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
