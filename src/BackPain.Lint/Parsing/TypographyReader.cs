using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Finds in entries what a typewriter, a program or a wrong encoding left: hyphens for a dash in a title, a full stop behind a
/// question, HTML entities, accents beside their letters, and letters read in the wrong encoding. Addresses and identifiers are
/// never looked at.
/// </summary>
internal static partial class TypographyReader
{
    private static readonly SearchValues<char> Characters = SearchValues.Create("&”\u02D8\u00B8\u00A8\u02DC\u02C6\u02C7\u02DA\u02DD\u02DB\u00C3\u00C2\u00E2");

    private static readonly SearchValues<string> Signs = SearchValues.Create(["--", "?\".", "!\"."], StringComparison.Ordinal);

    /// <summary>Faults in the order of the page.</summary>
    /// <param name="prose">The page without code and addresses, blanks in their place.</param>
    /// <param name="entries">The entries of its lists.</param>
    /// <param name="identifiers">All identifiers of the page.</param>
    public static ImmutableArray<TypographyFault> Read(string prose, IEnumerable<ReferenceEntry> entries, ImmutableArray<Identifier> identifiers)
    {
        var found = ImmutableArray.CreateBuilder<TypographyFault>();
        foreach (var entry in entries)
        {
            var body = prose.AsSpan(entry.Body.Start, entry.Body.Length);
            if (!body.ContainsAny(Characters) && !body.ContainsAny(Signs))
                continue;
            for (var match = Fault().Match(prose, entry.Body.Start, entry.Body.Length); match.Success; match = match.NextMatch())
            {
                var span = new TextSpan(match.Index, match.Length);
                if (!Overlaps(identifiers.In(entry.Body), span) && Judge(prose, entry, match) is var (words, repair))
                    found.Add(new TypographyFault(span, words, repair));
            }
        }

        return [.. found.DistinctBy(fault => fault.Span).OrderBy(fault => fault.Span.Start)];
    }

    private static bool Overlaps(ReadOnlySpan<Identifier> identifiers, TextSpan span)
    {
        foreach (var identifier in identifiers)
        {
            if (identifier.Span.OverlapsWith(span))
                return true;
        }

        return false;
    }

    private static (string Words, string? Repair)? Judge(string prose, ReferenceEntry entry, Match match)
    {
        if (match.Groups["dash"].Success)
            return entry.Title.Contains(match.Index) ? ("has two hyphens where a dash is meant", "—") : null;
        if (match.Groups["stop"].Success)
            return ("has a full stop behind a title that ends already", IsBlankAt(prose, match.Index + match.Length) ? match.Value[..^1] : $"{match.Value[..^1]} ");
        if (match.Groups["entity"].Success)
            return Decoded(prose, match) is { } character ? ($"has the code of a character in place of '{character}'", character) : null;
        return match.Groups["accent"].Success
            ? ("has an accent beside its letter: write the letter with its accent", null)
            : ("has letters that were read in the wrong encoding: write the word anew", null);
    }

    private static bool IsBlankAt(string prose, int at) => at >= prose.Length || char.IsWhiteSpace(prose[at]);

    /// <summary>The character, unless it would mean something to Markdown or a blank was meant to stay.</summary>
    private static string? Decoded(string prose, Match match)
    {
        var decoded = match.Value;
        for (var most = 3; most > 0 && decoded.Length > 1 && decoded[0] == '&'; most--)
            decoded = System.Net.WebUtility.HtmlDecode(decoded);
        var behind = match.Index + match.Length;
        var isLone = decoded == "&" && behind < prose.Length && prose[behind] == ' ';
        return decoded.Length == 1 && (isLone || char.IsLetter(decoded[0]) || decoded[0] is '–' or '—' or '’' or '‘' or '“' or '”' or '"' or '\'' or '…' or '°' or '±' or '×' or '®' or '™') ? decoded : null;
    }

    [GeneratedRegex(
        """
        (?<dash>(?<=\p{L})--(?=\p{L})|(?<=\p{L}\ )--(?=\ \p{L}))
        | (?<stop>[?!]["”]\.)(?!\.)
        | (?<entity>&(?:amp;){0,2}(?:[A-Za-z]{2,8}\d{0,2}|\#\d{2,5}|\#x[\dA-Fa-f]{2,4});)
        | (?<accent>(?<=\p{L})[\u02D8\u00B8\u00A8\u02DC\u02C6\u02C7\u02DA\u02DD\u02DB](?=\p{Ll}))
        | (?<encoding>\u00C3[\u00A0-\u00BF\u0192\u0152\u0153\u0160\u0161\u017D\u017E\u0178\u2013-\u2122](?=[\p{L}\s.,;:)\-]|$)|\u00E2\u20AC[\u0080-\u00BF\u2018-\u2122\u0153\u0152\u02DC]|\u00C2[\u00A0-\u00BF](?!\p{L}))
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Fault();
}
