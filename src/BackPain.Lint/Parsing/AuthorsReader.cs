using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Parsing;

/// <summary>
/// Reads the authors at the beginning of an entry's words, one after the other. A list counts only as a whole: where one name is
/// of no form that is certain, none is taken.
/// </summary>
internal sealed partial class AuthorsReader
{
    private const int MostAuthors = 1000;

    private readonly List<WrittenName> names = [];

    /// <summary>The names in their order; empty when the words do not begin with authors.</summary>
    public IReadOnlyList<WrittenName> Names => names;

    /// <summary>The words that leave others out, or an empty span.</summary>
    public TextSpan Others { get; private set; }

    /// <summary>Where the authors end and the rest of the entry begins.</summary>
    public int End { get; private set; }

    /// <summary>Reads the authors that begin at a place.</summary>
    public bool TryRead(ReadOnlySpan<char> words, int start)
    {
        Clear(start);
        if (TryPersons(words, start) && IsCertain(words))
            return true;
        Clear(start);
        if (!GroupName.TryRead(words, start, out var group) || !IsFollowed(words, group.End))
            return false;
        Take(group);
        if (End < words.Length && words[End] is ',' or ';' && !TryPersons(words, NameReader.Blanks(words, End + 1)))
        {
            Clear(start);
            Take(group);
        }

        return true;
    }

    private void Take(WrittenName name)
    {
        names.Add(name);
        End = name.End;
    }

    /// <summary>Reads authors with initials that stand behind the title: <c>**Title.** Harville D. The Annals of Statistics</c>.</summary>
    public bool TryBehind(ReadOnlySpan<char> words, int title)
    {
        Clear(title);
        var start = words.Length - words[title..].TrimStart(" .,").Length;
        if (TryPersons(words, start, isBehind: true) && names[0].Form is NameForm.Initials or NameForm.InitialsFirst && IsCertain(words))
            return true;
        Clear(title);
        return false;
    }

    /// <summary>Forgets what was read.</summary>
    public void Clear(int start)
    {
        names.Clear();
        (Others, End) = (default, start);
    }

    private bool TryPersons(ReadOnlySpan<char> words, int at, bool isBehind = false)
    {
        while (names.Count < MostAuthors)
        {
            if (!TryOne(words, at, isBehind, out var name))
                return false;
            Take(name);
            at = NameReader.Blanks(words, End);
            if (TryOthers(words, at) || at == words.Length)
                return true;
            var isSeparated = words[at] is ',' or ';' or '，' or '、';
            if (isSeparated)
                at = NameReader.Blanks(words, at + 1);
            if (at == words.Length || (isSeparated && (TryOthers(words, at) || AuthorYear.IsYear(words[at..]) || IsRole(words, at))))
                return true;
            var conjunction = ConjunctionEnd(words, at);
            if (conjunction == 0 && !isSeparated)
                return IsStop(words, at, name);
            at = NameReader.Blanks(words, Math.Max(conjunction, at));
        }

        return false;
    }

    private bool TryOne(ReadOnlySpan<char> words, int at, bool isBehind, out WrittenName name)
    {
        if (names is [{ Form: NameForm.Bare, Given.IsEmpty: false }, ..] && NameReader.TrySpoken(words, at, out name))
            return true;
        if (NameReader.TryRead(words, at, isBehind, out name) && (names.Count == 0 || Fits(name)))
            return true;
        return names.Count > 0 && GroupName.TryRead(words, at, out name);
    }

    /// <summary>One list has one form; a name of another form is the beginning of something else.</summary>
    private bool Fits(WrittenName name)
    {
        var first = names[0].Form == NameForm.Group && names.Count > 1 ? names[1].Form : names[0].Form;
        return name.Form == first || names[^1].Form == NameForm.Group ||
            (name.Form is NameForm.CommaGiven or NameForm.CommaInitials && first is NameForm.CommaGiven or NameForm.CommaInitials);
    }

