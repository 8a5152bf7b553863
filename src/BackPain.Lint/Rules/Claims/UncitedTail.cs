using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Claims;

/// <summary>BPL4006: several claims after the last marker of a paragraph.</summary>
public sealed class UncitedTail : Rule
{
    private const string List = "\n\n## References\n\n1. French S, et al. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL4006", Name: "uncited-tail", Category: RuleCategory.Claims, Severity: DiagnosticSeverity.Warning,
        Title: "What follows the last marker of a paragraph has a source too",
        Why: "A paragraph that begins with a source and goes on without one looks as if the source stood behind all of it. Text that was added later is the usual cause; Wikipedia's advice on text-source integrity (WP:INTEGRITY) asks that each statement stays with its own source.",
        Examples:
        [
            new("Heat relieves pain.[1] [|Cold reduces swelling of the joint. Massage is superior to heat in chronic pain.|]" + List),
            new("Heat relieves pain.[1] It is popular. [|Studies show that cold reduces swelling. It is cheap. Smoking causes chronic back pain.|] Few people know." + List)
            {
                Caption = "The finding reaches from the first such sentence to the last.",
            },
            new("Heat relieves pain.[1] Cold reduces swelling of the joint." + List) { Caption = "A single sentence is reported for what it states." },
            new("Cold reduces swelling of the joint. Massage is superior to heat in chronic pain. Heat relieves pain.[1]" + List),
            new("Heat relieves pain.[1] It is popular and cheap. Everybody has some at home." + List),
            new("Cold reduces swelling of the joint. Massage is superior to heat in chronic pain."),
        ])
    {
        Accepted = "A single claim after the last marker (BPL4001-4005 speak of it); paragraphs without any marker; everything that BPL4001-4005 accept. With `bplint_claim_group_tail = false` each sentence is reported by itself.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var tail in page.Claims.Where(claim => claim.Standing == ClaimStanding.InTail).GroupBy(claim => claim.Paragraph))
        {
            var claims = tail.ToArray();
            var reasons = string.Join(" and one ", claims.Take(2).Select(claim => CitationNeeded.Reason(page.Article, claim).TrimEnd(',')));
            var span = TextSpan.FromBounds(claims[0].Sentence.Start, claims[^1].Sentence.End);
            yield return Report(span, $"After the last marker of the paragraph {claims.Length} sentences need a source: one {reasons}.") with
            {
                Severity = claims.Any(claim => claim is { IsExact: true, Reason: ClaimReason.Statistic or ClaimReason.Study }) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            };
        }
    }
}
