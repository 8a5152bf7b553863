using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Claims;

/// <summary>BPL4002: a number that somebody must have measured, without a source.</summary>
public sealed class UnreferencedStatistic : Rule
{
    private const string List = "\n\n## References\n\n1. Hoy D, et al. A systematic review of the global prevalence of low back pain. Arthritis Rheum. 2012;64(6):2028-37. PMID 22231424.";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL4002", Name: "unreferenced-statistic", Category: RuleCategory.Claims, Severity: DiagnosticSeverity.Warning,
        Title: "A statistic names its source",
        Why: "A percentage, an effect size, a p-value or a dose was measured by somebody, and a reader who acts on it must be able to look it up. Wikipedia's guideline on medical sources (WP:MEDRS) asks for a reliable source behind every biomedical figure, and the ICMJE recommendations ask authors to reference the original source of what they report.",
        Examples:
        [
            new("[|Between 70 and 90 % of adults have back pain at some time.|]",
                Fixed: "Between 70 and 90 % of adults have back pain at some time.[citation needed]"),
            new("Back pain is common.[1] [|The point prevalence is about 12%.|]" + List,
                Fixed: "Back pain is common.[1] The point prevalence is about 12%.[citation needed]" + List),
            new("[|Heat wraps reduced pain (OR 0.62, 95% CI 0.41 to 0.93).|]",
                Fixed: "Heat wraps reduced pain (OR 0.62, 95% CI 0.41 to 0.93).[citation needed]"),
            new("[|The usual dose of ibuprofen is 400 mg three times a day.|]",
                Fixed: "The usual dose of ibuprofen is 400 mg three times a day.[citation needed]"),
            new("[|About one in five people sees a doctor for back pain each year.|]",
                Fixed: "About one in five people sees a doctor for back pain each year.[citation needed]"),
            new("[|The straight leg raise has a sensitivity of 0.91.|] It is easy to do.",
                Fixed: "The straight leg raise has a sensitivity of 0.91.[citation needed] It is easy to do."),
            new("The point prevalence of low back pain is about 12%.[1]" + List),
            new("About 12% of adults had back pain on any day (PMID: 22231424)."),
            new("About 12% of adults have back pain on any day.[citation needed]"),
            new("The prevalence is about 12%. It rises with age.[1]" + List) { Caption = "A marker at the end of the paragraph may cover the sentences before it." },
            new("Chronic pain is defined as pain for more than 12 weeks in at least 50% of days."),
            new("Do 12% of adults have back pain on any given day?"),
            new("The clinic opened in 1998 and treats adults over 65 years; Figure 2 shows where it is."),
            new("Rinse the wound with 0.9% saline and cover it with a dry dressing."),
            new("## Methods\n\nA second reader checked 10% of the pages that the first had read."),
        ])
    {
        Accepted = "Sentences with a marker, an identifier or a link to a study or to data; sentences whose paragraph ends with a marker nearby; questions; definitions, dates, ages, figure numbers and the strength of solutions; methods, acknowledgements and licences; pages in other languages than English.",
        FixNote = "Marks the sentence with `[citation needed]`, which an editor has to answer.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var claim in page.Claims)
        {
            if (claim.IsUnsourced(ClaimReason.Statistic))
                yield return CitationNeeded.Finding(this, page, claim);
        }
    }
}
