using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Edits;

/// <summary>
/// What becomes of each entry of a list and of each number that markers name. Both are kept apart, because two entries can
/// share a written number while a marker leads to the first of them only.
/// </summary>
internal sealed class NumberPlan
{
    private readonly Dictionary<int, int> firstCopies = [];
    private readonly Dictionary<int, int> leads = [];
    private readonly HashSet<int> adopted = [];
    private readonly int[] numbers;
    private readonly bool[] removed;

    /// <summary>A plan that changes nothing.</summary>
    public NumberPlan(ReferenceList list)
    {
        List = list;
        removed = new bool[list.Entries.Length];
        numbers = new int[list.Entries.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            var number = numbers[i] = list.Entries[i].Number;
            HasEntryWithoutNumber |= number <= 0;
            HasRepeatedNumber |= number > 0 && !firstCopies.TryAdd(number, i);
        }
    }

    public ReferenceList List { get; }

    /// <summary>Whether the numbers of a marker, and markers that stand at one place, are put into ascending order.</summary>
    public bool SortsMarkers { get; init; }

    /// <summary>The entry that comes to each place of the list; empty when all stay.</summary>
    public ImmutableArray<int> Order { get; init; } = [];

    /// <summary>Whether any entry changes its place.</summary>
    public bool Moves
    {
        get
        {
            for (var place = 0; place < Order.Length; place++)
            {
                if (Order[place] != place)
                    return true;
            }

            return false;
        }
    }

    /// <summary>The entry that comes to a place.</summary>
    public int EntryAt(int place) => Order.IsEmpty ? place : Order[place];

    public bool HasRepeatedNumber { get; }

    public bool HasEntryWithoutNumber { get; }

    /// <summary>The numbers that an entry carries now.</summary>
    public IReadOnlyCollection<int> OldNumbers => firstCopies.Keys;

    /// <summary>Whether an entry goes that markers lead to while another entry keeps its number.</summary>
    public bool LosesFirstCopy
    {
        get
        {
            var kept = KeptNumbers();
            return firstCopies.Any(copy => removed[copy.Value] && kept.Contains(copy.Key));
        }
    }

    /// <summary>Where an entry stands in a list, or -1.</summary>
    public static int IndexIn(ReferenceList list, ReferenceEntry entry)
    {
        var (low, high) = (0, list.Entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = list.Entries[middle].Span.CompareTo(entry.Span);
            if (order == 0)
                return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    public bool IsFirstCopy(int index) => firstCopies.TryGetValue(List.Entries[index].Number, out var first) && first == index;

    public bool IsRemoved(int index) => removed[index];

    /// <summary>The new number of an entry.</summary>
    public int NumberOf(int index) => numbers[index];

    /// <summary>The number by which a marker reaches the same work afterwards; 0 when the work is gone.</summary>
    /// <returns>Whether an entry carries the number now.</returns>
    public bool TryLead(int old, out int number)
    {
        if (!firstCopies.TryGetValue(old, out var first))
        {
            number = old;
            return false;
        }

        if (!leads.TryGetValue(old, out number))
            number = removed[first] ? 0 : numbers[first];
        return true;
    }

    public void Remove(ReferenceEntry entry)
    {
        if (IndexIn(List, entry) is var index and >= 0)
            removed[index] = true;
    }

    public void Number(int index, int number) => numbers[index] = number;

    public void Lead(int old, int number) => leads[old] = number;

    /// <summary>Lets markers that name a number without an entry lead to the entry that takes the number.</summary>
    public void Adopt(int number) => adopted.Add(number);

    public IReadOnlyCollection<int> Adopted => adopted;

    /// <summary>Whether an entry carries the number now.</summary>
    public bool HasNumber(int number) => firstCopies.ContainsKey(number);

    public bool IsAdopted(int number) => adopted.Contains(number);

    /// <summary>Moves every number down by the count of smaller numbers that no entry carries any more.</summary>
    public NumberPlan CloseUp()
    {
        var vacated = Vacated();
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = List.Entries[i].Number - CountBelow(vacated, List.Entries[i].Number);
        return this;
    }

    /// <summary>
    /// Closes up and leads the numbers of removed entries to the entries that are the same works; false when markers cannot
    /// name one of these.
    /// </summary>
    /// <param name="kept">Index of the kept entry by index of a removed one.</param>
    public bool Merge(IReadOnlyDictionary<int, int> kept)
    {
        foreach (var target in kept.Values)
        {
            var number = List.Entries[target].Number;
            if (removed[target] || (number > 0 && !IsFirstCopy(target) && !removed[firstCopies[number]]))
                return false;
        }

        CloseUp();
        foreach (var (number, first) in firstCopies)
        {
            if (removed[first] && kept.TryGetValue(first, out var target))
                Lead(number, numbers[target]);
        }

        return true;
    }

    private HashSet<int> KeptNumbers()
    {
        var kept = new HashSet<int>();
        for (var i = 0; i < removed.Length; i++)
        {
            if (!removed[i])
                kept.Add(List.Entries[i].Number);
        }

        return kept;
    }

    private int[] Vacated()
    {
        var kept = KeptNumbers();
        return [.. firstCopies.Keys.Where(number => !kept.Contains(number)).Order()];
    }

    private static int CountBelow(int[] sorted, int number)
    {
        var at = Array.BinarySearch(sorted, number);
        return at >= 0 ? at : ~at;
    }
}
