using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>Entries of one page that are the same work.</summary>
/// <param name="Entries">Two or more entries in the order of the page.</param>
/// <param name="Reason">What they share, as the end of a sentence: "PMID 16641776", "the same text".</param>
/// <param name="SameText">
/// Whether the entries are equal after normalisation and no copy has an identifier that the first lacks, so that nothing is lost
/// when the first alone stays.
/// </param>
public sealed record DuplicateGroup(ImmutableArray<ReferenceEntry> Entries, string Reason, bool SameText)
{
    /// <summary>The reason of entries that share no identifier.</summary>
    public const string ByText = "the same text";

    /// <summary>
    /// Groups in the order of the page. Identity only: an identifier or the whole text must be equal; likeness is no duplicate.
    /// </summary>
    /// <param name="works">What identity says.</param>
    /// <param name="apart">What the page says are different works.</param>
    internal static ImmutableArray<DuplicateGroup> In(EntryWorks works, Dismissals apart)
    {
        var groups = ImmutableArray.CreateBuilder<DuplicateGroup>();
        foreach (var entries in works.Repeated().Select(apart.Remaining).Where(entries => entries.Length > 1))
        {
            var first = entries[0];
            var sameText = entries.All(entry => entry.FoldedText == first.FoldedText && Lacks(first, entry) is null);
            groups.Add(new DuplicateGroup(entries, Shared(entries), sameText));
        }

        return groups.ToImmutable();
    }

    private static Identifier? Lacks(ReferenceEntry first, ReferenceEntry copy) => copy.Identifiers.FirstOrDefault(identifier =>
        !first.Identifiers.Any(known => known.Kind == identifier.Kind && known.Value == identifier.Value));

    /// <summary>The best known identifier that two of the entries share; otherwise it was the text.</summary>
    private static string Shared(ImmutableArray<ReferenceEntry> entries)
    {
        foreach (var (kind, label) in new[] { (IdentifierKind.Pmid, "PMID "), (IdentifierKind.Doi, "DOI "), (IdentifierKind.Pmcid, "") })
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                if (entry.OwnIdentifier(kind) is { } own && !seen.Add(own.Value))
                    return label + own.Value;
            }
        }

        return ByText;
    }
}
