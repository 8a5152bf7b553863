using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Finds the title of a work: in quotes, between the authors and the journal, or the first sentence behind authors and year. Where
/// an entry begins with no author, only a title in quotes is certain.
/// </summary>
internal static partial class TitleReader
{
    private const int LongestTitle = 400;
    private const int ShortestTitle = 3;
    private const int LongestAuthors = 6000;
    private const int LongestName = 80;
    private const string Marks = " \t\r\n\u00A0*_\"“”";

    /// <summary>The title without quotes and without the full stop at its end; empty when none is found.</summary>
    /// <param name="text">The page.</param>
    /// <param name="body">The entry.</param>
    /// <param name="author">The first author, if the entry begins with one.</param>
    /// <param name="publication">Where it appeared: what stands behind is no title.</param>
    public static TextSpan Read(string text, TextSpan body, string? author, Publication? publication)
    {
        var limit = publication is null || publication.Journal.IsEmpty ? body.End : publication.Journal.Start;
        if (Quoted(text, body.Start, Math.Max(limit, Math.Min(body.End, publication?.Volume.Start ?? body.End))) is { IsEmpty: false } quoted)
            return quoted;
        if (author is null)
            return default;
        var start = Behind(text, body.Start, limit);
        if (start < 0)
            return default;
        var end = publication is null ? SentenceEnd(text, start, limit) : limit;
        return Trimmed(text, start, Math.Min(end, start + LongestTitle));
    }

    /// <summary>Words in quotes that stand where a title begins; quotes inside a title have a word in front.</summary>
    private static TextSpan Quoted(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] is not ('"' or '“') || !IsTitlePlace(text, start, at))
                continue;
            var close = text.AsSpan(at + 1, Math.Min(end - at - 1, LongestTitle)).IndexOfAny('"', '”');
            return close < 0 ? default : Trimmed(text, at + 1, at + 1 + close);
        }

        return default;
    }

    private static bool IsTitlePlace(string text, int start, int at)
    {
        while (at > start && text[at - 1] is ' ' or '\t' or '\r' or '\n' or '*' or '_' or '\u00A0')
            at--;
        return at == start || text[at - 1] is '.' or ')' or ',' or ';' or ':' or '[' or '>';
    }

    /// <summary>Where the title begins: behind a year in parentheses, or behind the full stop that ends the authors.</summary>
    private static int Behind(string text, int start, int limit)
    {
        var head = text.AsSpan(start, Math.Min(limit - start, LongestAuthors));
        foreach (var year in YearBehindAuthors().EnumerateMatches(head))
            return start + year.Index + year.Length;
        for (var at = 0; at + 2 < head.Length; at++)
        {
            if (head[at] != '.' || !char.IsWhiteSpace(head[at + 1]) || !EndsAuthors(head, at))
                continue;
            var rest = head[(at + 1)..];
            foreach (var year in YearInFront().EnumerateMatches(rest))
                return start + at + 1 + year.Length;
            return start + at + 1;
        }

        return -1;
    }

    /// <summary>
    /// Whether a full stop ends the authors: it does not in "S. French" and "French S. D.", it does in "French SD." and "et al.".
    /// </summary>
    private static bool EndsAuthors(ReadOnlySpan<char> head, int stop)
    {
        var next = stop + 1;
        while (next < head.Length && (char.IsWhiteSpace(head[next]) || head[next] is '*' or '_' or '['))
            next++;
        var follows = next < head.Length && (char.IsUpper(head[next]) || char.IsDigit(head[next]) || head[next] is '"' or '“' or '(');
        var isInitial = next + 1 < head.Length && char.IsUpper(head[next]) && head[next + 1] is '.' or ',';
        if (!follows || isInitial)
            return false;
        var start = stop;
        while (start > 0 && char.IsLetter(head[start - 1]))
            start--;
        if (stop - start != 1)
            return true;
        var name = head[Math.Max(0, start - LongestName)..start];
        name = name[(name.LastIndexOfAny(",;&") + 1)..];
        return HasName(name);
    }

    /// <summary>Whether an initial has a family name in front of it, so that it is the last of an author.</summary>
    private static bool HasName(ReadOnlySpan<char> name)
    {
        var run = 0;
        foreach (var c in name)
        {
            run = char.IsLetter(c) ? run + 1 : 0;
            if (run > 2)
                return true;
        }

        return false;
    }

    private static int SentenceEnd(string text, int start, int limit)
    {
        for (var at = start + ShortestTitle; at + 1 < limit; at++)
        {
            if (text[at] is '.' or '?' or '!' && (char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '*' or '_' or ']'))
                return at;
            if (text[at] == '(' && text.AsSpan(at, limit - at).StartsWith("(http", StringComparison.Ordinal))
                return at;
        }

        return limit;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && (Marks.Contains(text[start], StringComparison.Ordinal) || text[start] is '.' or ',' or ':' or '['))
            start++;
        while (end > start && (Marks.Contains(text[end - 1], StringComparison.Ordinal) || text[end - 1] is '.' or ',' or ';' or ']'))
            end--;
        return end - start < ShortestTitle ? default : TextSpan.FromBounds(start, end);
    }

    [GeneratedRegex(@"\((?:c\.?\s?)?(?:1[5-9]|20)\d\d[a-z]?(?:[,\s\-–][^()\r\n]{1,24})?\)[.,:]?(?=\s*[*_\[""“]*\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex YearBehindAuthors();

    [GeneratedRegex(@"^\s*\(?(?:1[5-9]|20)\d\d[a-z]?\)?[.,;:]\s", RegexOptions.CultureInvariant)]
    private static partial Regex YearInFront();
}
