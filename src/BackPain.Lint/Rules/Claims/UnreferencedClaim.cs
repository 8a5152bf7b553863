using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Claims;

/// <summary>BPL4001: a comparison about health, or a statement like those that medical authors cite a source for, without one.</summary>
public sealed class UnreferencedClaim : Rule
{
    private const string List = "\n\n## References\n\n1. French S, et al. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL4001", Name: "unreferenced-claim", Category: RuleCategory.Claims, Severity: DiagnosticSeverity.Info,
        Title: "A statement that medical authors would source names its source",
        Why: "\"More effective than\" and \"the most common cause\" sum up research that compared. Wikipedia's guideline on medical sources (WP:MEDRS) asks for a reliable secondary source behind such statements, and its verifiability policy for one behind whatever is likely to be challenged. Other statements are judged by a score learnt from medical articles: how likely their authors would cite a source for such a sentence.",
        Examples:
        [
            new("[|Exercise is superior to bed rest in chronic back pain.|]",
                Fixed: "Exercise is superior to bed rest in chronic back pain.[citation needed]"),
            new("Heat is popular.[1] [|Massage is less expensive than surgery for back pain.|]" + List,
                Fixed: "Heat is popular.[1] Massage is less expensive than surgery for back pain.[citation needed]" + List),
            new("[|The most common cause of sciatica is a herniated disc.|] It heals by itself.",
                Fixed: "The most common cause of sciatica is a herniated disc.[citation needed] It heals by itself."),
            new("[|Discography was long the gold standard for disc pain.|]",
                Fixed: "Discography was long the gold standard for disc pain.[citation needed]"),
            new("[|Chronic back pain has previously been linked to several personality traits in adults.|]",
                Fixed: "Chronic back pain has previously been linked to several personality traits in adults.[citation needed]")
            {
                Caption = "The words 'previously' and 'been linked' are those of sentences that get a source.",
            },
            new("Exercise is superior to bed rest in chronic back pain.[1]" + List),
            new("Back pain is more common in women than in men. It rises with age.[1]" + List) { Caption = "A marker at the end of the paragraph may cover the sentences before it." },
            new("The fourth vertebra lies superior to the fifth vertebra of the spine.") { Caption = "A place in the body is no comparison." },
            new("Treatment is needed when the temperature is higher than 39 degrees."),
            new("Is exercise superior to bed rest in chronic back pain?"),
            new("This list is more complete than the one of last year."),
        ])
    {
        Accepted = "Sentences with a marker, an identifier or a link to a study; sentences whose paragraph ends with a marker nearby, and pages whose markers are all missing (BPL4015 speaks of them); several such sentences after the last marker of a paragraph (BPL4006); sentences whose score is under `bplint_claim_threshold`; thresholds (\"higher than 39\") and places in the body; sentences that name nothing of health; questions; what is unknown or still to be studied; methods, acknowledgements and licences; pages in other languages than English.",
        FixNote = "Marks the sentence with `[citation needed]`, which an editor has to answer. An editor also offers works of the page's own list that share words with the sentence; no run chooses one.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var claim in page.Claims)
        {
            if (claim.IsUnsourced(ClaimReason.Comparison) || claim is { IsExact: false, Standing: ClaimStanding.Unsourced })
                yield return CitationNeeded.Finding(this, page, claim);
        }
    }
}
