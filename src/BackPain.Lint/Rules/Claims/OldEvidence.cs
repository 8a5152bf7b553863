using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Claims;

/// <summary>BPL4009: a section whose newest source is old.</summary>
public sealed class OldEvidence : Rule
{
    private const string List = "\n\n## References\n\n1. French S, et al. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006.\n2. Gard G. Heat wraps for acute low back pain. Spine. 2023;48(1):9-12.\n";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL4009", Name: "old-evidence", Category: RuleCategory.Claims, Severity: DiagnosticSeverity.Info,
        Title: "A section about evidence cites something recent",
        Why: "What was known about a treatment ten years ago may have been confirmed or overturned since, and a section that cites nothing newer shows that nobody looked. Wikipedia's guideline on medical sources (WP:MEDDATE) asks for reviews of about the last five years.",
        Examples:
        [
            new("# Back pain\n\n[|## Heat|]\n\nHeat relieves acute back pain for a few days.[1]" + List),
            new("# Back pain\n\n## Heat\n\nHeat relieves acute back pain for a few days.[1] So do heat wraps.[2]\n\n## History\n\nHeat relieved back pain in the baths of Rome.[1]" + List),
        ])
    {
        Accepted = "History, anatomy, physiology, chemistry, pharmacology, definitions and other parts that age slowly; sections that state nothing about treatment, cause or frequency, or hold a source whose year nobody can tell. `bplint_old_evidence_years` says how old the newest work may be.",
        FixNote = "There is no automatic fix. Search for a newer review; where none exists, say when the search was made.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var (section, newest) in page.AgedSections)
        {
            yield return Report(section.Heading, $"The newest dated work that the section {Wording.Quote(section.Title)} cites is of {newest.Year}: {SourceWording.Name(page.Article, newest)}.") with
            {
                Related = [new RelatedPlace(newest.Span, "The newest dated work of the section.")],
            };
        }
    }
}
