namespace BackPain.Lint.Parsing;

/// <summary>What can be wrong with the form of a web address, in words that end a sentence, and what is meant instead.</summary>
internal static class AddressFaults
{
    private static readonly string[] Misspelt =
        ["ttp", "ttps", "htp", "htps", "htpp", "htpps", "hhttp", "hhttps", "htttp", "htttps", "httpp", "httpps", "httpss", "httsp", "htttpps"];

    /// <summary>Hosts that only their own names begin with; no file of a wiki is called so.</summary>
    private static readonly string[] Hosts = ["www.", "doi.org/", "dx.doi.org/", "pubmed.ncbi.nlm.nih.gov/", "pmc.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/", "pubmed.gov/"];

    /// <summary>Judges the scheme at the start of the text.</summary>
    /// <returns>The words, the number of characters that are wrong, and what they should be; <see langword="null"/> when all is well.</returns>
    public static (string Words, int Length, string Instead)? AtScheme(ReadOnlySpan<char> text)
    {
        var letters = 0;
        while (letters < text.Length && letters <= 8 && char.IsAsciiLetter(text[letters]))
            letters++;
        var scheme = text[..letters];
        var marks = MarksAt(text, letters);
        var rest = text[(letters + marks)..];
        var written = text.Slice(letters, marks);
        if (!IsHttp(scheme))
            return written is "://" && IsMisspelt(scheme) && BeginsHost(rest) ? ($"begins with '{scheme}' instead of '{Sound(scheme)}'", letters, Sound(scheme)) : null;
        if (written is "://")
            return Behind(text, letters + marks);
        return written is "//" or "//:" or ":/" or ":///" or ";//" or "://:" or ":\\\\" or ":////" && BeginsHost(rest)
            ? ($"has '{written}' where '://' belongs", letters + marks, $"{scheme}://")
            : null;
    }

    /// <summary>Judges the target of a link as it stands in the page.</summary>
    /// <returns>The words and the target that is meant; <see langword="null"/> when all is well.</returns>
    public static (string Words, string Repair)? InTarget(ReadOnlySpan<char> target)
    {
        foreach (var host in Hosts)
        {
            // A server that knows only one of the schemes knows the older; the others lead on from it.
            if (target.StartsWith(host, StringComparison.OrdinalIgnoreCase) && target.Length > host.Length)
                return ("does not begin with 'http://' or 'https://', so that the link leads to a file beside this page", string.Concat(host == "www." ? "http://" : "https://", target));
        }

        var sound = target;
        while (sound.EndsWith("%20"))
            sound = sound[..^3];
        return sound.Length < target.Length && sound.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? ("ends with a blank, written '%20'", sound.ToString())
            : null;
    }

    /// <summary>What stands directly behind a sound scheme: another scheme, or a blank before the host.</summary>
    private static (string Words, int Length, string Instead)? Behind(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        if (rest.StartsWith(" www.", StringComparison.OrdinalIgnoreCase) && BeginsHost(rest[1..]))
            return ($"has a blank behind '{text[..at]}'", at + 1, text[..at].ToString());
        var letters = rest.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? 5 : rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        var marks = letters == 0 ? 0 : MarksAt(rest, letters);
        return marks >= 2 && BeginsHost(rest[(letters + marks)..])
            ? ($"begins with '{text[..at]}' and begins again with '{rest[..(letters + marks)]}'", at + letters + marks, $"{rest[..letters]}://")
            : null;
    }

    private static int MarksAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end < at + 5 && text[end] is ':' or '/' or ';' or '\\')
            end++;
        return end - at;
    }

    /// <summary>A host of at least two parts: words about schemes ("http//: is wrong") are no addresses.</summary>
    private static bool BeginsHost(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && at < 64 && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-'))
            at++;
        return at > 0 && at + 1 < text.Length && text[at] == '.' && char.IsAsciiLetterOrDigit(text[at + 1]);
    }

    private static bool IsHttp(ReadOnlySpan<char> scheme) =>
        scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase);

    private static bool IsMisspelt(ReadOnlySpan<char> scheme)
    {
        foreach (var misspelt in Misspelt)
        {
            if (scheme.Equals(misspelt, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static string Sound(ReadOnlySpan<char> scheme) => scheme.Contains('s') || scheme.Contains('S') ? "https" : "http";
}
