using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Edits;

/// <summary>The order in which a text first cites the entries of its list, as ICMJE and Vancouver number them.</summary>
internal static class CitationOrder
{
    /// <summary>
    /// Indices of all entries: first those that a marker names, by their first marker and within it by number as written, then
    /// the others in the order of the list. A list whose numbers differ from each other is expected.
    /// </summary>
    public static ImmutableArray<int> Of(Article article, ReferenceList list)
    {
        var indexOf = new Dictionary<int, int>(list.Entries.Length);
        for (var i = 0; i < list.Entries.Length; i++)
            indexOf.TryAdd(list.Entries[i].Number, i);
        var numbers = NumberSet.Of(indexOf.Keys);
        var isPlaced = new bool[list.Entries.Length];
        var order = ImmutableArray.CreateBuilder<int>(list.Entries.Length);
        foreach (var marker in article.Markers)
        {
            foreach (var range in marker.Numbers)
            {
                foreach (var number in numbers.In(range))
                    Place(indexOf[number]);
            }
        }

        for (var i = 0; i < isPlaced.Length; i++)
            Place(i);
        return order.MoveToImmutable();

        void Place(int index)
        {
            if (!isPlaced[index])
                order.Add(index);
            isPlaced[index] = true;
        }
    }

    /// <summary>The numbers of the list that at least one marker names.</summary>
    public static HashSet<int> Cited(Article article, ReferenceList list)
    {
        var numbers = NumberSet.Of(list.Entries.Select(entry => entry.Number));
        var cited = new HashSet<int>();
        foreach (var marker in article.Markers)
        {
            foreach (var range in marker.Numbers)
            {
                foreach (var number in numbers.In(range))
                    cited.Add(number);
            }
        }

        return cited;
    }
}
