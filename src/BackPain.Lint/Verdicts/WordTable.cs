using System.Numerics;
using System.Runtime.InteropServices;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// What words mean, in any case. The words stay where they stand in their lists: some thousands of them are ready in a fraction
/// of the time that a frozen dictionary needs, which every start of the program would pay, and are found as fast.
/// </summary>
/// <remarks>Words are of ASCII letters, digits, hyphens and apostrophes.</remarks>
internal sealed class WordTable
{
    private readonly List<Entry> entries;

    /// <summary>By hash the index of a word, counted from one; 0 when there is none.</summary>
    private readonly ushort[] first;

    /// <summary>An empty table.</summary>
    /// <param name="size">About how many words it will hold, 65,535 at most.</param>
    public WordTable(int size)
    {
        entries = new(size);
        first = new ushort[BitOperations.RoundUpToPowerOf2((uint)size) * 2];
    }

    /// <summary>Adds a list of words.</summary>
    /// <param name="words">Words with blanks between them; one that stands in several lists means all of it.</param>
    /// <param name="meaning">What each of them means, not 0.</param>
    public void Add(string words, long meaning)
    {
        foreach (var word in words.AsSpan().Split(' '))
        {
            if (word.End.Value > word.Start.Value)
                Add(words, word, meaning);
        }
    }

    /// <summary>What a word means, 0 for an unknown one.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash">Its hash, as <see cref="ScannedWord"/> has it.</param>
    public long Find(ReadOnlySpan<char> word, uint hash) => IndexOf(word, hash) is >= 0 and var at ? entries[at].Meaning : 0;

    private void Add(string words, Range range, long meaning)
    {
        var word = words.AsSpan(range);
        var hash = ScannedWord.HashOf(word);
        if (IndexOf(word, hash) is >= 0 and var known)
        {
            entries[known] = entries[known] with { Meaning = entries[known].Meaning | meaning };
            return;
        }

        ref var slot = ref first[SlotOf(hash)];
        entries.Add(new(words, range.Start.Value, word.Length, hash, slot, meaning));
        slot = (ushort)entries.Count;
    }

    private int IndexOf(ReadOnlySpan<char> word, uint hash)
    {
        var known = CollectionsMarshal.AsSpan(entries);
        for (var at = first[SlotOf(hash)] - 1; at >= 0; at = known[at].Next - 1)
        {
            ref readonly var entry = ref known[at];
            if (entry.Hash == hash && entry.Length == word.Length && word.Equals(entry.Words.AsSpan(entry.Start, entry.Length), StringComparison.OrdinalIgnoreCase))
                return at;
        }

        return -1;
    }

    private int SlotOf(uint hash) => (int)(hash ^ (hash >> 15)) & (first.Length - 1);

    /// <summary>A word in its list.</summary>
    /// <param name="Words">The list.</param>
    /// <param name="Start">Offset of the word.</param>
    /// <param name="Length">Its length.</param>
    /// <param name="Hash">Its hash.</param>
    /// <param name="Next">The next word of the same slot, counted from one; 0 after the last.</param>
    /// <param name="Meaning">What it means.</param>
    private readonly record struct Entry(string Words, int Start, int Length, uint Hash, ushort Next, long Meaning);
}
