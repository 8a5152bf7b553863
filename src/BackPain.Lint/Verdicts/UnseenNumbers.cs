using System.Runtime.InteropServices;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>Numbers that are taken once each; however many wide ranges ask for them, the work is linear in the numbers.</summary>
/// <param name="numbers">All of them; those below 1 are left out.</param>
internal sealed class UnseenNumbers(IEnumerable<int> numbers)
{
    private readonly int[] sorted = [.. numbers.Where(number => number > 0).Distinct().Order()];

    private readonly List<int> taken = [];

    /// <summary>For each index an index from which on to look for one that is not taken.</summary>
    private int[] next = [];

    /// <summary>How many there were at first.</summary>
    public int Count => sorted.Length;

    /// <summary>Takes what is left of a range.</summary>
    /// <returns>The numbers taken, ascending: a part of all numbers, valid until the next call.</returns>
    public ReadOnlySpan<int> Take(NumberRange range)
    {
        if (next.Length == 0)
            next = [.. Enumerable.Range(0, sorted.Length + 1)];
        taken.Clear();
        var at = Array.BinarySearch(sorted, range.First);
        for (at = Free(at < 0 ? ~at : at); at < sorted.Length && sorted[at] <= range.Last; at = Free(at + 1))
        {
            next[at] = at + 1;
            taken.Add(sorted[at]);
        }

        return CollectionsMarshal.AsSpan(taken);
    }

    private int Free(int at)
    {
        while (next[at] != at)
            at = next[at] = next[next[at]];
        return at;
    }
}
