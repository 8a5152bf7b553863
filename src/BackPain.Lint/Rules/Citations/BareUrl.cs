using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2019: an entry that is only a web address.</summary>
public sealed class BareUrl : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2019", Name: "bare-url", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "An entry tells what stands at its address",
        Why: "Addresses die. Without author, title and site nobody can find the source again, or judge it before following the link.",
        Examples:
        [
            new("Heat helps.[1]\n\n## References\n\n1. [|https://www.who.int/news-room/fact-sheets/detail/low-back-pain|]\n"),
            new("Heat helps.[1]\n\n## References\n\n1. <[|https://www.who.int/news-room/fact-sheets/detail/low-back-pain|]>. Accessed May 3, 2024.\n"),
            new("""
                Heat helps.[1-4]

                ## References

                1. World Health Organization. Low back pain. <https://www.who.int/news-room/fact-sheets/detail/low-back-pain>.
                2. [Low back pain](https://www.who.int/news-room/fact-sheets/detail/low-back-pain)
                3. https://doi.org/10.1016/S0140-6736(14)60805-9
                4. https://pubmed.ncbi.nlm.nih.gov/16641776/
                """),
        ])
    {
        Accepted = "Links with words, addresses of a DOI, PMID or PMCID, and lists without a heading of references, such as external links.",
        FixNote = "Write the author, the title and the site before the address, and the day you looked at it.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var entry in page.BareAddresses)
            yield return Report(EntryAddress.Shown(page.Article, entry.Addresses[0]), $"{EntryWording.Number(entry)} is only an address: author, title and site are missing.");
    }
}
