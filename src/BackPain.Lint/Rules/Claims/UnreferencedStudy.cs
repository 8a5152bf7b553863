using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Claims;

/// <summary>BPL4003: a study, review or guideline whose result is reported without saying which one it is.</summary>
public sealed class UnreferencedStudy : Rule
{
    private const string List = "\n\n## References\n\n1. French S, et al. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL4003", Name: "unreferenced-study", Category: RuleCategory.Claims, Severity: DiagnosticSeverity.Warning,
        Title: "A reported study is named",
        Why: "\"Studies show\" asks the reader to trust studies that nobody can look up. Wikipedia's guideline on medical sources (WP:MEDRS) wants the review or guideline itself cited, and the ICMJE recommendations ask authors to reference the original work rather than to speak of it in general.",
        Examples:
        [
            new("[|Studies have shown that heat relieves acute back pain.|]",
                Fixed: "Studies have shown that heat relieves acute back pain.[citation needed]"),
            new("Heat is popular.[1] [|A meta-analysis of nine trials concluded that it works.|]" + List,
                Fixed: "Heat is popular.[1] A meta-analysis of nine trials concluded that it works.[citation needed]" + List),
            new("[|In a randomised trial, heat wraps reduced stiffness within a day.|]",
                Fixed: "In a randomised trial, heat wraps reduced stiffness within a day.[citation needed]"),
            new("[|Most guidelines recommend staying active.|] Bed rest is rarely useful.",
                Fixed: "Most guidelines recommend staying active.[citation needed] Bed rest is rarely useful."),
            new("[|Recent research suggests that posture matters little.|]",
                Fixed: "Recent research suggests that posture matters little.[citation needed]"),
            new("A Cochrane review found that heat relieves acute back pain.[1]" + List),
            new("A randomised trial found no benefit (PMID: 16641776)."),
            new("Studies have indicated positive effects. Exercise programs use them.[1]" + List) { Caption = "A marker at the end of the paragraph may cover the sentences before it." },
            new("Further studies are needed to show whether heat helps."),
            new("No studies have shown that cold relieves back pain."),
            new("This review found that heat relieves back pain in nine trials."),
            new("Nerve conduction studies show which root is damaged in most people."),
            new("Do studies show that heat relieves acute back pain?"),
        ])
    {
        Accepted = "Sentences with a marker, an identifier or a link to a study; sentences whose paragraph ends with a marker nearby; studies that are planned, wished for or said to be missing; the page's own work; examinations such as nerve conduction studies; questions; pages in other languages than English.",
        FixNote = "Marks the sentence with `[citation needed]`, which an editor has to answer.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var claim in page.Claims)
        {
            if (claim.IsUnsourced(ClaimReason.Study))
                yield return CitationNeeded.Finding(this, page, claim);
        }
    }
}
