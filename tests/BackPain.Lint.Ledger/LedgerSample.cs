using System.Collections.Immutable;
using System.Globalization;

namespace BackPain.Lint.Ledger;

/// <summary>Chooses findings to read.</summary>
public static class LedgerSample
{
    /// <summary>
    /// Entries of each rule that a seed chooses. Each entry has its own lot, so that a change which adds or removes other findings
    /// leaves most of the choice as it was, and what was read once need not be read again.
    /// </summary>
    /// <param name="entries">What there is.</param>
    /// <param name="count">How many of each rule.</param>
    /// <param name="seed">Another seed, another choice.</param>
    public static ImmutableArray<LedgerEntry> Of(IEnumerable<LedgerEntry> entries, int count, int seed) =>
    [
        .. entries.GroupBy(entry => entry.Id, StringComparer.Ordinal).OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .SelectMany(rule => rule.OrderBy(entry => LotOf(entry.Place, seed)).Take(count)),
    ];

    /// <summary>Entries of reference lists that a seed chooses, each by a lot of its own as well.</summary>
    public static ImmutableArray<ReadEntry> Of(IEnumerable<ReadEntry> entries, int count, int seed) =>
        [.. entries.OrderBy(entry => LotOf((entry.Path, entry.Line, entry.Entry.Span.Start), seed)).Take(count)];

    /// <summary>FNV-1a over the seed and the place, then mixed: the same on every machine, unlike a string's own hash.</summary>
    private static ulong LotOf<T>(T place, int seed)
    {
        var lot = 14695981039346656037UL;
        foreach (var c in string.Create(CultureInfo.InvariantCulture, $"{seed} {place}"))
            lot = (lot ^ c) * 1099511628211UL;
        lot ^= lot >> 32;
        lot *= 0x9E3779B97F4A7C15UL;
        return lot ^ (lot >> 29);
    }
}
