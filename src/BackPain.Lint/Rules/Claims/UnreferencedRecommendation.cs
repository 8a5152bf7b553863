using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Claims;

/// <summary>BPL4005: advice on health that names nobody who gives it.</summary>
public sealed class UnreferencedRecommendation : Rule
{
    private const string List = "\n\n## References\n\n1. French S, et al. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL4005", Name: "unreferenced-recommendation", Category: RuleCategory.Claims, Severity: DiagnosticSeverity.Info,
        Title: "Advice on health names its source",
        Why: "\"Should be avoided\" is an instruction that a patient may follow. Whose advice it is, a guideline's or the author's, decides how much it is worth; Wikipedia's guideline on medical sources (WP:MEDRS) wants the guideline or review cited.",
        Examples:
        [
            new("[|Patients with back pain should avoid long bed rest.|]",
                Fixed: "Patients with back pain should avoid long bed rest.[citation needed]"),
            new("Heat is popular.[1] [|Opioids must not be given during pregnancy.|]" + List,
                Fixed: "Heat is popular.[1] Opioids must not be given during pregnancy.[citation needed]" + List),
            new("[|A treatment plan with medical and other therapy should be formulated.|]",
                Fixed: "A treatment plan with medical and other therapy should be formulated.[citation needed]"),
            new("[|Manipulation of the spine is contraindicated in osteoporosis.|] It is seldom needed.",
                Fixed: "Manipulation of the spine is contraindicated in osteoporosis.[citation needed] It is seldom needed."),
            new("[|Exercise is recommended for chronic back pain.|]",
                Fixed: "Exercise is recommended for chronic back pain.[citation needed]"),
            new("[|Avoid opioids in patients with sleep apnea.|]",
                Fixed: "Avoid opioids in patients with sleep apnea.[citation needed]"),
            new("Patients with back pain should avoid long bed rest.[1]" + List),
            new("It should be noted that back pain is common in adults.") { Caption = "A figure of speech advises nothing." },
            new("Future trials should compare heat with massage in older patients."),
            new("The swelling should be smaller in most patients by then."),
            new("Surgeons must pass an examination before they treat patients."),
            new("Editors should use the template for pages about drugs."),
            new("Should patients with back pain avoid bed rest?"),
        ])
    {
        Accepted = "Sentences with a marker, an identifier or a link to a study; sentences whose paragraph ends with a marker nearby, and pages whose markers are all missing (BPL4015 speaks of them); several such sentences after the last marker of a paragraph (BPL4006); figures of speech (\"it should be noted\"), expectations, duties of the profession and wishes for further research; sentences that name nothing of health; questions; what is unknown or still to be studied; methods, acknowledgements and licences; pages in other languages than English.",
        FixNote = "Marks the sentence with `[citation needed]`, which an editor has to answer.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var claim in page.Claims)
        {
            if (claim.IsUnsourced(ClaimReason.Recommendation))
                yield return CitationNeeded.Finding(this, page, claim);
        }
    }
}
