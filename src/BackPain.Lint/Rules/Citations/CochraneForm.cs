using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2022: a Cochrane review without its number, or a number of one in another journal.</summary>
public sealed class CochraneForm : Rule
{
    private const string DoiPrefix = "10.1002/14651858.";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2022", Name: "cochrane-form", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "An article of the Cochrane Database has a number such as 'CD001929', and no other article has one",
        Why: "The Cochrane Database numbers its reviews instead of paging them. An entry that names it without a number usually has the wrong journal, and then a reader takes a single study for a systematic review.",
        Examples:
        [
            new("Body awareness helps.[1]\n\n## References\n\n1. Gard G (2005). \"Body awareness therapy for patients with fibromyalgia and chronic pain\". [|Cochrane Database Syst Rev|]. PMID 16012065.\n"),
            new("Massage helps.[1]\n\n## References\n\n1. Furlan A, Imamura M (2009). \"Massage for low back pain\". Spine. 34 (16): 1669–84. [|CD001929|].\n"),
            new("""
                Heat and massage help.[1-4]

                ## References

                1. Furlan A, Brosseau L (2002). "Massage for low back pain". Cochrane Database Syst Rev: CD001929. PMID 12076429.
                2. Furlan A, Giraldo M (2015). "Massage for low-back pain". *Cochrane Database of Systematic Reviews*. doi:10.1002/14651858.CD001929.pub3.
                3. French S, Cameron M (2006). "A Cochrane review of superficial heat or cold for low back pain". Spine. 31 (9): 998–1006. PMID 16641776.
                4. Chou R. Reviews in the Cochrane Database of Systematic Reviews. Spine. 2008;33(1):1-4. PMID 18000000.
                """),
        ])
    {
        Accepted = "The words 'Cochrane review' in a title: what counts is the journal. Numbers of methodology reviews ('MR000010'), and a Cochrane DOI in place of the number.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var entry in page.Article.Entries)
        {
            if (entry.Cochrane is not { } review)
                continue;
            if (review.Number.IsEmpty && !HasDoi(entry))
                yield return Report(review.Database, $"{EntryWording.Subject(entry)} names the Cochrane Database as its journal but no review number such as 'CD001929': add it, or correct the journal.");
            else if (!review.Number.IsEmpty && !review.IsNamed && entry.Publication is { } publication && !HasDoi(entry))
                yield return Report(review.Number, $"{EntryWording.Subject(entry)} has the Cochrane review number '{page.Article.Slice(review.Number)}', but its journal is {Wording.Quote(page.Article.Slice(publication.Journal))}.");
        }
    }

    private static bool HasDoi(ReferenceEntry entry) =>
        entry.OwnIdentifier(IdentifierKind.Doi) is { } doi && doi.Value.StartsWith(DoiPrefix, StringComparison.Ordinal);
}
