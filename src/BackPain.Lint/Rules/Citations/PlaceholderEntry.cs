using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2032: an entry that waits for its work.</summary>
public sealed class PlaceholderEntry : Rule
{
    /// <summary>More places of one loss tell nothing more.</summary>
    private const int MostPlaces = 20;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2032", Name: "placeholder-entry", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "Every entry of a reference list names a work",
        Why: "A number that leads to nothing, or to 'Pending' looks like a source and is none: the statement it stands behind cannot be checked.",
        Examples:
        [
            new("""
                Heat helps.[1] Rest does not.[2] Nobody knows why.[3]

                ## References

                1. French S (2006). "A Cochrane review of superficial heat or cold for low back pain". Spine. 31: 998-1006.
                2. [|Pending|]
                3. [|[citation needed]|]
                """),
            new("Heat helps.[1] Rest does not.[2]\n\n## References\n\n[|[1]|]\n\n[2]\n"),
            new("""
                Heat helps.[1-3]

                ## References

                1. Pending legislation and back pain. BMJ. 2004;328:12-15.
                2. PMID 16641776
                3. <https://www.who.int/back-pain>
                """),
        ])
    {
        Accepted = "Entries with an identifier or an address, and lists without a heading of references.",
        FixNote = "Name the work, or remove the number and say that the statement has no source.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var entries in page.PlaceholderEntries)
        {
            var (article, entry) = (page.Article, entries[0]);
            if (UnfilledEntries.IsEmpty(article, entry))
                yield return Report(entry.Label.IsEmpty ? entry.Span : entry.Label, Empty(entries)) with { Related = Others(entries) };
            else
                yield return Report(entry.Body, $"The entry says {Wording.Quote(article.Slice(entry.Body))} where a work should stand.");
        }
    }

    private static string Empty(ImmutableArray<ReferenceEntry> entries) => entries.Length == 1
        ? "The entry is empty where a work should stand."
        : $"{entries.Length} entries are empty where works should stand.";

    private static ImmutableArray<RelatedPlace> Others(ImmutableArray<ReferenceEntry> entries) =>
        [.. entries.Skip(1).Take(MostPlaces).Select(entry => new RelatedPlace(entry.Label, "This entry is empty, too."))];
}
