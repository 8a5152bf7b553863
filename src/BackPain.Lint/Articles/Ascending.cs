namespace BackPain.Lint.Articles;

/// <summary>Finds a place among things that stand in the order of the page, in time logarithmic in their number.</summary>
public static class Ascending
{
    /// <summary>How many things have a value of at most a limit.</summary>
    /// <param name="things">Things whose values do not descend.</param>
    /// <param name="limit">Mostly a UTF-16 offset.</param>
    /// <param name="valueOf">The value of a thing, mostly where it starts.</param>
    public static int CountUpTo<T>(ReadOnlySpan<T> things, int limit, Func<T, int> valueOf)
    {
        var (low, high) = (0, things.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (valueOf(things[middle]) <= limit)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
