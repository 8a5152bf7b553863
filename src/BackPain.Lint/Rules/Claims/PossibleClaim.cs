using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Claims;

/// <summary>BPL4015: a claim whose source may be the marker at the end of its paragraph, or one of a list that nothing cites, or that is none for sure.</summary>
public sealed class PossibleClaim : Rule
{
    private const string List = "\n\n## References\n\n1. French S, et al. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL4015", Name: "possible-claim", Category: RuleCategory.Claims, Severity: DiagnosticSeverity.Hidden,
        Title: "A claim carries the marker of its source itself",
        Why: "One marker at the end of a paragraph leaves open which of its sentences it covers, and text that is moved later loses it. Wikipedia's advice on text-source integrity (WP:INTEGRITY) is to put the marker where the claim stands. A list of references that nothing cites leaves even more open. Statements that medical authors would perhaps cite a source for are shown here as well.",
        Examples:
        [
            new("[|Massage may help against back pain.|] It is also pleasant.[1]" + List,
                Fixed: "Massage may help against back pain.[citation needed] It is also pleasant.[1]" + List),
            new("[|About 12% of adults have back pain on any day.|] It is seldom grave. Most recover.[1]" + List,
                Fixed: "About 12% of adults have back pain on any day.[citation needed] It is seldom grave. Most recover.[1]" + List),
            new("[|Studies have shown that heat relieves acute back pain.|]\n\n## Sources\n\n- French S, et al. A Cochrane review of superficial heat or cold. Spine. 2006;31(9):998-1006. PMID 16641776.",
                Fixed: "Studies have shown that heat relieves acute back pain.[citation needed]\n\n## Sources\n\n- French S, et al. A Cochrane review of superficial heat or cold. Spine. 2006;31(9):998-1006. PMID 16641776.")
            {
                Caption = "The page lists its sources and no marker tells which of them is meant.",
            },
            new("[|Back pain often occurs together with depression in older adults and in women.|]",
                Fixed: "Back pain often occurs together with depression in older adults and in women.[citation needed]")
            {
                Caption = "The score is over `bplint_claim_hint_threshold` and under `bplint_claim_threshold`.",
            },
            new("Massage may help against back pain.[1] It is also pleasant.[1]" + List),
            new("Massage may help against back pain. One. Two. Three. It is also pleasant.[1]" + List) { Caption = "Too far from the marker: BPL4004." },
            new("Heat is popular and cheap. It is also pleasant.[1]" + List),
        ])
    {
        Accepted = "Claims with a source of their own, and those that no source is near to (BPL4001-4006). `bplint_claim_scope` says how many sentences back a marker at the end of a paragraph reaches.",
        FixNote = "Marks the sentence with `[citation needed]`, which an editor has to answer.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var claim in page.Claims)
        {
            if (claim.Standing is ClaimStanding.BeforeMarker or ClaimStanding.BesideList or ClaimStanding.Possible)
                yield return CitationNeeded.Finding(this, page, claim, Message);
        }
    }

    private static string Message(Article article, ClaimVerdict claim) => $"The sentence {CitationNeeded.Reason(article, claim)} " + claim.Standing switch
    {
        ClaimStanding.BesideList => "and no marker of the page says which reference it rests on.",
        ClaimStanding.BeforeMarker => "and its source may be the one at the end of the paragraph.",
        _ => "and may need a source.",
    };
}
