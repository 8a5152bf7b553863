using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Claims;

/// <summary>BPL4004: what a treatment, an exposure or a disease is said to do, without a source.</summary>
public sealed class UnreferencedEffect : Rule
{
    private const string List = "\n\n## References\n\n1. French S, et al. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL4004", Name: "unreferenced-effect", Category: RuleCategory.Claims, Severity: DiagnosticSeverity.Info,
        Title: "An effect on health names its source",
        Why: "An effect on health is a finding of somebody's research, and readers act on it. Wikipedia's guideline on medical sources (WP:MEDRS) asks for a reliable secondary source behind every statement about an effect on health.",
        Examples:
        [
            new("[|Heat therapy is useful for back spasms.|]",
                Fixed: "Heat therapy is useful for back spasms.[citation needed]"),
            new("Heat is popular.[1] [|Smoking increases the risk of chronic back pain.|]" + List,
                Fixed: "Heat is popular.[1] Smoking increases the risk of chronic back pain.[citation needed]" + List),
            new("[|Long bed rest may lead to weakness of the back muscles.|]",
                Fixed: "Long bed rest may lead to weakness of the back muscles.[citation needed]"),
            new("[|Sciatica is usually caused by a herniated disc.|]",
                Fixed: "Sciatica is usually caused by a herniated disc.[citation needed]"),
            new("[|Obesity is associated with low back pain in adults.|] It is common.",
                Fixed: "Obesity is associated with low back pain in adults.[citation needed] It is common."),
            new("[|Opioids have been shown to reduce acute pain.|]",
                Fixed: "Opioids have been shown to reduce acute pain.[citation needed]"),
            new("Heat therapy is useful for back spasms.[1]" + List),
            new("Massage may help against back pain. It is also pleasant.[1]" + List) { Caption = "A marker at the end of the paragraph may cover the sentences before it." },
            new("The patient bends the knee to reduce pressure on the nerve.") { Caption = "A purpose states no effect." },
            new("The causes of back pain are listed in many books."),
            new("Ask whether heat reduces the pain or makes it worse."),
            new("It is unknown whether massage prevents chronic back pain."),
            new("This change reduces the memory that the program needs."),
        ])
    {
        Accepted = "Sentences with a marker, an identifier or a link to a study; sentences whose paragraph ends with a marker nearby, and pages whose markers are all missing (BPL4015 speaks of them); several such sentences after the last marker of a paragraph (BPL4006); purposes (\"to reduce pain\"), nouns (\"the causes of pain\") and suppositions; sentences that name nothing of health; questions; what is unknown or still to be studied; methods, acknowledgements and licences; pages in other languages than English.",
        FixNote = "Marks the sentence with `[citation needed]`, which an editor has to answer.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var claim in page.Claims)
        {
            if (claim.IsUnsourced(ClaimReason.Effect))
                yield return CitationNeeded.Finding(this, page, claim);
        }
    }
}
