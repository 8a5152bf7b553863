using System.Buffers;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Finds MediaWiki's bold, headings and links in prose. Some marks mean something else in other dialects: two apostrophes are a
/// quotation or seconds, <c>[[a|b]]</c> is a link of note-taking programs and <c>==words==</c> a highlight. They count only
/// on pages that hold some mark that no other dialect has.
/// </summary>
internal static class WikitextReader
{
    private const int LongestLabel = 300;

    private static readonly SearchValues<string> Cues = SearchValues.Create(["''", "==", "[[", "[http"], StringComparison.Ordinal);

    /// <summary>The marks in the order of the page.</summary>
    /// <param name="text">The page.</param>
    /// <param name="prose">Its prose.</param>
    /// <param name="isWiki">Whether something else tells that the page comes from MediaWiki.</param>
    public static ImmutableArray<Wikitext> Read(string text, string prose, bool isWiki)
    {
        var found = ImmutableArray.CreateBuilder<(Wikitext Mark, bool IsCertain)>();
        for (var at = 0; at < text.Length;)
        {
            if (text.AsSpan(at).IndexOfAny(Cues) is not (>= 0 and var next))
                break;
            var cue = at + next;
            var start = text.AsSpan(0, cue).LastIndexOfAny('\n', '\r') + 1;
            var end = text.AsSpan(cue).IndexOfAny('\n', '\r') is var length && length >= 0 ? cue + length : text.Length;
            if (HeadingOn(text, prose, start, end) is { } heading)
                found.Add(heading);
            else
                AddInLine(text, prose, cue, end, found);
            at = end;
        }

        var isSure = isWiki || found.Any(mark => mark.IsCertain);
        return isSure ? [.. found.Select(mark => mark.Mark)] : [];
    }

    /// <summary>As many equals signs before as after, and something between: <c>== Title ==</c>.</summary>
    private static (Wikitext, bool)? HeadingOn(string text, string prose, int start, int end)
    {
        var line = text.AsSpan(start, end - start).TrimEnd();
        var level = line.IndexOfAnyExcept('=');
        if (level is < 2 or > 6 || prose[start] != '=' || line.Length < 2 * level + 1 || !line.EndsWith(line[..level]) || line[^(level + 1)] == '=')
            return null;
        var inside = line[level..^level];
        var title = inside.Trim();
        if (title.IsEmpty || title.Contains("==", StringComparison.Ordinal))
            return null;
        var words = new TextSpan(start + level + (inside.Length - inside.TrimStart().Length), title.Length);
        var isCertain = level > 2 || (inside[0] == ' ' && inside[^1] == ' ');
        return (new Wikitext(new TextSpan(start, line.Length), WikitextKind.Heading, words) { Level = level }, isCertain);
    }

    private static void AddInLine(string text, string prose, int start, int end, ImmutableArray<(Wikitext, bool)>.Builder found)
    {
        for (var at = start; at < end;)
        {
            var next = text.AsSpan(at, end - at).IndexOfAny('\'', '[');
            if (next < 0)
                return;
            at += next;
            var mark = prose[at] != text[at] ? null : text[at] == '\'' ? Emphasis(text, prose, at, end) : Link(text, prose, at, end);
            if (mark is { } one)
                found.Add(one);
            at = mark is { } known ? known.Item1.Span.End : at + Math.Max(1, text[at] == '\'' ? Run(text, at, end) : 1);
        }
    }

    private static (Wikitext, bool)? Emphasis(string text, string prose, int at, int end)
    {
        var length = Run(text, at, end);
        var kind = length switch { 2 => WikitextKind.Italic, 3 => WikitextKind.Bold, 5 => WikitextKind.BoldItalic, _ => default(WikitextKind?) };
        if (kind is null || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '`' or '\\')))
            return null;
        for (var close = at + length; close < end; close++)
        {
            if (text[close] != '\'' || prose[close] != '\'')
                continue;
            var run = Run(text, close, end);
            if (run == length)
                return IsAround(text, at + length, close, end, run) ? (new Wikitext(TextSpan.FromBounds(at, close + run), kind.Value, TextSpan.FromBounds(at + length, close)), kind != WikitextKind.Italic) : null;
            close += run - 1;
        }

        return null;
    }

    private static bool IsAround(string text, int first, int close, int end, int run) =>
        close > first && char.IsLetterOrDigit(text[first]) && !char.IsWhiteSpace(text[close - 1]) &&
        (close + run == end || !char.IsLetterOrDigit(text[close + run]));

    private static int Run(string text, int at, int end)
    {
        var next = at;
        while (next < end && text[next] == '\'')
            next++;
        return next - at;
    }

    private static (Wikitext, bool)? Link(string text, string prose, int at, int end)
    {
        if (at > 0 && text[at - 1] is '\\' or '!' or ']' or '[')
            return null;
        var rest = text.AsSpan(at, Math.Min(end - at, LongestLabel));
        return rest.StartsWith("[[") ? PageLink(rest, at, prose) : AddressLink(rest, at, text);
    }

    /// <summary><c>[[Page|words]]</c>; files and categories are another matter.</summary>
    private static (Wikitext, bool)? PageLink(ReadOnlySpan<char> rest, int at, string prose)
    {
        var close = rest.IndexOf("]]");
        var bar = rest.IndexOf('|');
        if (close < 0 || bar < 3 || bar > close - 2 || rest[2..close].ContainsAny('[', ':') || rest[(bar + 1)..close].Contains('|') || prose[at + close] != ']')
            return null;
        return (new Wikitext(new TextSpan(at, close + 2), WikitextKind.PageLink, TextSpan.FromBounds(at + bar + 1, at + close)), false);
    }

    /// <summary><c>[https://example.org words]</c>, which is no link of Markdown.</summary>
    private static (Wikitext, bool)? AddressLink(ReadOnlySpan<char> rest, int at, string text)
    {
        if (!rest.StartsWith("[http://") && !rest.StartsWith("[https://"))
            return null;
        var close = rest.IndexOf(']');
        var blank = rest.IndexOf(' ');
        if (blank < "[http://a.b".Length || close < blank || rest[1..close].Contains('[') || (at + close + 1 < text.Length && text[at + close + 1] is '(' or '[' or ':'))
            return null;
        var words = rest[(blank + 1)..close];
        if (words.Trim().IsEmpty || words.Contains("http", StringComparison.OrdinalIgnoreCase) || IsAboutAddress(words.Trim()))
            return null;
        return (new Wikitext(new TextSpan(at, close + 1), WikitextKind.AddressLink, TextSpan.FromBounds(at + blank + 1, at + close)) { Address = TextSpan.FromBounds(at + 1, at + blank) }, true);
    }

    /// <summary>Brackets around an address and the day it was looked at are those of a reference.</summary>
    private static bool IsAboutAddress(ReadOnlySpan<char> words)
    {
        foreach (var word in (ReadOnlySpan<string>)["accessed", "retrieved", "cited", "viewed", "last ", "(accessed", "and ", "or ", "archived"])
        {
            if (words.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
