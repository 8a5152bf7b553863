using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>Finds a wiki's own marks that a statement lacks something, plain or as exports link and emphasise them.</summary>
public static partial class MaintenanceTagReader
{
    /// <summary>Longest text a tag may take with its link and date.</summary>
    private const int LongestTag = 600;

    /// <summary>The tags of a page in its order; none inside code, comments or link targets.</summary>
    /// <param name="text">The page.</param>
    /// <param name="prose">The same text with everything that is no prose blanked out.</param>
    public static ImmutableArray<MaintenanceTag> Read(string text, string prose)
    {
        var tags = ImmutableArray.CreateBuilder<MaintenanceTag>();
        for (var at = text.IndexOf('['); at >= 0; at = text.IndexOf('[', at))
        {
            if (TagAt(text, prose, at) is { } tag)
            {
                tags.Add(tag);
                at = tag.Span.End;
            }
            else
            {
                at++;
            }

            if (at >= text.Length)
                break;
        }

        return tags.DrainToImmutable();
    }

    private static MaintenanceTag? TagAt(string text, string prose, int start)
    {
        // Markers are the most frequent brackets of all.
        if (start + 1 < text.Length && char.IsAsciiDigit(text[start + 1]))
            return null;
        var opening = Opening().EnumerateMatches(text.AsSpan(start, Math.Min(LongestTag, text.Length - start)));
        if (!opening.MoveNext())
            return null;

        // Nearly every bracket holds something else, which is found out without an object for each.
        var from = start + opening.Current.Length;
        var length = Math.Min(LongestTag, text.Length - from);
        if (length == 0 || prose[from] != text[from] || !Name().IsMatch(text.AsSpan(from, length)))
            return null;

        var name = Name().Match(text, from, length);
        var depth = text.AsSpan(start, from - start).Count('[');
        from += name.Length;
        var end = EndOfBrackets(text, from, depth);
        if (end < 0)
            return null;
        var first = start > 0 && text[start - 1] == '\\' ? start - 1 : start;
        return new(TextSpan.FromBounds(first, end), Canonical(name), DateOf(name));
    }

    /// <summary>The offset after the last bracket and after the link target behind it, or -1.</summary>
    private static int EndOfBrackets(string text, int at, int depth)
    {
        var limit = Math.Min(text.Length, at + LongestTag);
        while (at < limit && depth > 0)
        {
            if (text[at] == ']')
            {
                depth--;
                at = EndOfTarget(text, at + 1, limit);
            }
            else if (Filling().Match(text, at, limit - at) is { Success: true } filling)
            {
                at += filling.Length;
            }
            else
            {
                return -1;
            }
        }

        return depth == 0 ? at : -1;
    }

    private static int EndOfTarget(string text, int at, int limit)
    {
        if (at >= limit || text[at] != '(')
            return at;
        var depth = 0;
        for (var next = at; next < limit && text[next] is not ('\n' or '\r'); next++)
        {
            depth += text[next] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return next + 1;
        }

        return at;
    }

    private static string? DateOf(Match name) => name.Groups["date"] is { Success: true } date ? date.Value.Trim() : null;

    /// <summary>The name as the wiki has it: lower case, single blanks, with the question mark where it belongs.</summary>
    private static string Canonical(Match name)
    {
        var words = Blank().Replace(name.Groups["name"].Value, " ").ToLowerInvariant();
        if (words.StartsWith("dubious", StringComparison.Ordinal))
            return "dubious – discuss";
        if (words.StartsWith("disputed", StringComparison.Ordinal))
            return "disputed – discuss";
        var isQuestion = words is "unreliable medical source" or "unreliable source" or "when" or "who" or "by whom"
            or "original research" or "according to whom";
        return isQuestion ? words + "?" : words;
    }

    [GeneratedRegex(@"\G\[(?:\\?\[|[*_\s]|<[a-z][^<>\n]{0,300}>){0,8}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"\G(?<name>(?:(?:additional|medical|full)(?:\s|&nbsp;)+)?citations?(?:\s|&nbsp;)+needed|unreliable\s+(?:medical\s+)?source|failed\s+verification|verification\s+(?:needed|failed)|not\s+in\s+citation\s+given|better\s+source\s+needed|non-primary\s+source\s+needed|dubious(?=\s*[–—-]\s*discuss|\s*\?|\s*\])(?:\s*[–—-]\s*discuss)?|disputed\s*[–—-]\s*discuss|clarification\s+needed|(?:when|who|by\s+whom|according\s+to\s+whom)(?=\s*\?)|page\s+needed|needs\s+updat(?:e|ing)|update\s+needed|original\s+research|(?:permanent\s+)?dead\s+link)\s*\??(?:\s*[(|,;]?\s*(?:date\s*=\s*)?(?<date>(?:\d{1,2}\s+)?[a-z]{3,9}\.?\s+\d{4}|\d{4}(?:-\d{2}){0,2})\)?)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\G(?:[*_\\\s?]|</?[a-z][^<>\n]{0,300}>)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filling();

    [GeneratedRegex(@"(?:\s|&nbsp;)+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
