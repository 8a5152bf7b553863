using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Finds MediaWiki's markup in the prose of a page. Double braces belong to page generators as well: they count only with the
/// name of a well-known template or a named argument, and never in a page that has a generator's tags.
/// </summary>
internal static partial class WikiMarkupReader
{
    /// <summary>Longest template or file link, so that an unclosed one costs little.</summary>
    private const int Longest = 4_000;

    private static readonly string[] Switches = ["__TOC__", "__NOTOC__", "__FORCETOC__", "__NOEDITSECTION__", "__INDEX__", "__NOINDEX__"];

    /// <summary>Unexpanded markup in the order of the page.</summary>
    /// <param name="text">The page.</param>
    /// <param name="prose">Its prose.</param>
    /// <param name="names">Names of templates that count in double braces beside the well-known ones.</param>
    public static ImmutableArray<WikiMarkup> Read(string text, string prose, ImmutableArray<string> names)
    {
        var found = ImmutableArray.CreateBuilder<WikiMarkup>();
        var isGenerated = text.Contains("{%", StringComparison.Ordinal) || text.Contains("{{<", StringComparison.Ordinal);
        var done = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r') is var next && next >= 0 ? at + next : text.Length;
            if (at >= done && LineMarkup(text, prose, at, end) is { } alone)
                found.Add(alone);
            else
                done = AddInLine(text, prose, Math.Max(at, done), end, isGenerated, names, found);
            at = end + 1;
        }

        return found.ToImmutable();
    }

    /// <summary>What takes a whole line: a template's name, a switch, the opening of a table.</summary>
    private static WikiMarkup? LineMarkup(string text, string prose, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        var shown = prose.AsSpan(start, end - start);
        if (shown.IsWhiteSpace())
            return null;
        var trimmed = line.Trim();
        var span = new TextSpan(start + (line.Length - line.TrimStart().Length), trimmed.Length);
        if (trimmed[0] == '_')
            return Array.IndexOf(Switches, trimmed.ToString()) >= 0 ? new WikiMarkup(span, trimmed.Trim('_').ToString(), true) : null;
        if (trimmed[0] == 'T' && shown.Trim().Length == trimmed.Length && TemplateLine().IsMatch(trimmed))
            return new WikiMarkup(span, NameIn(trimmed), true);
        return trimmed.StartsWith("{|") && shown.TrimStart().StartsWith("{|") && TableLine().IsMatch(trimmed) ? new WikiMarkup(span, "", true) : null;
    }

    private static int AddInLine(string text, string prose, int start, int end, bool isGenerated, ImmutableArray<string> names, ImmutableArray<WikiMarkup>.Builder found)
    {
        var at = start;
        while (at + 1 < end)
        {
            var next = text.AsSpan(at, end - at).IndexOfAny("{[");
            if (next < 0 || at + next + 1 >= end)
                return Math.Max(at, start);
            at += next;
            if (text[at + 1] != text[at] || prose[at] != text[at] || Markup(text, prose, at, isGenerated, names) is not { } markup)
            {
                at++;
                continue;
            }

            found.Add(markup);
            at = markup.Span.End;
            if (at > end)
                return at;
        }

        return at;
    }

    private static WikiMarkup? Markup(string text, string prose, int at, bool isGenerated, ImmutableArray<string> names)
    {
        var isTemplate = text[at] == '{';
        var rest = text.AsSpan(at, Math.Min(Longest, text.Length - at));
        if (isTemplate && isGenerated)
            return null;
        var name = isTemplate ? TemplateName(rest, names) : LinkName(rest);
        if (name.Length == 0)
            return null;
        var length = ClosedLength(rest, rest[0], isTemplate ? '}' : ']');
        if (length == 0 || prose[at + length - 1] != text[at + length - 1])
            return null;
        var span = new TextSpan(at, length);
        return new WikiMarkup(span, name, IsAlone(text, span));
    }

    private static string LinkName(ReadOnlySpan<char> brackets)
    {
        foreach (var match in FileLink().EnumerateMatches(brackets))
            return NameIn(brackets[2..match.Length]);
        return "";
    }

    private static string TemplateName(ReadOnlySpan<char> braces, ImmutableArray<string> names)
    {
        var opening = braces[2..Math.Min(braces.Length, 100)];
        var end = opening.IndexOfAny("|}");
        var name = end < 0 ? "" : NameIn(opening[..end]);
        var isMediaWiki = KnownTemplate().IsMatch(braces) || NamedArgument().IsMatch(braces) || names.Contains(name, StringComparer.OrdinalIgnoreCase);
        return isMediaWiki ? name : "";
    }

    /// <summary>The name as people write it: MediaWiki takes an underscore for a blank and the namespace for granted.</summary>
    private static string NameIn(ReadOnlySpan<char> opening)
    {
        const string Namespace = "Template:";
        var name = opening.Trim("|:} \t\r\n");
        return (name.StartsWith(Namespace, StringComparison.OrdinalIgnoreCase) ? name[Namespace.Length..] : name).ToString().Replace('_', ' ');
    }

    /// <summary>The length up to the doubled character that closes the construct, or 0.</summary>
    private static int ClosedLength(ReadOnlySpan<char> text, char open, char close)
    {
        var depth = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == open && text[i + 1] == open)
            {
                depth++;
                i++;
            }
            else if (text[i] == close && text[i + 1] == close)
            {
                i++;
                if (--depth == 0)
                    return i + 1;
            }
        }

        return 0;
    }

    private static bool IsAlone(string text, TextSpan span)
    {
        var before = text.AsSpan(0, span.Start);
        var after = text.AsSpan(span.End);
        var lineStart = before.LastIndexOfAny('\n', '\r') + 1;
        var lineEnd = after.IndexOfAny('\n', '\r');
        return before[lineStart..].IsWhiteSpace() && (lineEnd < 0 ? after : after[..lineEnd]).IsWhiteSpace();
    }

    [GeneratedRegex(@"\ATemplate:\w[\w-]*(?: [\w-]+){0,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TemplateLine();

    [GeneratedRegex(@"\A\{\|(?:\s*(?:class|style|border|align|width|cellpadding|cellspacing)\s*=.*)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TableLine();

    [GeneratedRegex(
        @"\A\{\{\s*(?:reflist|refbegin|refend|WikiDoc Sources|!|cite [\w-]{2,20}(?: \w{2,12}){0,2}|sfn|harvnb|efn|refn|notelist|citation needed|medical citation needed|citation|infobox [\w ]{1,40}|taxobox|drugbox|chembox|main|see also|further|details|authority control|portal|commons(?: category)?|clear|short description|use \w{3} dates|distinguish|redirect|about|toc limit|navbox)\s*(?:\||\}\})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex KnownTemplate();

    /// <summary><c>{{name |parameter=value}}</c>: what page generators put behind a bar is a filter, which takes no equals sign.</summary>
    [GeneratedRegex(@"\A\{\{\s*[A-Za-z][\w /-]{1,60}\s*\|\s*[A-Za-z][\w -]{0,30}=(?!=)", RegexOptions.CultureInvariant)]
    private static partial Regex NamedArgument();

    [GeneratedRegex(@"\A\[\[(?:File|Image|Category):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FileLink();
}
