using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Claims;

/// <summary>BPL4016: a paragraph about health without any source, on a page that does cite.</summary>
public sealed class UnreferencedParagraph : Rule
{
    private const string List = "\n\n## References\n\n1. French S, et al. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID 16641776.";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL4016", Name: "unreferenced-paragraph", Category: RuleCategory.Claims, Severity: DiagnosticSeverity.Info,
        Title: "A paragraph about health names a source",
        Why: "A reader cannot tell a paragraph that everybody agrees on from one that nobody checked. Wikipedia's guideline on medical articles (WP:MEDMOS) and the criteria for good articles expect at least one source for each paragraph of facts.",
        Examples:
        [
            new("Heat relieves pain.[1]\n\n[|The lumbar spine carries the weight of the body. Each vertebra is joined to the next by a disc and by two small joints, and many ligaments and muscles hold them.|]" + List),
            new("Heat relieves pain.[1]\n\nThe lumbar spine carries the weight of the body. Each vertebra is joined to the next by a disc and by two small joints, and many ligaments and muscles hold them.[1]" + List),
            new("The lumbar spine carries the weight of the body. Each vertebra is joined to the next by a disc and by two small joints, and many ligaments and muscles hold them.") { Caption = "A page that cites nothing at all is another matter." },
            new("Heat relieves pain.[1]\n\nThe lumbar spine carries the weight of the body." + List) { Caption = "A short paragraph." },
            new("Heat relieves pain.[1]\n\nThe lumbar spine carries the weight of the body. Each vertebra is joined to the next by a disc and by two small joints, and many ligaments and muscles hold them. Smoking causes chronic back pain." + List) { Caption = "One of its sentences is reported already." },
            new("The lumbar spine carries the weight of the body. Each vertebra is joined to the next by a disc and by two small joints, and many ligaments and muscles hold them.\n\n## Treatment\n\nHeat relieves pain.[1]" + List) { Caption = "A lead sums up what stands below with its sources." },
            new("Heat relieves pain.[1]\n\n*The lumbar spine carries the weight of the body. Each vertebra is joined to the next by a disc and by two small joints, and many ligaments and muscles hold them.*" + List) { Caption = "A paragraph in italics is a note." },
            new("Heat relieves pain.[1]\n\n1. Lumbar vertebra • 2. Intervertebral disc • 3. Spinal cord. 4. Facet joint of the spine. 5. Ligament • 6. Muscle of the back. 7. Spinous process of the vertebra • 8. Nerve root • 9. Sacrum" + List) { Caption = "The legend of a figure." },
            new("Heat relieves pain.[1]\n\nThe house was built by two brothers who had come from the south. They sold it after a few years, and then it stood empty until the town bought it." + List),
        ])
    {
        Accepted = "Paragraphs of one sentence or of less than 25 words; the lead of a page whose other parts cite; paragraphs that introduce a list or hold a clean-up tag; notes in italics and legends of figures; text about the page itself or about other things than health; pages without any marker; parts without claims, such as methods; pages in other languages than English.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var paragraph in page.UnreferencedParagraphs)
            yield return Report(paragraph, "No sentence of this paragraph names a source.");
    }
}
