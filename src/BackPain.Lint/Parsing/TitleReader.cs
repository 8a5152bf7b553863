using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Finds the title of a work and what it appeared in: the title in quotes, in a link, in italics, or the first sentence behind authors
/// and year. Where an entry begins with no author, only a title that is set apart is certain.
/// </summary>
/// <param name="text">The page.</param>
/// <param name="entry">The words of the entry.</param>
internal readonly ref partial struct TitleReader(string text, EntryText entry)
{
    private const int LongestTitle = 500;
    private const int LongestContainer = 120;
    private const int FewestLetters = 3;

    private readonly string text = text;
    private readonly EntryText entry = entry;
    private readonly ReadOnlySpan<char> words = entry.Plain;
    private readonly ReadOnlySpan<int> offsets = entry.Offsets;

    /// <summary>Title and container as spans of the page; either is empty when it is not found.</summary>
    /// <param name="start">Where the words begin that are no number of a list.</param>
    /// <param name="authors">The end of the authors; equal to <paramref name="start"/> when there are none.</param>
    /// <param name="publication">Where an article appeared; its journal ends the title.</param>
    public (TextSpan Title, TextSpan Container) Read(int start, int authors, Publication? publication)
    {
        var journal = publication is null ? words.Length : entry.IndexOf(publication.Journal.Start);
        var at = BehindDate(authors, out var isContainerNext);
        if (authors > start && isContainerNext)
            return (default, publication?.Journal ?? (IsShort(at) ? Trimmed(TextSpan.FromBounds(at, words.Length)) : Container(at, authors)));
        var title = SetApart(at, journal);
        if (title.IsEmpty && authors > start)
            title = TextSpan.FromBounds(at, publication is null ? SentenceEnd(at) : Math.Max(at, journal));
        var container = publication?.Journal ?? (title.IsEmpty ? default : Container(title.End, authors));
        var found = Trimmed(title);
        return (found, found.OverlapsWith(container) ? default : container);
    }

    /// <summary>
    /// What is likely the title where none is certain: the words behind the authors up to the journal, or to the end of their
    /// sentence. Good enough for a list that a person reads, and for no finding.
    /// </summary>
    public TextSpan Likely(int authors, Publication? publication)
    {
        var at = BehindDate(authors, out _);
        var end = publication is null ? SentenceEnd(at) : entry.IndexOf(publication.Journal.Start);
        return at < end ? Trimmed(TextSpan.FromBounds(at, end)) : default;
    }

    /// <summary>Where the first sentence ends, which is the title where the authors follow it; the place itself when it does not end.</summary>
    public int FirstSentenceEnd(int start) => start < words.Length ? SentenceEnd(start) : start;

    /// <summary>The span in the page of the first sentence.</summary>
    public TextSpan FirstSentence(int start, int end) => Trimmed(TextSpan.FromBounds(start, end));

    /// <summary>
    /// Behind authors, their role and the year. A comma behind the year of "Bramante et al. 2023, The Lancet" says that the journal
    /// follows, and no title.
    /// </summary>
    private int BehindDate(int at, out bool isContainerNext)
    {
        isContainerNext = false;
        while (at < words.Length)
        {
            var rest = words[at..];
            var trimmed = at + rest.Length - rest.TrimStart(" .,:;–").Length;
            if (trimmed > at)
            {
                at = trimmed;
                continue;
            }

            var matches = DateOrRole().EnumerateMatches(rest);
            if (!matches.MoveNext())
                return at;
            isContainerNext = rest[0] != '(' && at + matches.Current.Length < words.Length && rest[matches.Current.Length] == ',';
            at += matches.Current.Length;
        }

        return at;
    }

    /// <summary>Whether hardly more than a journal's name is left: <c>Brain, Behavior, and Immunity</c>.</summary>
    private bool IsShort(int at) => words.Length - at < 80 && !words[at..].TrimEnd(" .").ContainsAny('.', ';', '"');

    /// <summary>A title in quotes, the whole text of a link, or italics, that begins here.</summary>
    private TextSpan SetApart(int at, int limit)
    {
        if (at >= words.Length)
            return default;
        if (Closing(words[at]) is var close and not '\0')
        {
            var length = QuoteEnd(at + 1, close) - at - 1;
            return length > 0 ? new TextSpan(at + 1, length) : default;
        }

        var before = offsets[at] > 0 ? text[offsets[at] - 1] : '\0';
        var end = before switch
        {
            '[' => LinkEnd(at),
            '*' or '_' => EmphasisEnd(at, before),
            _ => at,
        };
        return end > at && at < limit && !NoTitle().IsMatch(words[at..end]) ? TextSpan.FromBounds(at, end) : default;
    }

    private static char Closing(char open) => open switch
    {
        '"' => '"',
        '“' or '„' => '”',
        '«' => '»',
        '‘' => '’',
        _ => '\0',
    };

    /// <summary>The closing quote; quotes inside a title are followed by a word.</summary>
    private int QuoteEnd(int at, char close)
    {
        for (var i = at; i < Math.Min(words.Length, at + LongestTitle); i++)
        {
            var isClose = words[i] == close || (close == '”' && words[i] is '"' or '“');
            if (isClose && i + 1 < words.Length && words[i + 1] == words[i])
                return i + 1;
            if (isClose && (i + 1 == words.Length || !char.IsLetterOrDigit(words[i + 1])) && !(i + 2 < words.Length && words[i + 1] == ' ' && char.IsLower(words[i + 2])))
                return i;
        }

        return -1;
    }

    /// <summary>The end of a link's text, or the place itself when the bracket opens none.</summary>
    private int LinkEnd(int at)
    {
        for (var i = at; i < Math.Min(words.Length, at + LongestTitle); i++)
        {
            var behind = text.AsSpan(offsets[i] + 1);
            if (behind.StartsWith("](") || behind.StartsWith("]["))
                return i + 1;
            if (behind.StartsWith("]"))
                return at;
        }

        return at;
    }

    private int EmphasisEnd(int at, char mark)
    {
        for (var i = at; i < Math.Min(words.Length, at + LongestTitle); i++)
        {
            var behind = offsets[i] + 1;
            if (behind < text.Length && text[behind] == mark)
                return i + 1;
        }

        return at;
    }

    /// <summary>The end of the sentence: a full stop that ends no abbreviation, or a question.</summary>
    private int SentenceEnd(int at)
    {
        var limit = Math.Min(words.Length, at + LongestTitle);
        for (var i = at; i < limit; i++)
        {
            if (words[i] is '?' or '!' && (i + 1 == words.Length || words[i + 1] == ' '))
                return i + 1;
            if (words[i] == '.' && IsStop(at, i))
                return i;
        }

        return limit == words.Length ? limit : at;
    }

    private bool IsStop(int from, int stop)
    {
        var next = NameReader.Blanks(words, stop + 1);
        if (next == words.Length)
            return true;
        var isSetApart = next == stop + 1 && text[offsets[stop] + 1] is '*' or '_' or '[';
        if ((next == stop + 1 && !isSetApart) || char.IsLower(words[next]))
            return false;
        var word = words[from..stop];
        word = word[(word.LastIndexOfAny(" (") + 1)..];
        return !(word is "St" or "Dr" or "Mr" or "Mrs" or "vs" or "v" or "No" or "no" or "Vol" or "vol" or "cf" or "e.g" or "i.e" or "spp" || (word.Length == 1 && char.IsUpper(word[0]) && stop + 1 < words.Length && !isSetApart && stop - from < 3));
    }

    /// <summary>The journal, book or site behind a title: in italics, behind "In", or the words up to a date or full stop.</summary>
    private TextSpan Container(int at, int authors)
    {
        if (at > authors && offsets[at - 1] + 1 is var behind && behind < text.Length && text[behind] is '*' or '_')
            return default;
        at += words[at..].Length - words[at..].TrimStart(" .,:;?!\"”»’–-").Length;
        foreach (var label in Format().EnumerateMatches(words[at..]))
            at += label.Length;
        if (at >= words.Length || !char.IsLetter(words[at]) || NoContainer().IsMatch(words[at..]))
            return default;
        var before = offsets[at] > 0 ? text[offsets[at] - 1] : '\0';
        var end = before is '*' or '_' ? EmphasisEnd(at, before) : NameEnd(at);
        return end > at && end - at <= LongestContainer ? Trimmed(TextSpan.FromBounds(at, end)) : default;
    }

    /// <summary>The end of a journal's name in plain words: it begins with a capital, and a date, a volume or the end follows.</summary>
    private int NameEnd(int at)
    {
        if (!char.IsUpper(words[at]))
            return at;
        foreach (var match in Name().EnumerateMatches(words[at..Math.Min(words.Length, at + LongestContainer + 40)]))
            return at + match.Length;
        return at;
    }

    /// <summary>The span in the page of words without the punctuation around them.</summary>
    private TextSpan Trimmed(TextSpan span)
    {
        var (start, end) = (span.Start, Math.Min(span.End, words.Length));
        while (start < end && words[start] is ' ' or '"' or '“' or '”' or '.' or ',' or ':' or ';' or '–' or '‘' or '«')
            start++;
        while (end > start && (words[end - 1] is ' ' or '.' or ',' or ';' or ':' or '(' || (words[end - 1] is '"' or '”' or '»' && !IsQuoteWithin(words[start..(end - 1)]))))
            end--;
        var letters = 0;
        for (var i = start; i < end && letters < FewestLetters; i++)
            letters += char.IsLetter(words[i]) ? 1 : 0;
        if (letters < FewestLetters && !(letters > 0 && words[start] > '\u2E80'))
            return default;
        var last = offsets[end - 1] + 1;
        var isBracketed = last < text.Length && text[last] == ']' && text.AsSpan(offsets[start], last - offsets[start]).Contains('[');
        return TextSpan.FromBounds(offsets[start], isBracketed ? last + 1 : last);
    }

    /// <summary>Whether a quote of the title's own is open: <c>goes “crocodile”</c>.</summary>
    private static bool IsQuoteWithin(ReadOnlySpan<char> title) => title.ContainsAny('“', '«') || title.Count('"') % 2 == 1;

    /// <summary>
    /// <c>(2014)</c>, <c>(6 December 2014)</c>, <c>(eds.)</c>, <c>(WHO)</c>, <c>2004.</c>, <c>2023,</c> — what stands between authors and title.
    /// </summary>
    [GeneratedRegex(
        @"^(?:\((?:[^()]{0,30}(?:1[5-9]|20)\d\d[^()]{0,20}|n\.?\s?d\.?|eds?\.?|editors?|in press|[A-Z][A-Za-z]{1,8})\)|(?:eds?\.|[Ee]ditors?)(?=[\s.,(])|(?:1[5-9]|20)\d\d[a-z]?(?:\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}(?:\s\d{1,2})?)?(?=[.,;:]|\s[""“–]|$))",
        RegexOptions.CultureInvariant)]
    private static partial Regex DateOrRole();

    /// <summary>The text of a link that is no title: <c>Bramante et al. 2023, The Lancet</c>.</summary>
    [GeneratedRegex(@"\bet\sal\b|(?:19|20)\d\d[a-z]?\s*[,)]|^\S+,?\s\(?(?:19|20)\d\d[a-z]?\)?$|^https?:|^\S+$(?<=[.]\w+)|^(?:doi|PubMed|PMID|PMC|link|PDF|full text|abstract|ISBN|ISSN)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NoTitle();

    [GeneratedRegex(@"^(?:\((?:PDF|in [A-Z][a-z]+|[A-Za-z ]{1,24})\)\s?\.?\s*){1,3}|^[Ii]n:?\s(?=[\p{Lu}*_])", RegexOptions.CultureInvariant)]
    private static partial Regex Format();

    [GeneratedRegex(@"^(?:Available|Retrieved|Accessed|Archived|ISBN|ISSN|Epub|Review|Comment|Erratum|PubMed|OCLC|pp?\.|[Vv]ol|\d|eds?\b|editors?\b|https?:|www\.|(?:1st|2nd|3rd|\d+th)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex NoContainer();

    [GeneratedRegex(@"^[\p{L}][^.,;:()\d""“]*(?:\.(?=\s?[\p{Lu}][^.;:()\d""“]{0,14}\.)[^.,;:()\d""“]*){0,5}(?=[.,;]?\s*(?:\(?(?:1[5-9]|20)\d\d|\d{1,4}\s?[(:]|:\s?CD\d|$)|[.,]?\s*\.\s*(?:$|\.|Retrieved|Archived|Published))", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
