using System.Numerics;

namespace BackPain.Lint.Verdicts;

/// <summary>Which words and pairs of words the citation-need score knows, by their hashes.</summary>
internal sealed class ClaimVocabulary
{
    /// <summary>Of each slot some bits of its hash, 0 when it is empty: most words are unknown, and these fit into the nearest cache.</summary>
    private readonly byte[] tags;
    private readonly Slot[] slots;
    private readonly int mask;

    /// <summary>The words of <see cref="ClaimCues"/> and some more.</summary>
    /// <param name="grams">Words and pairs of words with a blank between, in the order of their features.</param>
    public ClaimVocabulary(IReadOnlyList<string> grams)
    {
        Count = grams.Count;
        slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)(grams.Count + 600)) * 2];
        tags = new byte[slots.Length];
        mask = slots.Length - 1;
        for (var index = 0; index < grams.Count; index++)
            At(ClaimNGrams.HashOf(grams[index])).Feature = index + 1;
        foreach (var (cue, words) in ClaimCues.Lists)
        {
            foreach (var word in words.AsSpan().Split(' '))
                At(ClaimNGrams.HashOf(words.AsSpan(word))).Cues |= cue;
        }
    }

    /// <summary>How many words and pairs have an index.</summary>
    public int Count { get; }

    /// <summary>Index of the word or pair in the vocabulary, or -1, and what a word hints at.</summary>
    public (int Gram, ClaimCue Cues) Find(ulong hash)
    {
        var tag = TagOf(hash);
        for (var at = (int)hash & mask; tags[at] != 0; at = (at + 1) & mask)
        {
            if (tags[at] == tag && slots[at].Hash == hash)
                return (slots[at].Feature - 1, slots[at].Cues);
        }

        return (-1, ClaimCue.None);
    }

    private ref Slot At(ulong hash)
    {
        var at = (int)hash & mask;
        while (tags[at] != 0 && slots[at].Hash != hash)
            at = (at + 1) & mask;
        tags[at] = TagOf(hash);
        slots[at].Hash = hash;
        return ref slots[at];
    }

    private static byte TagOf(ulong hash) => (byte)((hash >> 56) | 1);

    private struct Slot
    {
        public ulong Hash;
        public int Feature;
        public ClaimCue Cues;
    }
}
