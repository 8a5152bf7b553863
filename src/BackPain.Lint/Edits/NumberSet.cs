using BackPain.Lint.Articles;

namespace BackPain.Lint.Edits;

/// <summary>Numbers in ascending order, to count those of a range without walking through it.</summary>
internal readonly struct NumberSet
{
    private readonly int[] sorted;

    private NumberSet(int[] sorted) => this.sorted = sorted;

    /// <summary>The distinct positive numbers of a sequence.</summary>
    public static NumberSet Of(IEnumerable<int> numbers) => new([.. numbers.Where(number => number > 0).Distinct().Order()]);

    public int Count => sorted.Length;

    public bool Contains(int number) => Array.BinarySearch(sorted, number) >= 0;

    /// <summary>How many of the numbers lie in the range.</summary>
    public int CountIn(NumberRange range) => IndexOf(range.Last + 1L) - IndexOf(range.First);

    /// <summary>The numbers that lie in the range.</summary>
    public ReadOnlySpan<int> In(NumberRange range)
    {
        var start = IndexOf(range.First);
        return sorted.AsSpan(start, IndexOf(range.Last + 1L) - start);
    }

    private int IndexOf(long number)
    {
        if (number > int.MaxValue)
            return sorted.Length;
        var at = Array.BinarySearch(sorted, (int)number);
        return at >= 0 ? at : ~at;
    }
}
