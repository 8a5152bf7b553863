using System.Text;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>The names under which an entry's work is known, in normal form, so that two spellings of one name are equal.</summary>
internal static partial class WorkKeys
{
    private const string Isbn = "isbn:";
    private const string Arxiv = "arxiv:";
    private const string Url = "url:";
    private const int IsbnLength = 13;

    /// <summary>All names of an entry but its words.</summary>
    public static IEnumerable<string> Of(string text, ReferenceEntry entry)
    {
        foreach (var identifier in entry.Identifiers)
            yield return Of(identifier);
        foreach (var address in entry.Addresses)
            yield return OfAddress(text.AsSpan(address.Start, address.Length));
        foreach (var key in OfBooksAndPreprints(text, entry.Body))
            yield return key;
    }

    /// <summary>The name that an identifier gives.</summary>
    public static string Of(Identifier identifier) =>
        $"{identifier.Kind.ToString().ToLowerInvariant()}:{identifier.Value.ToLowerInvariant()}";

    /// <summary>The name that a web address gives: without scheme, <c>www.</c>, parameters that follow readers, and the last slash.</summary>
    public static string OfAddress(ReadOnlySpan<char> address)
    {
        address = address.Trim("[]()<> ");
        var scheme = address.IndexOf("//");
        address = scheme is >= 0 and < 8 ? address[(scheme + 2)..] : address;
        address = address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address[4..] : address;
        var parameters = address.IndexOf("?utm_");
        address = (parameters > 0 ? address[..parameters] : address).TrimEnd('/');
        var host = address.IndexOf('/') is var slash and >= 0 ? slash : address.Length;
        return string.Concat(Url, address[..host].ToString().ToLowerInvariant(), address[host..]);
    }

    /// <summary>The name that a number of a book gives, in the form of thirteen digits; as written when it is no such number.</summary>
    public static string OfIsbn(ReadOnlySpan<char> written)
    {
        var digits = new StringBuilder(IsbnLength);
        foreach (var c in written)
        {
            if (char.IsAsciiLetterOrDigit(c))
                digits.Append(char.ToUpperInvariant(c));
        }

        if (digits.Length != 10)
            return Isbn + digits;
        digits.Length = 9;
        digits.Insert(0, "978");
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
        return Isbn + digits.Append((10 - (((sum % 10) + 10) % 10)) % 10);
    }

    /// <summary>The name that a number of arXiv gives, without its version.</summary>
    public static string OfArxiv(ReadOnlySpan<char> written)
    {
        var version = written.LastIndexOf('v');
        var isVersioned = version > 0 && version + 1 < written.Length && !written[(version + 1)..].ContainsAnyExceptInRange('0', '9');
        return Arxiv + (isVersioned ? written[..version] : written).ToString().ToLowerInvariant();
    }

    /// <summary>Words as a key, reduced to what two spellings share.</summary>
    public static string OfWords(ReadOnlySpan<char> words)
    {
        var folded = new StringBuilder(DismissedWork.Text, words.Length + DismissedWork.Text.Length);
        foreach (var c in words)
            Folding.Append(folded, c);
        return folded.ToString();
    }

    private static IEnumerable<string> OfBooksAndPreprints(string text, TextSpan body)
    {
        var slice = text.AsSpan(body.Start, body.Length);
        if (!slice.Contains("ISBN", StringComparison.OrdinalIgnoreCase) && !slice.Contains("arxiv", StringComparison.OrdinalIgnoreCase))
            yield break;
        for (var match = Labelled().Match(text, body.Start, body.Length); match.Success; match = match.NextMatch())
            yield return match.Groups["book"] is { Success: true } book ? OfIsbn(book.ValueSpan) : OfArxiv(match.Groups["preprint"].ValueSpan);
    }

    [GeneratedRegex(
        @"\bISBN(?:-?1[03])?\]?(?:\([^)\s]{0,200}\))?[:\s\[]{0,4}(?<book>\d[\d\-\u2010-\u2013 ]{8,20}[\dXx])|\barxiv(?:\.org/(?:abs|pdf)/|:\s?)(?<preprint>[a-z\-]{0,20}/?\d[\d.]{3,12}(?:v\d{1,2})?)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();
}
