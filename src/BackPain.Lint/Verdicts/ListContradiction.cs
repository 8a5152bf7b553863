using System.Collections.Immutable;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Verdicts;

/// <summary>One study in lists of a page that exclude each other by heading: included, excluded, under review.</summary>
/// <param name="Copies">Its entries in the order of the page, each with the section whose heading decides on it.</param>
public sealed record ListContradiction(ImmutableArray<(ReferenceEntry Entry, Section Section)> Copies)
{
    internal static ImmutableArray<ListContradiction> In(Article article, EntryWorks works) =>
    [
        .. works.Contradicted().Select(copies => new ListContradiction([.. copies.Select(copy => (copy.Entry, article.Sections[copy.Section]))])),
    ];
}
