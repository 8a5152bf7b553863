namespace BackPain.Lint.Verdicts;

/// <summary>A run of letters, digits, hyphens and apostrophes, with what a <see cref="WordTable"/> finds it by.</summary>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Hash">Of the word without case.</param>
/// <param name="StemHash">The same of all but its last character, which is where a plural ends.</param>
/// <param name="Hyphen">Where in the word its last hyphen stands, or -1.</param>
/// <param name="HasParts">Whether it holds a hyphen or an apostrophe.</param>
internal readonly record struct ScannedWord(int Length, uint Hash, uint StemHash, int Hyphen, bool HasParts)
{
    private const uint Seed = 2166136261;

    /// <summary>The word that a text begins with, read in one go.</summary>
    public static ScannedWord Read(ReadOnlySpan<char> text)
    {
        var (hash, stem, hyphen, hasParts, at) = (Seed, Seed, -1, false, 0);
        for (; at < text.Length; at++)
        {
            var character = text[at];
            if (!char.IsLetterOrDigit(character))
            {
                if (character is not ('-' or '\'' or '’'))
                    break;
                hasParts = true;
                hyphen = character == '-' ? at : hyphen;
            }

            stem = hash;
            hash = Add(hash, character);
        }

        return new(at, hash, stem, hyphen, hasParts);
    }

    /// <summary>The hash of a whole text.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var character in word)
            hash = Add(hash, character);
        return hash;
    }

    /// <summary>FNV-1a over the letters without their case; for other characters the bit of the case means nothing.</summary>
    private static uint Add(uint hash, char character) => (hash ^ (character | 0x20u)) * 16777619u;
}
