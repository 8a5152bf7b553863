using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Claims;

/// <summary>BPL4007: a sentence that says "one study" and cites a review, or the other way round.</summary>
public sealed class EvidenceTypeMismatch : Rule
{
    private const string List = "\n\n## References\n\n1. Hayden J. Exercise therapy for treatment of non-specific low back pain. Cochrane Database Syst Rev: CD000335. PMID 16034851.\n2. Turci AM (2023). \"Self-administered stretching exercises for people with low back pain: a randomised controlled trial\". Musculoskelet Sci Pract. 66: 102797.\n3. Gard G (2005). \"Body awareness therapy for patients with chronic pain\". Disabil Rehabil. 27 (12): 725–8.";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL4007", Name: "evidence-type-mismatch", Category: RuleCategory.Claims, Severity: DiagnosticSeverity.Info,
        Title: "What a sentence calls its evidence is what it cites",
        Why: "One trial and a review of many weigh differently, and a reader who is told of the one and finds the other cannot tell which was meant. Often a marker leads to the wrong entry. Wikipedia's guideline on medical sources (WP:MEDASSESS) asks to say what kind of evidence a statement rests on.",
        Examples:
        [
            new("However, [|one study|] found that exercise is not effective for acute pain.[1]" + List),
            new("[|A systematic review|] found that stretching relieves pain.[2]" + List),
            new("[|Randomized controlled trials|] show that stretching relieves pain.[2]" + List),
            new("One study found that stretching relieves pain,[2] and a review of trials agrees.[1]" + List),
            new("A trial found a small benefit.[1][2] One study found that body awareness helps.[3]" + List) { Caption = "One of two works fits, and nothing tells what the third is." },
        ])
    {
        Accepted = "Sentences that name both kinds, or cite a work that fits; works whose entries do not say what they are, or say both; links and identifiers in the paragraph, behind which another source may stand.",
        FixNote = "There is no automatic fix. Look at the work: either the sentence calls it the wrong thing, or the marker leads to the wrong entry.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var mismatch in page.EvidenceMismatches)
        {
            var words = Wording.Quote(page.Article.Slice(mismatch.Words));
            var kind = mismatch.Named switch
            {
                EvidenceNamed.Study => "is about several studies",
                EvidenceNamed.Review => "is a single study",
                _ => "is one of them at most",
            };
            var works = mismatch.Works;
            var message = works.Length == 1
                ? $"The sentence speaks of {words}, and {SourceWording.Name(page.Article, works[0])} {kind}."
                : $"The sentence speaks of {words}, and each of the {works.Length} works it cites {kind}.";
            yield return Report(mismatch.Words, message) with
            {
                Related = [.. works.Select(work => new RelatedPlace(work.Span, "The cited work."))],
            };
        }
    }
}
