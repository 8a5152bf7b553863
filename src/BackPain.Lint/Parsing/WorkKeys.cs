using System.Text;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Parsing;

/// <summary>The names under which an entry's work is known, in normal form, so that two spellings of one name are equal.</summary>
internal static class WorkKeys
{
    private const string Isbn = "isbn:";
    private const string Arxiv = "arxiv:";
    private const string Url = "url:";

    private static readonly string[] ArxivPaths = ["arxiv.org/abs/", "arxiv.org/pdf/"];

    /// <summary>All names of an entry but its words: numbers of books and preprints are names here, though they do not make two entries one work.</summary>
    public static IEnumerable<string> Of(Article article, ReferenceEntry entry)
    {
        foreach (var identifier in entry.Identifiers)
            yield return Of(identifier);
        foreach (var number in article.RegisteredNumbers.In(entry.Body).ToArray())
        {
            if (number.Kind is IdentifierKind.Isbn or IdentifierKind.Arxiv)
                yield return Of(number);
        }

        foreach (var address in entry.Addresses)
        {
            var written = article.Text.Substring(address.Start, address.Length);
            yield return OfAddress(written);
            if (Array.Find(ArxivPaths, path => written.Contains(path, StringComparison.OrdinalIgnoreCase)) is { } path)
                yield return OfArxiv(written.AsSpan(written.IndexOf(path, StringComparison.OrdinalIgnoreCase) + path.Length).TrimEnd(")>"));
        }
    }

    /// <summary>The name that an identifier gives.</summary>
    public static string Of(Identifier identifier) => identifier.Kind switch
    {
        IdentifierKind.Isbn => OfIsbn(identifier.Value),
        IdentifierKind.Arxiv => OfArxiv(identifier.Value),
        _ => $"{identifier.Kind.ToString().ToLowerInvariant()}:{identifier.Value.ToLowerInvariant()}",
    };

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
        if (StandardNumberFaults.Of(written, isBook: true) is null)
            return Isbn + StandardNumberFaults.Normal(written, isBook: true);
        return string.Concat(Isbn, string.Concat(written.ToString().Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
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
}
