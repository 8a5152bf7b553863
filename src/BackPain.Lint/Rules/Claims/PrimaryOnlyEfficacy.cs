using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Claims;

/// <summary>BPL4011: an effect that rests on single studies alone.</summary>
public sealed class PrimaryOnlyEfficacy : Rule
{
    private const string List = "\n\n## References\n\n1. Turci AM (2023). \"Heat wraps for people with low back pain: a randomised controlled trial\". Musculoskelet Sci Pract. 66: 102797.\n2. French S. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006.\n";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL4011", Name: "primary-only-efficacy", Category: RuleCategory.Claims, Severity: DiagnosticSeverity.Hidden,
        Title: "What a treatment does rests on more than single studies",
        Why: "Single trials often disagree, and the first of them mostly report the largest effect. Wikipedia's guideline on medical sources (WP:MEDPRI) asks for reviews and guidelines behind statements on what a treatment does.",
        Examples:
        [
            new("[|Heat relieves acute back pain.|][1]" + List),
            new("Heat relieves acute back pain.[1][2] Cold does not.[2]" + List),
        ])
    {
        EnabledByDefault = false,
        Accepted = "Statements that cite a review, or a work whose entry does not say what it is. The rule is off by default: for many questions there is no review yet, and only an editor who searched can tell.",
        FixNote = "There is no automatic fix. Look for a review, and cite the trial beside it if it adds something.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var (claim, works) in page.SupportedClaims)
        {
            if (claim.Reason != ClaimReason.Effect || works.Any(work => EvidenceTypes.Of(page.Article.Slice(work.Body)) != EvidenceType.Study))
                continue;
            yield return Report(claim.Sentence, $"The sentence {CitationNeeded.Reason(page.Article, claim)} and cites {Wording.Count(works.Length, "single study", "single studies")} and no review.") with
            {
                Related = [.. works.Select(work => new RelatedPlace(work.Span, "A single study."))],
            };
        }
    }
}
