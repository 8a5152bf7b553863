using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Finds characters in entries that exports and word processors leave unseen: a no-break space between an identifier's label
/// and its number, zero-width characters, soft hyphens, control characters, and the sign of a lost character. Joiners and
/// spaces that other scripts and emoji need stay unmentioned, as do no-break spaces anywhere else.
/// </summary>
internal static partial class InvisibleCharacterReader
{
    private const char NoBreakSpace = '\u00A0';
    private const char SoftHyphen = '\u00AD';
    private const char HairSpace = '\u200A';
    private const char LostCharacter = '\uFFFD';

    /// <summary>A label behind which a number follows, with its link, is not longer.</summary>
    private const int LongestLabel = 160;

    private static readonly SearchValues<char> Candidates = SearchValues.Create(
        [NoBreakSpace, SoftHyphen, HairSpace, LostCharacter, '\u200B', '\u200D', '\u2060', '\uFEFF', .. Controls()]);

    /// <summary>What a word of an address or an identifier holds.</summary>
    private static readonly SearchValues<char> AddressParts = SearchValues.Create("/0123456789@");

    /// <summary>Invisible characters in the order of the page.</summary>
    /// <param name="page">The page; code is left out.</param>
    /// <param name="bodies">Entries and footnotes without their labels.</param>
    public static ImmutableArray<InvisibleCharacter> Read(MarkdownPage page, IEnumerable<TextSpan> bodies)
    {
        var found = ImmutableArray.CreateBuilder<InvisibleCharacter>();
        foreach (var body in bodies)
        {
            if (page.Text.AsSpan(body.Start, body.Length).ContainsAny(Candidates))
                AddIn(page.Text, body, found);
        }

        if (found.Count == 0)
            return [];
        var code = new SpanWalker(page.Opaque);
        return [.. found.OrderBy(character => character.Span.Start).DistinctBy(character => character.Span).Where(character => !code.Covers(character.Span.Start))];
    }

    private static IEnumerable<char> Controls()
    {
        for (var c = '\0'; c <= '\u009F'; c++)
        {
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
                yield return c;
        }
    }

    private static void AddIn(string text, TextSpan body, ImmutableArray<InvisibleCharacter>.Builder found)
    {
        for (var at = body.Start; at < body.End;)
        {
            var next = text.AsSpan(at, body.End - at).IndexOfAny(Candidates);
            if (next < 0)
                return;
            at += next;
            var end = at + 1;
            while (end < body.End && text[end] == text[at])
                end++;
            if (Judge(text, body, TextSpan.FromBounds(at, end)) is { } character)
                found.Add(character);
            at = end;
        }
    }

    private static InvisibleCharacter? Judge(string text, TextSpan body, TextSpan span) => text[span.Start] switch
    {
        NoBreakSpace => FollowsLabel(text, body, span) ? new InvisibleCharacter(span, "no-break space") { Replacement = " " } : null,
        HairSpace => IsInUnit(text, body, span) ? null : new InvisibleCharacter(span, "hair space") { Replacement = " " },
        SoftHyphen => new InvisibleCharacter(span, "soft hyphen") { Replacement = StandsInWord(text, body, span) ? "" : null },
        LostCharacter => new InvisibleCharacter(span, "replacement character"),
        '\u200B' => ZeroWidth(text, body, span, "zero-width space"),
        '\u200D' => ZeroWidth(text, body, span, "zero-width joiner"),
        '\u2060' => ZeroWidth(text, body, span, "word joiner"),
        '\uFEFF' => ZeroWidth(text, body, span, "zero-width no-break space"),
        var control => new InvisibleCharacter(span, $"control character U+{(int)control:X4}"),
    };

    /// <summary>
    /// Scripts from Hebrew on join and part letters by such characters, and emoji are made with them; between other characters
    /// they do nothing. Beside a mark of Markdown one may be there to keep it from working, so there it stays.
    /// </summary>
    private static InvisibleCharacter? ZeroWidth(string text, TextSpan body, TextSpan span, string name)
    {
        var (before, after) = (Before(text, body, span), After(text, body, span));
        if (!IsPlainScript(before) || !IsPlainScript(after))
            return null;
        var isAtStart = char.IsWhiteSpace(before) && !char.IsLetter(after);
        var mayGuard = isAtStart || IsMark(before) || IsMark(after) || (before is ']' or ':' or '!' or '.' && !char.IsWhiteSpace(after));
        return new InvisibleCharacter(span, name) { Replacement = mayGuard ? null : "" };
    }

    private static bool IsPlainScript(char c) => c is < '\u0590' or (>= '\u1E00' and <= '\u1FFF') or (>= '\u2000' and <= '\u206F' and not '\u200D');

    private static bool IsMark(char c) => c is '*' or '_' or '`' or '~' or '<' or '>' or '\\' or '@' or '&' or '|' or '#';

    private static char Before(string text, TextSpan body, TextSpan span) => span.Start > body.Start ? text[span.Start - 1] : ' ';

    private static char After(string text, TextSpan body, TextSpan span) => span.End < body.End ? text[span.End] : ' ';

    private static bool IsInUnit(string text, TextSpan body, TextSpan span) =>
        char.IsDigit(Before(text, body, span)) && After(text, body, span) is var c && (char.IsLetter(c) || c is '%' or '°' or '‰');

    /// <summary>Between letters a soft hyphen only says where a word may be parted; elsewhere a real hyphen may be meant.</summary>
    private static bool StandsInWord(string text, TextSpan body, TextSpan span)
    {
        if (!char.IsLetter(Before(text, body, span)) || !char.IsLetter(After(text, body, span)))
            return false;
        var before = text.AsSpan(body.Start, span.Start - body.Start);
        var word = before[(before.LastIndexOfAny(" \t\r\n\u00A0") + 1)..];
        return !word.ContainsAny(AddressParts);
    }

    private static bool FollowsLabel(string text, TextSpan body, TextSpan span)
    {
        var start = Math.Max(body.Start, span.Start - LongestLabel);
        return Number().IsMatch(text.AsSpan(span.End, Math.Min(body.End - span.End, 12))) &&
            Label().IsMatch(text.AsSpan(start, span.Start - start));
    }

    /// <summary>The label, bare or as a link.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d])\[?(?:doi|pmid|pmcid|pmc|pubmed|issn|e-?issn|isbn(?:-1[03])?|oclc|arxiv|s2cid|bibcode|jstor|lccn|nct|asin|hdl|osti|ssrn|zbl|mr)\b\]?(?:\((?:[^()\s]|\([^()\s]{0,40}\)){0,120}\))?:?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(@"\A\[?(?:PMC|CD|NCT|[Xx])?\d", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
