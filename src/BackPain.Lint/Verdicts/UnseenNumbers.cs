using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>Numbers that are taken once each; however many wide ranges ask for them, the work is linear in the numbers.</summary>
/// <param name="numbers">All of them; those below 1 are left out.</param>
internal sealed class UnseenNumbers(IEnumerable<int> numbers)
{
    private readonly int[] sorted = [.. numbers.Where(number => number > 0).Distinct().Order()];

    /// <summary>For each index an index from which on to look for one that is not taken.</summary>
    private int[] next = [];

    /// <summary>How many there were at first.</summary>
    public int Count => sorted.Length;

    /// <summary>Takes what is left of a range.</summary>
    /// <returns>The lowest and the highest number taken and how many; zeros when nothing was left.</returns>
    public (int Lowest, int Highest, int Count) Take(NumberRange range)
    {
        if (next.Length == 0)
            next = [.. Enumerable.Range(0, sorted.Length + 1)];
        var at = Array.BinarySearch(sorted, range.First);
        var (lowest, highest, count) = (0, 0, 0);
        for (at = Free(at < 0 ? ~at : at); at < sorted.Length && sorted[at] <= range.Last; at = Free(at + 1))
        {
            next[at] = at + 1;
            (lowest, highest, count) = (count == 0 ? sorted[at] : lowest, sorted[at], count + 1);
        }

        return (lowest, highest, count);
    }

    private int Free(int at)
    {
        while (next[at] != at)
            at = next[at] = next[next[at]];
        return at;
    }
}
