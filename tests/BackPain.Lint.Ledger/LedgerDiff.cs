using System.Collections.Immutable;

namespace BackPain.Lint.Ledger;

/// <summary>What a change of the linter does to its findings.</summary>
/// <param name="Added">Findings that only the new run has.</param>
/// <param name="Removed">Findings that only the old run had.</param>
/// <param name="Reworded">The same places with another message or severity: old and new.</param>
public sealed record LedgerDiff(
    ImmutableArray<LedgerEntry> Added, ImmutableArray<LedgerEntry> Removed, ImmutableArray<(LedgerEntry Old, LedgerEntry New)> Reworded)
{
    /// <summary>Compares two runs over the same pages.</summary>
    public static LedgerDiff Between(IEnumerable<LedgerEntry> old, IEnumerable<LedgerEntry> current)
    {
        // A rule may report one place twice with different messages: equal ones are paired first.
        var left = old.GroupBy(entry => entry.Place).ToDictionary(group => group.Key, group => group.ToList());
        var added = ImmutableArray.CreateBuilder<LedgerEntry>();
        var unpaired = new List<LedgerEntry>();
        foreach (var entry in current)
        {
            if (!left.TryGetValue(entry.Place, out var there))
                added.Add(entry);
            else if (!there.Remove(entry))
                unpaired.Add(entry);
        }

        var reworded = ImmutableArray.CreateBuilder<(LedgerEntry, LedgerEntry)>();
        foreach (var entry in unpaired)
        {
            if (left[entry.Place] is not [var before, ..] there)
            {
                added.Add(entry);
                continue;
            }

            there.RemoveAt(0);
            reworded.Add((before, entry));
        }

        return new LedgerDiff(InOrder(added), InOrder(left.Values.SelectMany(there => there)), reworded.ToImmutable());
    }

    private static ImmutableArray<LedgerEntry> InOrder(IEnumerable<LedgerEntry> entries) =>
        [.. entries.OrderBy(entry => entry.Id, StringComparer.Ordinal).ThenBy(entry => entry.Path, StringComparer.Ordinal).ThenBy(entry => entry.Line).ThenBy(entry => entry.Column)];
}
