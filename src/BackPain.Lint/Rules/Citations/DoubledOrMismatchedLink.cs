using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2004: a link that shows one identifier and leads to another, or to two run together.</summary>
public sealed class DoubledOrMismatchedLink : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2004", Name: "doubled-or-mismatched-link", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "A link leads to the identifier that it shows",
        Why: "A reader who follows the link comes to another work or to an error page and cannot check the statement. Targets are damaged when they are pasted over or one behind the other, while the text that everybody sees stays right.",
        Examples:
        [
            new(
                "Pregabalin did not help.[1]\n\n## References\n\n1. Mathieson S. Trial of pregabalin for sciatica. N Engl J Med. 2017. doi: [10.1056/NEJMoa1614292]([|http://dx.doi.org/10.1163/10.1056/NEJMoa1614292|]).\n",
                Fixed: "Pregabalin did not help.[1]\n\n## References\n\n1. Mathieson S. Trial of pregabalin for sciatica. N Engl J Med. 2017. doi: [10.1056/NEJMoa1614292](http://dx.doi.org/10.1056/NEJMoa1614292).\n"),
            new(
                "Heat helps.[1]\n\n## References\n\n1. French S. Superficial heat or cold. Spine. 2006;31:998. PMID: [16641776]([|https://pubmed.gov/16034851|])\n",
                Fixed: "Heat helps.[1]\n\n## References\n\n1. French S. Superficial heat or cold. Spine. 2006;31:998. PMID: [16641776](https://pubmed.gov/16641776)\n"),
            new("Two were run together: [Linzer's trial]([|https://doi.org/10.1007/10.1007/s11606-015-3235-4|]).\n"),
            new("""
                One work has several addresses.[1]

                1. Williams CM. Lancet. 2014. doi: [10.1016/S0140-6736(14)60805-9](https://doi.org/10.1016/S0140-6736%2814%2960805-9). PMID: [25064594](https://www.ncbi.nlm.nih.gov/pubmed/25064594)
                2. Small H. J Am Soc Inf Sci. 1992. [10.1002/(SICI)1097-4571(199205)43:4<284::AID-ASI3>3.0.CO;2-0](https://doi.org/10.1002/%28SICI%291097-4571%28199205%2943%3A4%3C284%3A%3AAID-ASI3%3E3.0.CO%3B2-0)
                3. Annane D. PMCID: [PMC5065699](https://www.ncbi.nlm.nih.gov/pmc/articles/pmid/27741949/). [doi:10.1002/ams2.563](https://onlinelibrary.wiley.com/doi/full/10.1002/AMS2.563/figures)
                """),
        ])
    {
        FixNote = "Rebuilds the target from the identifier that the link shows. Where it shows none there is no fix.",
        FixSafety = FixSafety.Unsafe,
        Accepted = "Other addresses of the same work, other registries (a PMCID that leads to PubMed), case and percent-encoding, parentheses inside a DOI, a publisher's page behind the DOI, the version of a preprint, and identifiers that are cut short or malformed.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var link in page.Article.DamagedLinks)
        {
            var named = Wording.Quote(page.Article.Slice(link.Named));
            if (link.Shown is not { } shown)
            {
                yield return Report(link.Target, $"The link leads to {named}, in which two DOIs are run together.");
                continue;
            }

            yield return Report(link.Target, $"The link shows {Label(link.Kind)}{Wording.Quote(page.Article.Slice(shown.Span))} but leads to {named}.", Fixes(link)) with
            {
                Related = [new RelatedPlace(shown.Span, "The link shows this.")],
            };
        }
    }

    private static ImmutableArray<Fix> Fixes(DamagedLink link) =>
        link.Repair is { } repair ? [new Fix("Lead the link to what it shows", FixSafety.Unsafe, new TextChange(link.Target, repair))] : [];

    private static string Label(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Doi => "DOI ",
        IdentifierKind.Pmid => "PMID ",
        _ => "",
    };
}
