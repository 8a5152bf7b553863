using System.Numerics;

namespace BackPain.Lint.Verdicts;

/// <summary>Which words and pairs of words the citation-need score knows, by their hashes.</summary>
internal sealed class ClaimVocabulary
{
    private readonly Slot[] slots;
    private readonly int mask;

    /// <summary>The words of <see cref="ClaimCues"/> and some more.</summary>
    /// <param name="grams">Words and pairs of words with a blank between, in the order of their features.</param>
    public ClaimVocabulary(IReadOnlyList<string> grams)
    {
        slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)(grams.Count + 600)) * 2];
        mask = slots.Length - 1;
        for (var index = 0; index < grams.Count; index++)
            At(ClaimNGrams.HashOf(grams[index])).Feature = index + 1;
        foreach (var (cue, words) in ClaimCues.Lists)
        {
            foreach (var word in words.AsSpan().Split(' '))
                At(ClaimNGrams.HashOf(words.AsSpan(word))).Cues |= cue;
        }
    }

    /// <summary>Index of the word or pair in the vocabulary, or -1, and what a word hints at.</summary>
    public (int Gram, ClaimCue Cues) Find(ulong hash)
    {
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            var slot = slots[at];
            if (slot.Hash == hash)
                return (slot.Feature - 1, slot.Cues);
            if (slot.Hash == 0)
                return (-1, ClaimCue.None);
        }
    }

    private ref Slot At(ulong hash)
    {
        var at = (int)hash & mask;
        while (slots[at].Hash != 0 && slots[at].Hash != hash)
            at = (at + 1) & mask;
        slots[at].Hash = hash;
        return ref slots[at];
    }

    private struct Slot
    {
        public ulong Hash;
        public int Feature;
        public ClaimCue Cues;
    }
}
