using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1020: a marker that shows one number and links to another.</summary>
public sealed class LabelTargetMismatch : Rule
{
    private const string List = "\n\n## References\n\n1. French S. Superficial heat. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n3. Furlan A. Massage. PMID 12076429.\n4. Gard G. Body awareness therapy. PMID 16012065.\n5. Pinto R. Drugs for sciatica. PMID 22331277.\n";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1020", Name: "label-target-mismatch", RuleCategory.References, DiagnosticSeverity.Warning,
        Title: "A marker links to the entry whose number it shows",
        Why: "A reader who looks up the number and one who clicks on it find different works, and only one of them can be the source. It happens when somebody changes a number by hand in a page that a converter wrote.",
        Examples:
        [
            new("Heat helps.[\\[1\\]](#cite_note-1) So does exercise[\\[2\\]](#cite_note-hayden-2) and massage.[\\[3\\]](#cite_note-3) Body awareness helps some.[|[\\[3\\]](#cite_note-gard-4)|] Drugs rarely do.[\\[5\\]](#cite_note-5)" + List),
            new("Heat helps.[\\[1\\]](#cite_note-1) So does exercise[\\[2\\]](#cite_note-hayden-2) and massage.[\\[3\\]](#cite_note-3) Body awareness helps some.[\\[4\\]](#cite_note-gard-4) Drugs rarely do.[\\[5\\]](#cite_note-5)" + List),
            new("Heat helps.[\\[1\\]](#cite_note-1) So does exercise[\\[note 1\\]](#cite_note-2) and massage.[\\[3\\]](#cite_note-4) Body awareness helps some.[\\[4\\]](#cite_note-gard-5) Drugs rarely do.[\\[5\\]](#cite_note-6)" + List),
        ])
    {
        Accepted = "Pages on which fewer than three links agree with their numbers, or too few beside those that do not: there the ids count something else. Grouped notes, which MediaWiki counts together with the references, so that its ids run ahead of the numbers behind them.",
        FixNote = "There is no automatic fix: only the source itself tells which of the two numbers is meant. Compare with the original page, then correct the number or the link.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var (marker, number, target, entry) in page.Links.Mismatched)
        {
            var link = marker.Link!;
            var message = $"The marker {Wording.Quote(page.Article.Slice(link.Span))} shows number {number} and links to reference {target}; find out which of the two is meant.";
            yield return Report(link.Span, message) with
            {
                Related = entry is null ? [] : [new RelatedPlace(entry.Label, $"The link leads to entry {target}.")],
            };
        }
    }
}
