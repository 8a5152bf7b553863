using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>An entry whose only source is a site on which anybody can write.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Span">What tells it: the address, or the authors.</param>
/// <param name="IsAuthor">Whether the authors tell it.</param>
public sealed record WeaklySourcedEntry(ReferenceEntry Entry, TextSpan Span, bool IsAuthor)
{
    private const string Contributors = " contributors";

    /// <summary>Authors stand at the front; behind this many characters the word is one of a title.</summary>
    private const int LongestAuthor = 40;

    internal static ImmutableArray<WeaklySourcedEntry> In(Article article, ImmutableArray<string> hosts)
    {
        var found = ImmutableArray.CreateBuilder<WeaklySourcedEntry>();
        // A work with an identifier or a place in a journal was published, wherever else a copy of it stands.
        foreach (var entry in article.Lists.Where(list => list.Role == SectionRole.References).SelectMany(list => list.Entries)
            .Where(entry => entry.Identifiers.IsEmpty && entry.Publication is null && entry.Cochrane is null))
        {
            if (Authors(article, entry) is { } authors)
                found.Add(new WeaklySourcedEntry(entry, authors, IsAuthor: true));
            else if (entry.Addresses is [var address] && IsWeak(article.Slice(address), hosts) && IsTheSource(article, entry, address))
                found.Add(new WeaklySourcedEntry(entry, EntryAddress.Shown(article, address), IsAuthor: false));
        }

        return found.DrainToImmutable();
    }

    /// <summary>"GitHub Contributors." at the front.</summary>
    private static TextSpan? Authors(Article article, ReferenceEntry entry)
    {
        var body = article.Slice(entry.Body);
        body = body[..Math.Min(body.Length, LongestAuthor)];
        var at = body.IndexOf(Contributors, StringComparison.OrdinalIgnoreCase);
        if (at <= 0 || body[..at].ContainsAny('.', '"', '“') || at + Contributors.Length >= body.Length || body[at + Contributors.Length] is not ('.' or ',' or ';' or ' ' or '('))
            return null;
        return new TextSpan(entry.Body.Start, at + Contributors.Length);
    }

    private static bool IsWeak(ReadOnlySpan<char> address, ImmutableArray<string> hosts)
    {
        var start = address.IndexOf("//") + 2;
        address = start < 2 ? address.TrimStart("](") : address[start..];
        var length = address.IndexOfAny("/?#:)");
        var host = length < 0 ? address : address[..length];
        foreach (var weak in hosts)
        {
            if (host.EndsWith(weak, StringComparison.OrdinalIgnoreCase) && (host.Length == weak.Length || host[^(weak.Length + 1)] == '.'))
                return true;
        }

        return false;
    }

    /// <summary>
    /// A link may explain a word of the entry, most often by an article of a wiki: it is the source when it is shown, or when it
    /// holds half of what a reader sees.
    /// </summary>
    private static bool IsTheSource(Article article, ReferenceEntry entry, TextSpan address)
    {
        if (!article.Slice(address).StartsWith("]("))
            return true;
        var open = article.Text.LastIndexOf('[', address.Start, address.Start - entry.Body.Start + 1);
        return open >= 0 && (address.Start - open) * 2 >= entry.Body.Length - address.Length;
    }
}
