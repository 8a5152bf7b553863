using System.Collections.Frozen;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>An entry without a title, or with one that names no work.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Span">The title, or the place where it is missing.</param>
/// <param name="IsMissing">Whether there is none.</param>
public sealed record TitleFault(ReferenceEntry Entry, TextSpan Span, bool IsMissing)
{
    /// <summary>A list in which so many entries have a title, and four of five, has the custom of naming them.</summary>
    private const int FewestTitled = 4;

    private const int LongestGap = 80;

    /// <summary>
    /// Titles that a browser, an archive or a shop of names shows in place of a page, and those that Citation Style 1 rejects, in
    /// lower-case letters and digits.
    /// </summary>
    private static readonly FrozenSet<string> Generic = FrozenSet.ToFrozenSet(
        ["waybackmachine", "internetarchivewaybackmachine", "archivedcopy", "pagenotfound", "404", "404notfound", "404pagenotfound", "error404", "404error", "notfound", "pagecannotbedisplayed", "thispagecannotbedisplayed",
            "areyouarobot", "notitle", "untitled", "untitleddocument", "unknown", "unknowntitle", "subscribetoread", "subscribetoreadfinancialtimes", "websiteisforsale", "thiswebsiteisforsale", "domainisforsale",
            "thisdomainisforsale", "usurpedtitle", "accessdenied", "403forbidden", "forbidden", "serviceunavailable", "internalservererror", "servererror", "justamoment", "attentionrequiredcloudflare", "redirecting",
            "loginrequired", "pleasewait", "securitycheck", "verifyyouarehuman", "captcha", "cookiesrequired", "sitemaintenance"], StringComparer.Ordinal);

    internal static ImmutableArray<TitleFault> In(Article article)
    {
        var found = ImmutableArray.CreateBuilder<TitleFault>();
        foreach (var list in article.Lists.Where(list => list.Role != SectionRole.Text))
        {
            var namesTitles = list.Role == SectionRole.References && NamesTitles(list);
            foreach (var entry in list.Entries)
            {
                if (!entry.Title.IsEmpty && IsGeneric(article.Slice(entry.Title)))
                    found.Add(new TitleFault(entry, entry.Title, IsMissing: false));
                else if (EmptyQuotes(article, entry) is { } quotes)
                    found.Add(new TitleFault(entry, quotes, IsMissing: true));
                else if (namesTitles && Lacks(article, entry))
                    found.Add(new TitleFault(entry, entry.Publication!.Journal, IsMissing: true));
            }
        }

        return found.DrainToImmutable();
    }

    private static bool NamesTitles(ReferenceList list)
    {
        var published = list.Entries.Where(entry => entry.Publication is not null && !entry.Authors.IsEmpty).ToList();
        var titled = published.Count(entry => !entry.Title.IsEmpty);
        return titled >= FewestTitled && titled * 5 >= published.Count * 4;
    }

    private static bool IsGeneric(ReadOnlySpan<char> title)
    {
        Span<char> folded = stackalloc char[40];
        var length = 0;
        foreach (var c in title)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            if (length == folded.Length)
                return false;
            folded[length++] = char.ToLowerInvariant(c);
        }

        return Generic.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded[..length]);
    }

    /// <summary>Quotes with nothing in them where the title stands: <c>(2014). "". Spine</c>.</summary>
    private static TextSpan? EmptyQuotes(Article article, ReferenceEntry entry)
    {
        var body = article.Slice(entry.Body);
        foreach (var quotes in (ReadOnlySpan<string>)[" \"\".", " “”."])
        {
            if (body.IndexOf(quotes) is >= 0 and var at)
                return new TextSpan(entry.Body.Start + at + 1, 2);
        }

        return null;
    }

    /// <summary>An article of which authors and journal are known, with nothing but a date between them.</summary>
    private static bool Lacks(Article article, ReferenceEntry entry)
    {
        if (!entry.Title.IsEmpty || entry.Authors.IsEmpty || entry.Publication is not { } publication)
            return false;
        var start = Math.Max(entry.Authors[^1].Span.End, entry.MoreAuthors.End);
        if (publication.Journal.Start < start || publication.Journal.Start - start > LongestGap)
            return false;
        foreach (var c in article.Text.AsSpan(start, publication.Journal.Start - start))
        {
            if (char.IsLetter(c))
                return false;
        }

        return true;
    }
}
