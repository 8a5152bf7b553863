using System.Text.RegularExpressions;

namespace BackPain.Lint.Parsing;

/// <summary>What can be wrong with the form of a DOI, and which words after a label are clearly meant as one.</summary>
internal static partial class DoiFaults
{
    public const string EnDash = "holds an en dash";
    public const string Space = "holds a space";
    public const string EndsInStop = "ends in a full stop inside its link";
    public const string EndsInComma = "ends in a comma inside its link";
    private const string NoPrefix = "does not begin with '10.'";
    private const string NoRegistrant = "has no registrant of four to nine digits after '10.'";
    private const string NoSlash = "has no slash after its registrant";
    private const string NoSuffix = "has nothing after its slash";

    /// <summary>
    /// The fault of a word that follows a label and is no well-formed DOI, or <see langword="null"/> when it may be anything.
    /// </summary>
    /// <param name="word">The word, without trailing punctuation.</param>
    /// <param name="isCertain">Whether a colon, a link or a resolver's address says that an identifier must follow.</param>
    public static string? Of(ReadOnlySpan<char> word, bool isCertain)
    {
        if (DoiReader.PrefixLength(word) is > 0 and var prefix)
            return prefix == word.Length && isCertain ? NoSuffix : null;
        if (word.StartsWith("10."))
            return OfRegistrant(word, isCertain);
        if (!isCertain || word.Length > DoiReader.MaxLength)
            return null;
        return NumberWithoutPrefix().IsMatch(word) || MistypedPrefix().IsMatch(word) || PublisherItem().IsMatch(word) ? NoPrefix : null;
    }

    private static string? OfRegistrant(ReadOnlySpan<char> word, bool isCertain)
    {
        var digits = DoiReader.DigitsAt(word, 3);
        var slash = word.IndexOf('/');
        var hasNumber = slash > 0 && word[slash..].ContainsAnyInRange('0', '9');
        if (digits == 0)
            return isCertain && hasNumber && word[3..slash].ContainsAnyInRange('0', '9') ? NoRegistrant : null;
        if (digits is < 4 or > 9)
            return slash > 0 && word.Length > slash + 3 && (isCertain ? digits > 1 || hasNumber : digits > 2 && hasNumber) ? NoRegistrant : null;
        return isCertain && (slash < 0 || slash > 13) ? NoSlash : slash > 0 && isCertain ? NoRegistrant : null;
    }

    /// <summary><c>1016/j.jns.2014.05.002</c>: a registrant whose <c>10.</c> is gone.</summary>
    [GeneratedRegex(@"^\d{4,9}/(?=[^/]*[A-Za-z(])\S{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex NumberWithoutPrefix();

    /// <summary><c>10,1016/…</c>, <c>1O.1016/…</c>, <c>l0.1016/…</c>.</summary>
    [GeneratedRegex(@"^(?:10[,:;]|1[Oo]\.|[lI][0Oo]\.)\d{4,9}/\S", RegexOptions.CultureInvariant)]
    private static partial Regex MistypedPrefix();

    /// <summary><c>S0140-6736(14)60805-9</c>: a publisher's item identifier in place of the DOI.</summary>
    [GeneratedRegex(@"^S\d{4}-\d{3}[\dX]\(\d\d\)\d{5}-[\dX]$", RegexOptions.CultureInvariant)]
    private static partial Regex PublisherItem();
}
