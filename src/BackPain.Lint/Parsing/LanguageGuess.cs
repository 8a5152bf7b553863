using System.Collections.Frozen;

namespace BackPain.Lint.Parsing;

/// <summary>Estimates whether a page is written in English, from its letters and its commonest words.</summary>
public static class LanguageGuess
{
    /// <summary>Letters looked at; a page of this size says what its language is.</summary>
    private const int LongestSample = 100_000;

    /// <summary>Fewer words than this prove nothing by what they lack.</summary>
    private const int FewWords = 60;

    /// <summary>No word of the lists is longer.</summary>
    private const int LongestWord = 6;

    private const int English = 0;

    /// <summary>
    /// Words that are frequent in a language. One that several languages share counts for each of them, so that it decides
    /// nothing between them.
    /// </summary>
    private static readonly string[] Languages =
    [
        "the of and to is that for with are was were by be this which or from have has can may not it an as in",
        "der die das und ist nicht mit von den dem ein eine für auf sich auch werden wird zu im bei oder sind als in",
        "le la les des et est une un dans que pour par sur du qui au aux ne pas sont avec ou il ce en plus de à",
        "el la los las de que y en una un por con para del se es al lo no como más o su son",
        "o a os as de que e em uma um por com para não do da dos das no na se é ou mais são",
        "il lo la gli le di che e in una un per con del della dei delle non è sono si da al nel o più",
        "de het een en van is niet met voor op te dat die zijn wordt door ook bij of aan",
        "och att det som en på är av för med den till inte om ett eller kan vid från",
        "i w na z do nie się jest to że o jak od przez po oraz są lub dla",
    ];

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Words = Languages
        .SelectMany((words, language) => words.Split(' ').Select(word => (word, language)))
        .GroupBy(pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Aggregate(0, (set, pair) => set | (1 << pair.language)), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a language tag such as "en" or "en-GB" is one of English; "enm" is Middle English.</summary>
    /// <param name="tag">A BCP 47 tag in any case.</param>
    public static bool IsEnglishTag(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOf('-');
        return (end < 0 ? tag : tag[..end]).Equals("en", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Whether the prose is English. A page with too little text to tell counts as English unless another script prevails.
    /// </summary>
    /// <param name="prose">The page with everything that is no prose blanked out.</param>
    public static bool IsEnglish(string prose)
    {
        Span<int> hits = stackalloc int[Languages.Length];
        var (words, letters, other) = (0, 0, 0);
        var sample = prose.AsSpan(0, Math.Min(prose.Length, LongestSample));
        for (var at = 0; at < sample.Length; at++)
        {
            var length = WordLength(sample[at..], ref other);
            if (length == 0)
                continue;
            words++;
            letters += length;
            if (length <= LongestWord)
                Count(sample.Slice(at, length), hits);
            at += length;
        }

        return other <= letters - other && Prevails(hits, words);
    }

    /// <summary>How many letters the text begins with; those of other scripts are counted.</summary>
    private static int WordLength(ReadOnlySpan<char> text, ref int other)
    {
        var at = 0;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
            at++;
        for (; at < text.Length && text[at] >= '\u0080' && char.IsLetter(text[at]); at++)
        {
            other += text[at] < '\u0250' ? 0 : 1;
            while (at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]))
                at++;
        }

        return at;
    }

    private static void Count(ReadOnlySpan<char> word, Span<int> hits)
    {
        Span<char> lower = stackalloc char[LongestWord];
        for (var i = 0; i < word.Length; i++)
            lower[i] = char.ToLowerInvariant(word[i]);
        if (!Words.TryGetValue(lower[..word.Length], out var languages))
            return;
        for (var language = 0; language < hits.Length; language++)
            hits[language] += (languages >> language) & 1;
    }

    private static bool Prevails(ReadOnlySpan<int> hits, int words)
    {
        var rival = 0;
        foreach (var count in hits[1..])
            rival = Math.Max(rival, count);
        if (rival > 3 && rival > hits[English])
            return false;
        return words < FewWords || hits[English] * 25 >= words;
    }
}
