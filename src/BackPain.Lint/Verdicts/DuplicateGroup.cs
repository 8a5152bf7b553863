using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>Entries of one page that are the same work.</summary>
/// <param name="Entries">Two or more entries in the order of the page.</param>
/// <param name="Reason">What they share, as the end of a sentence: "PMID 16641776", "the same text".</param>
/// <param name="SameText">Whether the entries are equal after normalisation.</param>
public sealed record DuplicateGroup(ImmutableArray<ReferenceEntry> Entries, string Reason, bool SameText)
{
    internal static ImmutableArray<DuplicateGroup> In(Article article) => [];
}
