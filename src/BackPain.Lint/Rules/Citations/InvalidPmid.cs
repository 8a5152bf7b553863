using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2005: a PubMed id that PubMed cannot have given.</summary>
public sealed class InvalidPmid : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2005", Name: "invalid-pmid", RuleCategory.Citations, DiagnosticSeverity.Error,
        Title: "A PMID is one to eight digits without a leading zero",
        Why: "The National Library of Medicine gives numbers of one to eight digits without leading zeros. A wrong PubMed id leads to another work or to none, and a reader cannot check the statement. A mistyped digit count, a zero in front and a PubMed Central number behind 'PMID' are errors of copying; look the work up again.",
        Examples:
        [
            new("1. French S (2006). Superficial heat or cold for low back pain. Spine. 31 (9): 998–1006. PMID: [|166417760|]."),
            new("1. Gard G (2005). Body awareness therapy. Disabil Rehabil. 27 (12): 725–8. PMID [|016012065|]."),
            new("1. Goldberg H (2015). Oral steroids for acute radiculopathy. JAMA. PMID: [|PMC5875432|]."),
            new("1. Thomas K (2006). Acupuncture for low back pain. BMJ. 333: 623. PMID: [|1698o316|]."),
            new("""
                There is no ceiling: the newest ids are as good as the oldest.

                1. Turci AM (2023). Stretching exercises. J Physiother. PMID 36958977 Check |pmid= value (help).
                2. The first one. PMID 1. See also PMID: [10796356](https://pubmed.ncbi.nlm.nih.gov/10796356/).
                3. Unknown so far. PMID: N/A. PMCID: PMC5875432.
                4. A search: <https://pubmed.gov/28528569,28345952,16625125>
                """),
        ])
    {
        Accepted = "Any number of one to eight digits, however high; placeholders such as 'PMID: N/A'; searches and lists of ids in PubMed addresses.",
        FixNote = "There is no automatic fix. Look the work up in PubMed by its title and correct the number.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var identifier in page.Article.Identifiers)
        {
            if (identifier is { Kind: IdentifierKind.Pmid, Fault: not null })
                yield return Report(identifier.Span, IdentifierFault.Message(page.Article, identifier, "PMID"));
        }
    }
}
