using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds the messages that MediaWiki's Cite extension prints in place of a source: <c>Cite error: The named reference …</c>.</summary>
internal static partial class CiteErrorReader
{
    private const string Sign = "Cite error";

    /// <summary>Longest message; its end is that of its sentence.</summary>
    private const int Longest = 400;

    /// <summary>Messages in the order of the page, each to the end of its sentence or of its link to the help page.</summary>
    public static ImmutableArray<TextSpan> Read(string text, string prose)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = 0; prose.AsSpan(at).IndexOf(Sign, StringComparison.Ordinal) is >= 0 and var next;)
        {
            var start = at + next;
            at = start + Sign.Length;
            var line = text.AsSpan(start, Math.Min(Longest, text.Length - start));
            line = line[..(line.IndexOfAny('\r', '\n') is >= 0 and var end ? end : line.Length)];
            // Whoever quotes a message writes about it.
            if (start > 0 && text[start - 1] is '"' or '\'' or '“' or '‘' or '«')
                continue;
            foreach (var match in Message().EnumerateMatches(line))
            {
                found.Add(new TextSpan(start, match.Length));
                at = start + match.Length;
                break;
            }
        }

        return found.DrainToImmutable();
    }

    [GeneratedRegex(
        """
        \ACite\ error(?:\ \d{1,2};|:)\ [*_`]{0,3}(?:
            The\ (?:named\ reference|opening\ |group|<|&lt;|\\<|`) | (?:The\ )?(?:<|&lt;|\\<|`<)references? | Invalid\ (?:<|&lt;|\\<|`|parameter|call)
          | There\ are\ (?:<|&lt;|\\<|`|ref\b) | A\ list-defined\ reference | (?:<|&lt;|\\<|`<)/?ref | Closing\ (?:<|&lt;|\\<|`) | Ran\ out\ of
          | No\ (?:text|input|references?\ text) | Reference\ with | Unrecognized\ parameter )
        (?:[^.\r\n]|\.(?!\s|$))*(?:\.?\s?\(\[?see\ the\ help\ page\]?(?:\([^)\s]*\))?\))?\.?
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Message();
}
