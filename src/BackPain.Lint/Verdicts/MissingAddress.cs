using System.Collections.Immutable;
using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Verdicts;

/// <summary>An entry that speaks of an address on the web and has none.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Span">The words that speak of it: "Available at", "Retrieved 2014-07-28".</param>
/// <param name="IsAnnounced">
/// Whether the words announce the address, so that it was lost (BPL2018); otherwise they only date it (BPL2017). An entry with
/// both has lost its address.
/// </param>
public sealed record MissingAddress(ReferenceEntry Entry, TextSpan Span, bool IsAnnounced)
{
    internal static ImmutableArray<MissingAddress> In(Article article)
    {
        var found = ImmutableArray.CreateBuilder<MissingAddress>();
        foreach (var entry in article.Entries.Where(entry => entry.Addresses.IsEmpty))
        {
            if (entry.LostAddress is { } announced)
                found.Add(new MissingAddress(entry, announced, IsAnnounced: true));
            else if (entry.AccessDates is [var date, ..])
                found.Add(new MissingAddress(entry, date.Span, IsAnnounced: false));
        }

        return found.DrainToImmutable();
    }
}
