using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BackPain.Lint.Parsing;

/// <summary>How a message names an entry: "French 2006", or its first words.</summary>
internal static partial class EntryName
{
    /// <summary>Longest name, in UTF-16 units.</summary>
    private const int MaxLength = 40;

    private static readonly SearchValues<char> Punctuation = SearchValues.Create(" .,;:()[]/-");

    /// <summary>The family name of the author that the words begin with, or <see langword="null"/>.</summary>
    public static string? AuthorIn(ReadOnlySpan<char> plain)
    {
        var words = Words(plain);
        return words.IsEmpty ? null : Author().Match(Head(words)) is { Success: true } author ? author.Groups["name"].Value : null;
    }

    /// <summary>The name that an entry's words give, or <see langword="null"/> when there are none.</summary>
    /// <param name="plain">The words.</param>
    /// <param name="author">The result of <see cref="AuthorIn"/>.</param>
    /// <param name="year">Its year.</param>
    public static string? Of(ReadOnlySpan<char> plain, string? author, int? year)
    {
        var words = Words(plain);
        if (words.IsEmpty)
            return null;
        if (author is not null)
            return Cut(WithYear(author, year));
        var head = Head(words);
        if (!IsQuote(head[0]) && Group().Match(head) is { Success: true } group)
            return Cut(WithYear(group.Groups["name"].ValueSpan, year));
        var title = head.AsSpan().TrimStart("\"“”„«'‘*_ ");
        if (title.IsEmpty)
            return null;
        var closing = IsQuote(head[0]) ? title.IndexOfAny("\"”“»") : -1;
        return Cut(closing > 0 ? title[..closing] : title);
    }

    /// <summary>Where the words begin, behind a number that an export left.</summary>
    public static int StartIn(ReadOnlySpan<char> plain)
    {
        var numbered = WrittenNumber().EnumerateMatches(plain);
        var rest = plain[(numbered.MoveNext() ? numbered.Current.Length : 0)..];
        return plain.Length - rest.TrimStart(" ↑^•-–—.,;:()_").Length;
    }

    /// <summary>The words behind such a number; empty when there is nothing but punctuation.</summary>
    private static ReadOnlySpan<char> Words(ReadOnlySpan<char> plain)
    {
        var start = StartIn(plain);
        var words = plain.Slice(start, Math.Min(plain.Length - start, 400)).TrimEnd();
        return words.ContainsAnyExcept(Punctuation) ? words : default;
    }

    private static string Head(ReadOnlySpan<char> words) => words[..Math.Min(words.Length, 160)].ToString();

    /// <summary>The beginning of an entry that has nothing but identifiers or an address.</summary>
    public static string OfSource(ReadOnlySpan<char> source)
    {
        var shown = source.Trim().TrimStart("[(<*_ ");
        var scheme = shown.IndexOf("://");
        if (scheme is > 0 and < 8)
            shown = shown[(scheme + 3)..];
        var end = shown.IndexOfAny("]<>\r\n");
        if (end > 0)
            shown = shown[..end];
        return shown.IsWhiteSpace() ? Cut(source.Trim()) : Cut(shown);
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '„' or '«' or '\'' or '‘';

    private static string WithYear(ReadOnlySpan<char> name, int? year) =>
        year is { } known && name.Length <= MaxLength - 5
            ? string.Create(CultureInfo.InvariantCulture, $"{name} {known}")
            : name.ToString();

    /// <summary>Cuts at a word, and never inside a surrogate pair.</summary>
    private static string Cut(ReadOnlySpan<char> name)
    {
        var isCut = name.Length > MaxLength;
        if (isCut)
        {
            var blank = name[..MaxLength].LastIndexOf(' ');
            var end = blank > MaxLength / 2 ? blank : MaxLength - 1;
            name = name[..(char.IsHighSurrogate(name[end - 1]) ? end - 1 : end)];
        }

        var trimmed = name.TrimEnd(" .,;:\"“”");
        return string.Concat(trimmed.IsEmpty ? name : trimmed, isCut ? "…" : "");
    }

    private const string Particle = @"(?:(?:[Vv][ao]n|[Dd](?:e[nrl]?|i|a|os|u)|[Dd]ella|[Ll][ae]|[Tt]e[nr]|[Ee]l|[Aa]l|[Bb]in|[Ii]bn|[Ss]t\.?|[Zz]ur?)\s)";
    private const string Family = @"(?:" + Particle + @"{0,3}(?:[Dd]['’]|[Oo]['’])?\p{Lu}[\p{L}\p{Mn}'’‐\-]+(?<!['’]s))";
    private const string Initials = @"(?:\p{Lu}\.?[\- ]?){1,4}";
    private const string NameEnd = @"(?=\s*(?:[,.;:(&]|et\b|and\b|$))";

    [GeneratedRegex(
        @"^(?:(?<name>" + Family + @"(?:\s" + Family + @"){0,2}),?\s" + Initials + NameEnd +
        @"|(?<name>" + Family + @"(?:\s" + Family + @")?),\s\p{Lu}\p{Ll}+(?:\s" + Initials + @")?(?=\s*[;(,.&])" +
        @"|(?:\p{Lu}\.[\- ]?){1,4}\s?(?<name>" + Family + @")" + NameEnd +
        @"|(?<name>" + Family + @"(?:\s" + Family + @")?)(?=,?\s+et\s+al|(?:\s+(?:&|and)\s+" + Family + @")?,?\s*\(?(?:19|20)\d\d))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Author();

    /// <summary>A number that an export left in front of the author.</summary>
    [GeneratedRegex(@"^\s*\d{1,4}\.\s+(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenNumber();

    /// <summary>A group author: a few words before the first full stop or parenthesis.</summary>
    [GeneratedRegex(@"^(?<name>\p{Lu}[^\s.,;:(""“]*(?:\s[^\s.,;:(""“]+){0,4})(?=\s?[.(])", RegexOptions.CultureInvariant)]
    private static partial Regex Group();
}
