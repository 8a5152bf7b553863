using System.Text.RegularExpressions;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Where an entry names its authors and its title: in the forms of PubMed and AMA, of Citation Style 1 and of the APA. A part that
/// cannot be told is empty.
/// </summary>
/// <param name="Authors">From the first author to the last, marks included.</param>
/// <param name="Title">The title without its quotes.</param>
internal readonly partial record struct EntryParts(TextSpan Authors, TextSpan Title)
{
    private const int LongestHead = 1500;
    private const int ShortestTitle = 8;

    /// <summary>A group that wrote a work has no more words than this; a title has.</summary>
    private const int MostWordsOfGroup = 8;

    private const string Marks = " \t\r\n\u00A0*_[]\\";

    /// <summary>Reads the head of an entry: what stands in front of its journal.</summary>
    public static EntryParts Of(string text, ReferenceEntry entry)
    {
        var journal = entry.Publication?.Journal.Start ?? (entry.Cochrane is { Database.IsEmpty: false } review ? review.Database.Start : -1);
        var end = journal > entry.Body.Start ? journal : HeadEnd(entry);
        var head = TextSpan.FromBounds(entry.Body.Start, Math.Min(end, entry.Body.Start + LongestHead));
        var parts = Quoted(text, head) ?? Linked(text, head) ?? Dated(text, head, journal >= 0) ?? Listed(text, head, journal >= 0);
        return new EntryParts(Trimmed(text, parts.Authors, ".,:(;"), Trimmed(text, parts.Title, ".,;"));
    }

    /// <summary>The journal behind the title where no volume follows it: in italics, or in front of the year.</summary>
    public static TextSpan JournalBehind(string text, TextSpan body, TextSpan title)
    {
        if (title.IsEmpty)
            return default;
        foreach (var behind in Behind().EnumerateMatches(text.AsSpan(title.End, Math.Min(body.End - title.End, 400))))
        {
            foreach (var name in Name().EnumerateMatches(text.AsSpan(title.End + behind.Index, behind.Length)))
                return Trimmed(text, new TextSpan(title.End + behind.Index + name.Index, name.Length), ".,;:(");
        }

        return default;
    }

    /// <summary>Without a journal the head ends where identifiers begin.</summary>
    private static int HeadEnd(ReferenceEntry entry)
    {
        var end = entry.Body.End;
        foreach (var identifier in entry.Identifiers)
        {
            if (!identifier.InLinkTarget)
                end = Math.Min(end, identifier.Span.Start);
        }

        return Math.Max(end, entry.Body.Start);
    }

    /// <summary><c>French S (2006). "Title". Journal</c>: quotes count where a title may begin, and to the last that closes before the journal.</summary>
    private static EntryParts? Quoted(string text, TextSpan head)
    {
        var slice = text.AsSpan(head.Start, head.Length);
        var open = slice.IndexOfAny('"', '“', '„');
        if (open < 0 || !MayBeginTitle(slice[..open]))
            return null;
        var rest = slice[(open + 1)..];
        var close = rest.LastIndexOfAny('"', '”', '“');
        if (close < ShortestTitle)
            return null;

        // A title that only begins with words in quotes goes on behind them.
        var behind = rest[(close + 1)..];
        if (LinkTarget().IsMatch(behind) || CountLetters(behind) <= 12)
            return new(TextSpan.FromBounds(head.Start, AuthorsEnd(slice[..open], head.Start)), new TextSpan(head.Start + open + 1, close));
        return null;
    }

    private static bool MayBeginTitle(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(Marks);
        return before.IsEmpty || before[^1] is '.' or ')' or ',' or ':' or ';';
    }

    /// <summary><c>Schruers K (2004). [Title](address)</c>: the label of a link of several words that is no author's name.</summary>
    private static EntryParts? Linked(string text, TextSpan head)
    {
        var slice = text.AsSpan(head.Start, head.Length);
        foreach (var link in TitleLink().EnumerateMatches(slice))
        {
            var label = slice.Slice(link.Index + 1, link.Length - 3);
            if (label.Contains("et al", StringComparison.Ordinal) || !MayBeginTitle(slice[..link.Index]))
                return null;
            return new(TextSpan.FromBounds(head.Start, AuthorsEnd(slice[..link.Index], head.Start)), new TextSpan(head.Start + link.Index + 1, label.Length));
        }

        return null;
    }

    /// <summary><c>Hwang, J., &amp; Kim, J. (2014). Title. Journal</c>.</summary>
    private static EntryParts? Dated(string text, TextSpan head, bool hasJournal)
    {
        var slice = text.AsSpan(head.Start, head.Length);
        foreach (var date in Date().EnumerateMatches(slice))
        {
            if (date.Index == 0 || CountLetters(slice[..date.Index]) < 2 || SentenceEnd(slice[..date.Index]) is var stop && stop > 0 && !AuthorReader.IsNames(slice[..date.Index]))
                return null;
            var title = slice[(date.Index + date.Length)..];
            var length = hasJournal ? title.Length : SentenceEnd(title) is > 0 and var sentence ? sentence : title.Length;
            return length < ShortestTitle ? null : new(new TextSpan(head.Start, date.Index), new TextSpan(head.Start + date.Index + date.Length, length));
        }

        return null;
    }

    /// <summary><c>French S, Cameron M. Title. Journal</c>.</summary>
    private static EntryParts Listed(string text, TextSpan head, bool hasJournal)
    {
        var slice = text.AsSpan(head.Start, head.Length);
        var stop = EndOfShortened(slice) ?? SentenceEnd(slice);
        if (hasJournal && stop > 0 && Spoken().IsMatch(slice[(stop + 1)..]))
            return new(TextSpan.FromBounds(head.Start + stop + 1, head.End), new TextSpan(head.Start, stop));
        while (stop > 0 && Initial().IsMatch(slice[(stop + 1)..]))
            stop = SentenceEnd(slice[(stop + 1)..]) is > 0 and var next ? stop + 1 + next : -1;
        var names = stop > 0 ? slice[..stop] : default;
        var hasAuthors = !names.IsEmpty && (AuthorReader.IsNames(names) || (hasJournal && slice[stop] == '.' && IsGroup(names, slice[(stop + 1)..])));
        var start = hasAuthors ? stop + 1 : 0;
        var title = slice[start..];
        var length = hasJournal ? title.Length : SentenceEnd(title) is > 0 and var sentence ? sentence : title.Length;
        return new(new TextSpan(head.Start, hasAuthors ? stop : 0), CountLetters(title[..length]) < ShortestTitle ? default : new TextSpan(head.Start + start, length));
    }

    /// <summary>The stop behind <c>et al.</c>, which is no end of a sentence elsewhere, or <see langword="null"/>.</summary>
    private static int? EndOfShortened(ReadOnlySpan<char> slice)
    {
        foreach (var shortened in Shortened().EnumerateMatches(slice))
            return AuthorReader.IsNames(slice[..(shortened.Index + shortened.Length)]) ? shortened.Index + shortened.Length - 1 : null;
        return null;
    }

    private static bool IsGroup(ReadOnlySpan<char> names, ReadOnlySpan<char> rest) => names.Count(' ') < MostWordsOfGroup && CountLetters(rest) > 20;

    /// <summary>The full stop, question or exclamation mark that ends the first sentence, or -1. An editor may have lost the blank behind it.</summary>
    private static int SentenceEnd(ReadOnlySpan<char> text)
    {
        foreach (var end in Sentence().EnumerateMatches(text))
            return end.Index;
        return -1;
    }

    /// <summary>Authors end before the year that stands between them and the title.</summary>
    private static int AuthorsEnd(ReadOnlySpan<char> before, int offset)
    {
        foreach (var date in LastDate().EnumerateMatches(before))
            return offset + date.Index;
        return offset + before.Length;
    }

    private static int CountLetters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += char.IsLetter(c) ? 1 : 0;
        return count;
    }

    private static TextSpan Trimmed(string text, TextSpan span, string stops)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (Marks.Contains(text[start]) || text[start] is '.' or ',' or ';'))
            start++;
        while (end > start && (Marks.Contains(text[end - 1]) || stops.Contains(text[end - 1])))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    [GeneratedRegex(@"^[""”*_\]]{0,4}(?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\))?[.,?!]?\s{0,2}(?:[*_]{1,2}\p{Lu}[^*_\r\n]{2,80}[*_]{1,2}|(?<=[.?!]\s)\p{Lu}[\p{L} .&:()'’\-]{1,80}?\.\s(?:19|20)\d\d\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?<=[*_])\p{Lu}[^*_]+(?=[*_])|(?<=[.?!]\s)\p{Lu}[\p{L} .&:()'’\-]{1,80}?(?=\.\s(?:19|20)\d\d$)", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\bet\.?\s+al[*_]{0,2}[.,]{1,2}(?=\s*\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Shortened();

    /// <summary>Authors behind the title, as some write them: <c>J Windeler, S Lange. </c></summary>
    [GeneratedRegex(@"^\s*(?:(?:\p{Lu}\.?[\s\-]?){1,3}\s?\p{Lu}[\p{L}'’\-]+(?:\s\p{Lu}\p{Ll}[\p{L}'’\-]+)?(?:,\s(?:and\s)?|\s(?:and|&)\s)?){1,40}\.\s*[*_]{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"^[*_]{0,3}\]\(", RegexOptions.CultureInvariant)]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"\[[^\[\]\r\n]{1,40}\s[^\[\]\s]{1,40}\s[^\[\]\s]{1,40}\s[^\[\]\r\n]{1,400}\]\(", RegexOptions.CultureInvariant)]
    private static partial Regex TitleLink();

    [GeneratedRegex(@"\((?:[^()\r\n]{0,20}\s)?(?:1[5-9]|20)\d\d[a-z]?(?:[,\s][^()\r\n]{0,20})?\)[\s.,:]*", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\(?(?:[^()\r\n.]{0,20}\s)?(?:1[5-9]|20)\d\d[a-z]?(?:[,\s][^()\r\n]{0,20})?\)?[\s.,:*_\[]*$", RegexOptions.CultureInvariant)]
    private static partial Regex LastDate();

    /// <summary>The initial of a name, with its full stop: what follows "Smith, J." in "Smith, J. A."</summary>
    [GeneratedRegex(@"^\s?\p{Lu}\.(?:\s|,|-)", RegexOptions.CultureInvariant)]
    private static partial Regex Initial();

    [GeneratedRegex(@"(?<!\s(?:vs|v|al|cf|Dr|St|No|i\.e|e\.g))[.?!]+(?=[*_""”]{0,3}\s+[\p{Lu}\d""“(\[*_])|(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll})|(?<=\s\p{Lu}{1,3})\.(?=\p{Lu}\p{Ll}{3})", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
