using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2017: an access date that dates nothing, or that cannot be true.</summary>
/// <param name="today">The day of the run, or <see langword="null"/> when no date can be called future.</param>
public sealed class AccessDateWithoutUrl(DateOnly? today) : Rule
{
    /// <summary>Citation Style 1 accepts access dates from the day on which Wikipedia began.</summary>
    private static readonly DateOnly Earliest = new(2001, 1, 15);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2017", Name: "access-date-without-url", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "An access date stands beside the address that was looked at",
        Why: "'Retrieved 2014-07-28' tells when a page was seen, and without its address nobody can see it again: usually an export lost the link. Beside a DOI or PMID the date says nothing, because the work behind it does not change; Citation Style 1 calls it redundant. A date before 2001-01-15 or in the future is mistyped.",
        Examples:
        [
            new(
                "Paracetamol was tried.[1]\n\n## References\n\n1. Williams, Christopher M (2014). \"Efficacy of paracetamol for acute low-back pain\". The Lancet. doi:10.1016/S0140-6736(14)60805-9. [|Retrieved 2014-07-28|].\n",
                Fixed: "Paracetamol was tried.[1]\n\n## References\n\n1. Williams, Christopher M (2014). \"Efficacy of paracetamol for acute low-back pain\". The Lancet. doi:10.1016/S0140-6736(14)60805-9.\n"),
            new(
                "Heat helps.[1]\n\n## References\n\n1. World Health Organization. Low back pain. Fact sheet. 2023. [|Accessed May 3, 2024|].\n",
                Fixed: "Heat helps.[1]\n\n## References\n\n1. World Health Organization. Low back pain. Fact sheet. 2023.\n"),
            new("Heat helps.[1]\n\n## References\n\n1. World Health Organization. Low back pain. <https://www.who.int/back-pain>. [|Accessed May 3, 1924|].\n"),
            new("""
                Heat helps.[1-4]

                ## References

                1. World Health Organization. Low back pain. 2023. <https://www.who.int/back-pain>. Accessed May 3, 2024.
                2. "Low back pain". Who.int. Retrieved 2024-05-03.
                3. Chou R (2017). Noninvasive treatments. [doi:10.7326/M16-2459](https://doi.org/10.7326/M16-2459). Retrieved 2018-01-02.
                4. Smith J (2012). "Records retrieved 2003 to 2007". BMJ. 344: 12–15. PMID 22222222.
                """),
        ])
    {
        Accepted = "Entries with any address: a link, a shown address, the name of a host, a link to a DOI or to PubMed. Archives may have copied a page before 2001. An entry that announces an address and gives none is another defect.",
        FixNote = "Deletes the access date: safe where the entry has a DOI, PMID or PMCID, otherwise unsafe, because the address is worth looking for.",
        FixSafety = Diagnostics.FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var missing in page.MissingAddresses.Where(missing => !missing.IsAnnounced))
            yield return Missing(page.Article, missing);
        foreach (var entry in page.Article.Entries.Where(entry => !entry.Addresses.IsEmpty))
        {
            foreach (var date in entry.AccessDates)
            {
                if (Impossible(date) is { } words)
                    yield return Report(date.Span, $"The access date {Wording.Quote(page.Article.Slice(date.Span))} lies {words}.");
            }
        }
    }

    private Finding Missing(Article article, MissingAddress missing)
    {
        var entry = missing.Entry;
        var isRedundant = entry.Identifiers.Any(identifier => identifier.Fault is null);
        var consequence = isRedundant ? "its identifier leads to the work" : "a reader cannot look there";
        var message = $"{EntryWording.Subject(entry)} says {Wording.Quote(article.Slice(missing.Span))} and gives no address: {consequence}.";
        return Report(missing.Span, message, Fixes(article, entry, isRedundant ? Diagnostics.FixSafety.Safe : Diagnostics.FixSafety.Unsafe)) with
        {
            Severity = isRedundant ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
        };
    }

    private static ImmutableArray<Fix> Fixes(Article article, ReferenceEntry entry, FixSafety safety)
    {
        var changes = PhraseRemoval.From(article, entry, entry.AccessDates.Select(date => date.Span));
        return changes.IsEmpty ? [] : [new Fix(changes.Length == 1 ? "Delete the access date" : "Delete the access dates", safety, changes.AsSpan())];
    }

    private string? Impossible(AccessDate date) =>
        date.First > today?.AddDays(1) ? "in the future" :
        date.Last < Earliest && !date.IsArchived ? "before 2001-01-15, when Wikipedia began, and is probably mistyped" :
        null;
}
