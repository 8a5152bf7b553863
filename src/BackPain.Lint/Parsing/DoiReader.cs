using System.Collections.Immutable;
using System.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Reads one DOI from where its <c>10.</c> stands. Structure only: registrants have no ceiling.</summary>
internal static class DoiReader
{
    /// <summary>No DOI is longer; the bound keeps hostile text linear.</summary>
    public const int MaxLength = 512;

    /// <summary>Words that a publisher's or resolver's address puts behind a DOI.</summary>
    private static readonly ImmutableArray<string> AddressEndings =
    [
        "/", "/abstract", "/full", "/fulltext", "/full-text", "/pdf", "/epdf", "/epub", "/html", "/summary", "/references",
        "/meta", ".full", ".pdf", ".abstract", ".full-text", ".html",
    ];

    /// <summary>
    /// Length of <c>10.</c>, a registrant of four to nine digits with any sub-codes, and the slash; 0 when that is not there.
    /// </summary>
    public static int PrefixLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("10."))
            return 0;
        var at = 3 + DigitsAt(text, 3);
        if (at is < 7 or > 12)
            return 0;
        while (at < text.Length && text[at] == '.' && DigitsAt(text, at + 1) is > 0 and var digits)
            at += 1 + digits;
        if (at < text.Length && text[at] == '/')
            return at + 1;
        return text[at..].StartsWith("%2F", StringComparison.OrdinalIgnoreCase) ? at + 3 : 0;
    }

    /// <summary>Number of ASCII digits from an offset on.</summary>
    public static int DigitsAt(ReadOnlySpan<char> text, int from)
    {
        var at = from;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return Math.Max(at - from, 0);
    }

    /// <summary>Where the run of characters that can belong to the DOI ends, before trailing punctuation is taken off.</summary>
    /// <param name="text">From <c>10.</c> to the end of what may be read.</param>
    /// <param name="from">After the slash.</param>
    /// <param name="inAddress">Whether it stands in a URL, whose query and fragment are not part of a DOI.</param>
    public static int RawEnd(ReadOnlySpan<char> text, int from, bool inAddress)
    {
        var (round, angle, square, firstOpen) = (0, 0, 0, 0);
        var at = from;
        for (; at < Math.Min(text.Length, MaxLength); at++)
        {
            var c = text[at];
            if (c == '\\' && at + 1 < text.Length && char.IsAscii(text[at + 1]) && char.IsPunctuation(text[at + 1]) && text[at + 1] != '\\')
                continue;
            if (EndsAlways(c) || EndsHere(text, at, inAddress))
                break;
            if (c == '(' && round++ == 0)
                firstOpen = at;
            if ((c == ')' && --round < 0) || (c == '>' && --angle < 0) || (c == ']' && --square < 0))
                break;
            if ((c == '<' && !OpensAngle(text, at, ref angle)) || (c == '[' && !OpensSquare(text, at, ref square)))
                break;
        }

        if (round > 0)
            return firstOpen > 0 && text[firstOpen - 1] == '\\' ? firstOpen - 1 : firstOpen;
        return at > from && text[at - 1] == '\\' ? at - 1 : at;
    }

    /// <summary>The end without the punctuation of the sentence and without what an address adds.</summary>
    public static int TrimmedEnd(ReadOnlySpan<char> text, int from, int end, bool inAddress)
    {
        for (var before = -1; before != end;)
        {
            before = end;
            while (end > from && IsTrailing(text[end - 1]))
                end--;
            if (inAddress)
                end = WithoutAddressEnding(text, from, end);
        }

        return end;
    }

    /// <summary>Normal form: percent-decoded, lower case, without Markdown escapes and without the version of a preprint.</summary>
    public static string Normal(ReadOnlySpan<char> doi, bool inAddress)
    {
        var normal = new StringBuilder(doi.Length);
        for (var at = 0; at < doi.Length; at++)
        {
            var c = doi[at];
            if (c == '\\' && at + 1 < doi.Length)
                continue;
            if (c == '%' && at + 2 < doi.Length && char.IsAsciiHexDigit(doi[at + 1]) && char.IsAsciiHexDigit(doi[at + 2]) && doi[at + 1] < '8')
            {
                c = (char)((Hex(doi[at + 1]) << 4) | Hex(doi[at + 2]));
                at += 2;
            }
            else if (c == '&' && Entity(doi[at..]) is { Length: > 0 } entity)
            {
                c = entity.Decoded;
                at += entity.Length - 1;
            }

            normal.Append(char.IsAscii(c) ? char.ToLowerInvariant(c) : c);
        }

        var written = normal.ToString().Trim();
        return IsVersioned(written, inAddress) ? WithoutVersion(written).ToString() : written;
    }

    private static bool EndsAlways(char c) =>
        c is '"' or '“' or '”' or '«' or '»' or '|' or '`' or '{' or '}' or '—' or '*' || char.IsWhiteSpace(c) || char.IsControl(c);

    private static bool EndsHere(ReadOnlySpan<char> text, int at, bool inAddress) => text[at] switch
    {
        '?' or '#' => inAddress,
        '&' => inAddress || text[at..].StartsWith("&nbsp;", StringComparison.OrdinalIgnoreCase),
        ';' or ',' => StartsAnother(text[(at + 1)..]),
        '(' => StartsAnother(text[(at + 1)..]) || text[(at + 1)..].StartsWith("//"),
        '–' => at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]) || StartsAnother(text[(at + 1)..]),
        _ => false,
    };

    private static bool StartsAnother(ReadOnlySpan<char> text) =>
        text.StartsWith("10.") || text.StartsWith("@") || text.StartsWith("doi", StringComparison.OrdinalIgnoreCase) ||
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("PM", StringComparison.Ordinal) ||
        text.StartsWith("pmid", StringComparison.Ordinal) || text.StartsWith("PubMed", StringComparison.OrdinalIgnoreCase);

    /// <summary>Old serial DOIs hold <c>&lt;284::AID-ASI3&gt;</c>; any other angle begins a tag.</summary>
    private static bool OpensAngle(ReadOnlySpan<char> text, int at, ref int angle)
    {
        var inside = text.Slice(at + 1, Math.Min(64, text.Length - at - 1));
        var close = inside.IndexOfAny('>', ' ', '\n');
        if (close < 1 || inside[close] != '>' || !char.IsAsciiDigit(inside[0]))
            return false;
        angle++;
        return true;
    }

    /// <summary>Some old DOIs hold <c>[1489:ATPOE]</c>; a bracket without a colon is a citation marker.</summary>
    private static bool OpensSquare(ReadOnlySpan<char> text, int at, ref int square)
    {
        var inside = text.Slice(at + 1, Math.Min(64, text.Length - at - 1));
        var close = inside.IndexOfAny(']', ' ', '\n');
        if (close < 1 || inside[close] != ']' || !inside[..close].Contains(':'))
            return false;
        square++;
        return true;
    }

    private static bool IsTrailing(char c) =>
        c is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '‘' or '_' or '…' or '~' or '=' or '\\' or '\u200B' or '\uFEFF' or '\uFFFC';

    private static int WithoutAddressEnding(ReadOnlySpan<char> text, int from, int end)
    {
        var suffix = text[from..end];
        var session = suffix.IndexOf(";jsessionid", StringComparison.OrdinalIgnoreCase);
        if (session > 0)
            return from + session;
        foreach (var ending in AddressEndings)
        {
            if (suffix.Length > ending.Length && suffix.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return end - ending.Length;
        }

        return suffix.Length > 3 && suffix.EndsWith("%20") ? end - 3 : end;
    }

    /// <summary>The DOI without <c>v2</c> at its end: a preprint's version is written with the DOI or not.</summary>
    public static ReadOnlySpan<char> WithoutVersion(ReadOnlySpan<char> doi)
    {
        var at = doi.Length;
        while (at > 0 && char.IsAsciiDigit(doi[at - 1]))
            at--;
        return at > 1 && at < doi.Length && doi[at - 1] == 'v' && char.IsAsciiDigit(doi[at - 2]) ? doi[..(at - 1)] : doi;
    }

    private static bool IsVersioned(string doi, bool inAddress) => doi.StartsWith("10.48550/arxiv.", StringComparison.Ordinal) ||
        (inAddress && (doi.StartsWith("10.1101/", StringComparison.Ordinal) || doi.StartsWith("10.64898/", StringComparison.Ordinal)));

    private static (char Decoded, int Length) Entity(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("&lt;", StringComparison.OrdinalIgnoreCase))
            return ('<', 4);
        if (text.StartsWith("&gt;", StringComparison.OrdinalIgnoreCase))
            return ('>', 4);
        return text.StartsWith("&amp;", StringComparison.OrdinalIgnoreCase) ? ('&', 5) : default;
    }

    private static int Hex(char c) => char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
}
