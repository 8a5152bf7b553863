using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Finds what MediaWiki's citation templates print about themselves, in entries: <c>Check date values in: |date= (help)</c>.
/// The wording is that of the messages of Module:Citation/CS1, whole and with the link at their end.
/// </summary>
internal static partial class CitationMessageReader
{
    /// <summary>Runs of messages in the order of the page; messages that follow each other in an entry are one run.</summary>
    public static ImmutableArray<TextSpan> Read(string text, IEnumerable<TextSpan> entries)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var entry in entries)
        {
            var body = text.AsSpan(entry.Start, entry.Length);
            if (body.Contains("help", StringComparison.Ordinal) || body.Contains("CS1 maint", StringComparison.Ordinal))
                AddIn(body, entry.Start, found);
        }

        found.Sort();
        return found.ToImmutable();
    }

    private static void AddIn(ReadOnlySpan<char> body, int offset, ImmutableArray<TextSpan>.Builder found)
    {
        var (start, end) = (-1, -1);
        foreach (var match in Message().EnumerateMatches(body))
        {
            if (start >= 0 && body[end..match.Index].Trim("; .\u00A0").IsEmpty)
            {
                end = match.Index + match.Length;
                continue;
            }

            if (start >= 0)
                found.Add(TextSpan.FromBounds(offset + start, offset + end));
            (start, end) = (match.Index, match.Index + match.Length);
        }

        if (start >= 0)
            found.Add(TextSpan.FromBounds(offset + start, offset + end));
    }

    // A parameter is '|name=', its bar escaped or the whole in code marks where an export was careful; the link at the end is
    // '(help)' or '([help](address))'.
    [GeneratedRegex(
        """
        (?:
            Unknown\ parameter\ `?\\?\|[\w-]{1,40}=`?\ ignored(?:\ \(`?\\?\|[\w-]{1,40}=`?\ suggested\))?
          | Check\ `?\\?\|[\w-]{1,40}=`?\ [a-z]{3,20}(?::\ [^();|\r\n]{1,60})?
          | Check\ date\ values\ in:\ `?\\?\|[\w-]{1,40}=`?(?:(?:,\ and|,|\ and|;)\ `?\\?\|[\w-]{1,40}=`?){0,9}
          | `?\\?\|[\w-]{1,40}=`?\ requires\ `?\\?\|[\w-]{1,40}=`?(?:\ or\ `?\\?\|[\w-]{1,40}=`?)?
          | Missing\ or\ empty\ `?\\?\|[\w-]{1,40}=`?(?:(?:,\ and|,|\ and|;)\ `?\\?\|[\w-]{1,40}=`?){0,9}
          | Cite\ \w{1,20}(?:\ \w{1,20})?\ requires\ `?\\?\|[\w-]{1,40}=`?
          | More\ than\ one\ of\ `?\\?\|[\w-]{1,40}=`?(?:(?:,\ and|,|\ and|;)\ `?\\?\|[\w-]{1,40}=`?){0,9}\ specified
          | Explicit\ use\ of\ et\ al\.\ in:\ `?\\?\|[\w-]{1,40}=`?
          | Invalid\ `?\\?\|[\w-]{1,40}=`?[^()|;]{0,40}
          | Text\ "[^"\r\n]{0,200}"\ ignored
          | External\ link\ in\ `?\\?\|[\w-]{1,40}=`?(?:(?:,\ and|,|\ and|;)\ `?\\?\|[\w-]{1,40}=`?){0,9}
          | `?\\?\|[\w-]{1,40}=`?\ (?:has\ extra\ text|has\ generic\ name|missing\ title|ignored|required|is\ malformed:\ [^();|\r\n]{1,60})
          | Cite\ uses\ generic\ title
          | Italic\ or\ bold\ markup\ not\ allowed\ in:\ `?\\?\|[\w-]{1,40}=`?
          | Wikipedia\ Library\ link\ in\ `?\\?\|[\w-]{1,40}=`?
          | Missing\ `?\\?\|[\w-]{1,40}=`?(?:\ in\ [\w\ ]{1,20}\ list)?
          | Vancouver\ style\ error(?::\ [^();|\r\n]{1,60}\ in\ name\ \d{1,3})?
          | URL[–-]wikilink\ conflict
          | Empty\ citation
          | Missing\ pipe\ in:\ `?\\?\|[\w-]{1,40}=`?
          | Cite\ uses\ deprecated\ parameter(?:s|\ `?\\?\|[\w-]{1,40}=`?)
          | Cite\ has\ empty\ unknown\ parameters?:\ `?\\?\|[\w-]{1,40}=`?(?:(?:,\ and|,|\ and|;)\ `?\\?\|[\w-]{1,40}=`?){0,9}
          | (?:[Cc][01]|[Nn]o-break\ space|[Zz]ero\ width\ (?:space|joiner)|[Hh]air\ space|[Ss]oft\ hyphen|[Ll]ine\ feed|[Cc]arriage\ return|(?:[Hh]orizontal\ )?[Tt]ab|[Rr]eplacement|[Dd]elete|[Ii]nvisible|[Ss]tripmarker)(?:\ control)?(?:\ character)?\ in\ `?\\?\|[\w-]{1,40}=`?\ at\ position\ \d{1,5}
          | `?\\?\|[\w-]{1,40}=`?\ missing\ `?\\?\|[\w-]{1,40}=`?
        )[ \u00A0]?\([ ]?(?:help|\[help\]\([^()\r\n]{0,200}\))[ ]?\)
        | CS1\ maint:\ [^()\[\]|\r\n]{1,80}[ \u00A0]?\([ ]?(?:link|\[link\]\([^()\r\n]{0,300}\))[ ]?\)
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Message();
}
