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

    private const int LetterBits = 10;

    /// <summary>So many bits name a slot of the table, which has several times the words of all lists.</summary>
    private const int SlotBits = 9;
    private const int Slots = 1 << SlotBits;

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

    /// <summary>The words of all lists by their <see cref="Key(ulong, char)"/>, 0 in slots without one, and for each the set of its languages.</summary>
    private static readonly (ulong[] Keys, ushort[] Languages) Words = Table();

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
        Span<int> seen = stackalloc int[Slots];
        seen.Clear();
        var (words, letters, other) = (0, 0, 0);
        var sample = prose.AsSpan(0, Math.Min(prose.Length, LongestSample));
        for (var at = 0; at < sample.Length; at++)
        {
            var start = at;
            var key = 0ul;
            for (; at < sample.Length; at++)
            {
                var character = sample[at];
                if (!char.IsAsciiLetter(character))
                {
                    if (character < '\u0080' || !char.IsLetter(character))
                        break;
                    other += character < '\u0250' ? 0 : 1;
                }

                key = Key(key, character);
            }

            if (at == start)
                continue;
            words++;
            letters += at - start;
            if (at - start <= LongestWord && SlotOf(key) is >= 0 and var slot)
                seen[slot]++;
        }

        return other <= letters - other && Prevails(seen, words);
    }

    /// <summary>The letters of a word in one number, ten bits each; letters of other scripts make it that of no word.</summary>
    private static ulong Key(ulong key, char letter)
    {
        var lower = char.IsAscii(letter) ? (char)(letter | 0x20) : char.ToLowerInvariant(letter);
        return (key << LetterBits) | (lower < 1 << LetterBits ? lower : 1u);
    }

    /// <summary>Where a word stands in the table, or -1.</summary>
    private static int SlotOf(ulong key)
    {
        for (var slot = FirstSlot(key); Words.Keys[slot] != 0; slot = (slot + 1) % Slots)
        {
            if (Words.Keys[slot] == key)
                return slot;
        }

        return -1;
    }

    private static int FirstSlot(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> (64 - SlotBits));

    private static (ulong[] Keys, ushort[] Languages) Table()
    {
        var (keys, sets) = (new ulong[Slots], new ushort[Slots]);
        for (var language = 0; language < Languages.Length; language++)
        {
            foreach (var word in Languages[language].AsSpan().Split(' '))
            {
                var key = 0ul;
                foreach (var letter in Languages[language].AsSpan(word))
                    key = Key(key, letter);
                var slot = FirstSlot(key);
                while (keys[slot] != 0 && keys[slot] != key)
                    slot = (slot + 1) % Slots;
                keys[slot] = key;
                sets[slot] |= (ushort)(1 << language);
            }
        }

        return (keys, sets);
    }

    private static bool Prevails(ReadOnlySpan<int> seen, int words)
    {
        Span<int> hits = stackalloc int[Languages.Length];
        hits.Clear();
        for (var slot = 0; slot < seen.Length; slot++)
        {
            for (var language = 0; seen[slot] > 0 && language < hits.Length; language++)
                hits[language] += seen[slot] * ((Words.Languages[slot] >> language) & 1);
        }

        var rival = 0;
        foreach (var count in hits[1..])
            rival = Math.Max(rival, count);
        if (rival > 3 && rival > hits[English])
            return false;
        return words < FewWords || hits[English] * 25 >= words;
    }
}