    private bool TryOthers(ReadOnlySpan<char> words, int at)
    {
        var end = OthersEnd(words, at);
        if (end == 0)
            return false;
        Others = TextSpan.FromBounds(at, end);
        End = end;
        TryGroupBehind(words, end);
        return true;
    }

    /// <summary>The group that signs for those left out: <c>et al; ProACT Investigators.</c></summary>
    private void TryGroupBehind(ReadOnlySpan<char> words, int at)
    {
        at = NameReader.Blanks(words, at < words.Length && words[at] == '.' ? at + 1 : at);
        if (at == words.Length || words[at] is not (';' or ',') || !GroupName.TryRead(words, NameReader.Blanks(words, at + 1), out var group) || !IsFollowed(words, group.End))
            return;
        Take(group);
    }

    private static bool IsStop(ReadOnlySpan<char> words, int at, WrittenName name)
    {
        if (words[at] is '.' or ':' or '(' or '"' or '“' || AuthorYear.IsYear(words[at..]))
            return true;
        return at > name.End && words[name.End - 1] == '.' && (char.IsUpper(words[at]) || char.IsDigit(words[at]));
    }

    /// <summary>
    /// A family name alone may be any word: it needs another, "et al." or a year. "Pain, Chronic." may be a title: given names in
    /// full need a year, an initial or another author.
    /// </summary>
    private bool IsCertain(ReadOnlySpan<char> words)
    {
        if (names.Count > 1 || !Others.IsEmpty)
            return names[0].Form != NameForm.Bare || !Others.IsEmpty || IsYearNext(words);
        var name = names[0];
        return name.Form switch
        {
            NameForm.Bare or NameForm.Caseless => false,
            NameForm.CommaGiven => (words[Math.Min(End, words.Length)..].TrimStart() is ['(' or '.', ..] && IsYearNext(words)) || HasInitial(words.Slice(name.Given.Start, name.Given.Length)),
            _ => IsFollowed(words, name.End),
        };
    }

    private bool IsYearNext(ReadOnlySpan<char> words)
    {
        var rest = words[Math.Min(End, words.Length)..].TrimStart(" .,(");
        return AuthorYear.IsYear(rest) || DatedPart().IsMatch(rest[..Math.Min(rest.Length, 40)]);
    }

    private static bool HasInitial(ReadOnlySpan<char> given)
    {
        foreach (var range in given.Split(' '))
        {
            if (given[range] is [_] or [_, '.'])
                return true;
        }

        return false;
    }

    /// <summary>Whether a title can follow.</summary>
    private static bool IsFollowed(ReadOnlySpan<char> words, int end) => words[Math.Min(end, words.Length)..].Trim(" .,:;").Length > 3;

    private static bool IsRole(ReadOnlySpan<char> words, int at) => Role().IsMatch(words[at..Math.Min(words.Length, at + 10)]);

    /// <summary>The end of a word that joins two names, or 0.</summary>
    public static int ConjunctionEnd(ReadOnlySpan<char> words, int at)
    {
        if (at < words.Length && words[at] == '&')
            return at + 1;
        foreach (var word in (ReadOnlySpan<string>)["and ", "und "])
        {
            if (words[at..].StartsWith(word) && OthersEnd(words, at) == 0)
                return at + word.Length;
        }

        return 0;
    }

    /// <summary>The end of "et al." and its like that begin here, or 0.</summary>
    public static int OthersEnd(ReadOnlySpan<char> words, int at)
    {
        if (at >= words.Length || words[at] is not ('e' or 'E' or 'a' or 'A' or '('))
            return 0;
        foreach (var match in OtherAuthors().EnumerateMatches(words[at..Math.Min(words.Length, at + 20)]))
            return at + match.Length;
        return 0;
    }

    [GeneratedRegex(@"^\(?(?:et\.?\s?al(?:ia|ii|iae)?\b\.?|and\s(?:others|colleagues)\b)\)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherAuthors();

    [GeneratedRegex(@"^(?:\d{1,2}\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s(?:\d{1,2},?\s)?(?:1[5-9]|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex DatedPart();

    [GeneratedRegex(@"^(?:eds?\b|editors?\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Role();
}
