namespace BackPain.Lint.Parsing;

/// <summary>Brings into the order of the page what was collected in nearly that order.</summary>
internal static class PageOrder
{
    /// <summary>Sorts by offsets. Equal ones keep their order, and nothing is allocated for what is in order already.</summary>
    /// <param name="items">What to sort.</param>
    /// <param name="start">Offset of an item.</param>
    public static void Sort<T>(List<T> items, Func<T, int> start)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (start(items[i - 1]) <= start(items[i]))
                continue;
            var sorted = items.OrderBy(start).ToArray();
            items.Clear();
            items.AddRange(sorted);
            return;
        }
    }
}
