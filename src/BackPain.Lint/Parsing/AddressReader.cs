using System.Buffers;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>What an entry says of its address on the web besides giving it: names of hosts, and words that announce an address.</summary>
internal static partial class AddressReader
{
    private static readonly SearchValues<string> Announcements = SearchValues.Create(
        ["available", "retrieved from", "accessed at", "accessed from"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The words that announce an address in an entry that has none (<c>Available at</c>), or <see langword="null"/>.</summary>
    public static TextSpan? Lost(string text, TextSpan body)
    {
        var slice = text.AsSpan(body.Start, body.Length);
        if (slice.IndexOfAny(Announcements) < 0)
            return null;
        foreach (var match in Announced().EnumerateMatches(slice))
            return new TextSpan(body.Start + match.Index, match.Length);
        return null;
    }

    /// <summary>A name of a host in the words (<c>Toxnet.nlm.nih.gov</c>): a reader can follow it.</summary>
    public static TextSpan? Host(string text, TextSpan body)
    {
        foreach (var match in HostName().EnumerateMatches(text.AsSpan(body.Start, body.Length)))
            return new TextSpan(body.Start + match.Index, match.Length);
        return null;
    }

    [GeneratedRegex(
        @"\b(?:available\s+(?:online\s+)?(?:at|from|via)|retrieved\s+from|accessed\s+(?:at|from))(?=\s{0,3}:?\s{0,3}(?:$|[.,;)](?:\s|$)|\(?(?:last\s)?(?:accessed|retrieved|archived)\b|\[cited\b))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Announced();

    [GeneratedRegex(
        @"\b[a-z\d][a-z\d-]{0,40}\.(?:[a-z\d-]{1,40}\.){0,5}(?:com|org|net|gov|edu|int|info|io|eu|uk|us|de|at|ch|fr|nl|be|it|es|ca|au|nz|jp|cn|in|br|se|no|dk|fi|pl|ru)\b(?!\.?\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex HostName();
}
