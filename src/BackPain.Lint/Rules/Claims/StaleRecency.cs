using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Claims;

/// <summary>BPL4008: words such as "recently" beside sources that are old.</summary>
public sealed class StaleRecency : Rule
{
    private const string List = "\n\n## References\n\n1. French S, et al. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL4008", Name: "stale-recency", Category: RuleCategory.Claims, Severity: DiagnosticSeverity.Warning,
        Title: "What is called recent rests on recent sources",
        Why: "\"Recently\" ages with the page: years later it makes old evidence look new. Wikipedia's manual of style (MOS:CURRENT, MOS:RELTIME) asks for the date instead, and its guideline on medical sources (WP:MEDDATE) for sources of about the last five years.",
        Examples:
        [
            new("[|More recently|], a trial found a small benefit of heat.[1]" + List),
            new("Heat is [|currently|] under study for sciatica. It is cheap.[1]" + List),
            new("[|Recent trials|] of heat were small.[1]" + List),
            new("Recently, a trial found a small benefit of heat.[1]\n\n## References\n\n1. Gard G. Body awareness therapy. Spine. 2025;50(1):9-12."),
            new("In 2006, more recently than the others, a trial found a benefit.[1]" + List) { Caption = "A year in the sentence dates it." },
            new("## History\n\nMore recently, heat wraps came into use.[1]" + List),
            new("Patients who recently had surgery need help.[1]" + List),
            new("The paper \"A recent trial of heat\" was widely read.[1]" + List),
            new("More recently, heat wraps came into use."),
            new("More recently, heat wraps came into use.[1]\n\n## References\n\n1. Gard G. Body awareness therapy. Spine.") { Caption = "An entry without a year tells nothing." },
        ])
    {
        Accepted = "Sentences that name a year; parts about history; quotations; what is recent in a patient's life; paragraphs whose works have no year, or that also name a source whose year the page does not tell. `bplint_recent_years` says how old the newest work may be.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var stale in page.AgedWords)
        {
            var words = Wording.Quote(page.Article.Slice(stale.Words));
            yield return Report(stale.Words, $"The text says {words}, and the newest dated work cited in this paragraph is from {stale.Newest}.");
        }
    }
}
