namespace BackPain.Lint.Verdicts;

/// <summary>
/// Goes through a sentence word by word, as the citation-need score reads it: lower case, numbers all alike, two words a pair
/// unless punctuation stands between. A word is its hash, so that nothing is copied; training and linter read with this.
/// </summary>
internal ref struct ClaimNGrams
{
    /// <summary>Stands before the first word, so that what opens a sentence is a pair with it.</summary>
    public const string Opening = "^";

    /// <summary>Every number without a name of its own.</summary>
    public const string Number = "#";

    /// <summary>A number that a per cent sign follows.</summary>
    public const string Percentage = "#%";

    /// <summary>A number from 1900 to 2099.</summary>
    public const string Year = "#year";

    private static readonly ulong OpeningHash = HashOf(Opening);
    private static readonly ulong NumberHash = HashOf(Number);
    private static readonly ulong PercentageHash = HashOf(Percentage);
    private static readonly ulong YearHash = HashOf(Year);

    private readonly ReadOnlySpan<char> text;
    private int at;
    private ulong last;

    /// <summary>Begins before the first word.</summary>
    /// <param name="text">The sentence with everything that is no prose blanked out.</param>
    public ClaimNGrams(ReadOnlySpan<char> text)
    {
        this.text = text;
        last = OpeningHash;
    }

    /// <summary>Offset of the word in the sentence.</summary>
    public int Start { get; private set; }

    /// <summary>After its last character.</summary>
    public readonly int End => at;

    /// <summary>What the word is.</summary>
    public ulong Word { get; private set; }

    /// <summary>What the word is together with the one before, or 0 when punctuation stands between.</summary>
    public ulong Pair { get; private set; }

    /// <summary>Whether the word is a number with a per cent sign.</summary>
    public readonly bool IsPercentage => Word == PercentageHash;

    /// <summary>Whether the word is a number that looks like a year.</summary>
    public readonly bool IsYear => Word == YearHash;

    /// <summary>Whether the word is a number.</summary>
    public readonly bool IsNumber => char.IsAsciiDigit(text[Start]);

    /// <summary>Whether the word begins with a capital letter.</summary>
    public readonly bool IsCapitalized => char.IsUpper(text[Start]);

    /// <summary>Goes to the next word; <see langword="false"/> after the last.</summary>
    public bool Next()
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            if (text[at] is ',' or ';' or ':' or '(' or ')' or '[' or ']' or '"' or '–' or '—' or '.')
                last = 0;
            at++;
        }

        if (at == text.Length)
            return false;
        Start = at;
        Word = char.IsAsciiDigit(text[at]) ? ReadNumber() : ReadWord();
        Pair = last == 0 ? 0 : Join(last, Word);
        last = Word;
        return true;
    }

    /// <summary>The hash of a word that stands in the vocabulary; two words with a blank between are a pair.</summary>
    public static ulong HashOf(ReadOnlySpan<char> words)
    {
        var blank = words.IndexOf(' ');
        if (blank >= 0)
            return Join(HashOf(words[..blank]), HashOf(words[(blank + 1)..]));
        var hash = Seed;
        foreach (var character in words)
            hash = Add(hash, character);
        return Finish(hash);
    }

    private ulong ReadNumber()
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' or '·' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
            at++;
        var next = at;
        if (next < text.Length && text[next] is ' ' or '\u00A0')
            next++;
        if (next < text.Length && text[next] == '%')
            return PercentageHash;
        return at - Start == 4 && text[Start..at] is ['1', '9', ..] or ['2', '0', ..] && !text[Start..at].ContainsAny('.', ',') ? YearHash : NumberHash;
    }

    private ulong ReadWord()
    {
        var hash = Seed;
        for (; at < text.Length; at++)
        {
            var character = text[at];
            if (char.IsAsciiLetterLower(character))
                hash = Add(hash, character);
            else if (char.IsLetterOrDigit(character))
                hash = Add(hash, char.ToLowerInvariant(character));
            else if (character is '-' or '\'' or '’' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
                hash = Add(hash, character == '’' ? '\'' : character);
            else
                break;
        }

        return Finish(hash);
    }

    private const ulong Seed = 14695981039346656037;

    private static ulong Add(ulong hash, char character) => (hash ^ character) * 1099511628211;

    private static ulong Finish(ulong hash) => (hash ^ (hash >> 29)) | 1;

    private static ulong Join(ulong first, ulong second) => Finish((first * 0x9E3779B97F4A7C15) ^ ulong.RotateLeft(second, 31));
}
