using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>
/// The numbers of the list that markers cite, judged: each defect under the one rule that names its cause. A number written
/// twice wins over the gap it leaves, a gap wins over the drift it causes, and a gap whose number is cited is an undefined
/// reference alone.
/// </summary>
/// <param name="List">The list.</param>
public sealed record ListNumbering(ReferenceList List)
{
    /// <summary>Entries that share a written number with another entry of the list, grouped (BPL1004).</summary>
    public ImmutableArray<ImmutableArray<ReferenceEntry>> Repeated { get; init; } = [];

    /// <summary>Numbers that the list skips and nobody cites (BPL1005).</summary>
    public ImmutableArray<SkippedNumbers> Gaps { get; init; } = [];

    /// <summary>Entries that a renderer numbers otherwise than they are written, for no cause above (BPL1006).</summary>
    public ImmutableArray<ReferenceEntry> Drifted { get; init; } = [];

    /// <summary>Numbers without an entry of their own because another entry took a number twice.</summary>
    public ImmutableHashSet<int> MistypedNumbers { get; init; } = [];

    internal static ListNumbering? Of(Article article)
    {
        var cited = new CitedNumbers(article);
        if (article.NumberedList is not { IsLazilyNumbered: false } list || article.HasAmbiguousLists || !cited.Any)
            return null;
        ImmutableArray<ImmutableArray<ReferenceEntry>> repeated =
        [
            .. list.Entries.Where(entry => entry.Number > 0).GroupBy(entry => entry.Number).Where(group => group.Skip(1).Any()).Select(group => group.ToImmutableArray()),
        ];
        var mistyped = Mistyped(list, repeated);
        var (gaps, hasGap) = GapsOf(list, cited, mistyped);
        return new ListNumbering(list)
        {
            Repeated = repeated,
            MistypedNumbers = mistyped,
            Gaps = gaps,
            Drifted = !repeated.IsEmpty || hasGap ? [] : [.. list.Entries.Where(entry => entry.RenderedNumber != entry.Number)],
        };
    }

    /// <summary>
    /// 1, 2, 2, 4: the second 2 stands where 3 should. Of the entries that share a number the one that follows its predecessor has it
    /// by right, or else the first; every other one took it in place of the number that was due.
    /// </summary>
    private static ImmutableHashSet<int> Mistyped(ReferenceList list, ImmutableArray<ImmutableArray<ReferenceEntry>> repeated)
    {
        if (repeated.IsEmpty)
            return [];
        var due = new Dictionary<int, int>();
        for (var i = 0; i < list.Entries.Length; i++)
            due[list.Entries[i].Span.Start] = i == 0 ? 1 : list.Entries[i - 1].Number + 1;
        var numbers = list.Entries.Select(entry => entry.Number).ToHashSet();
        var mistyped = ImmutableHashSet.CreateBuilder<int>();
        foreach (var group in repeated)
        {
            var rightful = group.FirstOrDefault(entry => due[entry.Span.Start] == entry.Number) ?? group[0];
            mistyped.UnionWith(group.Where(entry => entry != rightful).Select(entry => due[entry.Span.Start]).Where(number => !numbers.Contains(number)));
        }

        return mistyped.ToImmutable();
    }

    private static (ImmutableArray<SkippedNumbers> Uncited, bool Any) GapsOf(ReferenceList list, CitedNumbers cited, ImmutableHashSet<int> mistyped)
    {
        var gaps = ImmutableArray.CreateBuilder<SkippedNumbers>();
        var numbers = list.Entries.Select(entry => entry.Number).ToHashSet();
        var any = false;
        for (var i = 1; i < list.Entries.Length; i++)
        {
            var (after, before) = (list.Entries[i - 1], list.Entries[i]);
            if (before.Number <= after.Number + 1 || after.Number == 0)
                continue;
            // A number that stands elsewhere in the list is out of order, not missing. A gap over thousands is a stray number,
            // such as a year; nobody needs every missing number checked.
            var missing = Enumerable.Range(after.Number + 1, Math.Min(before.Number - after.Number - 1, 1_000)).ToArray();
            if (missing.Any(numbers.Contains))
                continue;
            any = true;
            if (!missing.Any(number => mistyped.Contains(number) || cited.Contains(number)))
                gaps.Add(new SkippedNumbers(after.Number + 1, before.Number - 1, after, before));
        }

        return (gaps.ToImmutable(), any);
    }
}
