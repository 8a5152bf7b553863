using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2003: a DOI that no resolver can follow.</summary>
public sealed class InvalidDoi : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2003", Name: "invalid-doi", RuleCategory.Citations, DiagnosticSeverity.Error,
        Title: "A DOI is '10.', a registrant of four to nine digits, a slash and a suffix",
        Why: "A reader follows a DOI to check a statement, and programs join works by it. A dash from a word processor, a lost prefix or a full stop swallowed by a link leads to an error page. The form is that of the DOI Handbook; Crossref registers four to nine digits.",
        Examples:
        [
            new("""
                Paracetamol did not speed recovery.[1]

                ## References

                1. Williams CM. Efficacy of paracetamol for acute low-back pain. Lancet. 2014. doi:[|10.1016/S0140–6736(14)60805–9|]. <https://doi.org/10.1016/S0140-6736(14)60805-9>
                """,
                """
                Paracetamol did not speed recovery.[1]

                ## References

                1. Williams CM. Efficacy of paracetamol for acute low-back pain. Lancet. 2014. doi:10.1016/S0140-6736(14)60805-9. <https://doi.org/10.1016/S0140-6736(14)60805-9>
                """),
            new(
                "The guideline of [Chou 2017](https://doi.org/[|10.7326/M16-2458.|]) prefers heat.",
                "The guideline of [Chou 2017](https://doi.org/10.7326/M16-2458) prefers heat."),
            new("Kalita J. Pregabalin versus amitriptyline. J Neurol Sci. 2014. doi:[|1016/j.jns.2014.05.002|]"),
            new("Kalita J. Pregabalin versus amitriptyline. J Neurol Sci. 2014. doi: [|10.1016/ j.jns.2014.05.002|]"),
            new("Goldberg H. Oral steroids for acute radiculopathy. JAMA. 2015. https://doi.org/[|10.101/jama.2015.4468|]"),
            new("""
                Parentheses, angle brackets and semicolons belong to a DOI, a full stop behind it to the sentence.

                1. Williams CM (2014). Lancet. doi:10.1016/S0140-6736(14)60805-9. PMID 25064594.
                2. Small H (1992). J Am Soc Inf Sci. doi:10.1002/(SICI)1097-4571(199205)43:4<284::AID-ASI3>3.0.CO;2-0
                3. A sub-coded registrant: doi:10.1000.10/123456, and a short one: https://doi.org/c7np
                """),
            new("doi: forthcoming. The DOI number was not known, and DOI is a drug of 1.5-3 mg as well."),
        ])
    {
        FixNote = "A full stop or comma at the end of a link's target is removed. An en dash becomes a hyphen when the same DOI stands elsewhere in the page with a hyphen.",
        FixSafety = Diagnostics.FixSafety.Safe,
        Accepted = "Parentheses, semicolons, angle brackets and '#' inside a DOI, sub-coded registrants, registrants of any height, short DOIs, the full stop of a sentence behind a DOI, and the word 'DOI' where no identifier follows.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var identifier in page.Article.Identifiers)
        {
            if (identifier is { Kind: IdentifierKind.Doi, Fault: not null })
                yield return Report(identifier.Span, IdentifierFault.Message(page.Article, identifier, "DOI"), Fixes(page.Article, identifier));
        }
    }

    private static ImmutableArray<Fix> Fixes(Article article, Identifier identifier)
    {
        if (identifier.Repair is not { } repair)
            return [];
        var title = article.Slice(identifier.Span).Contains('–') ? "Replace the en dash by a hyphen" : "Remove the punctuation from the link";
        return [new Fix(title, Diagnostics.FixSafety.Safe, new TextChange(identifier.Span, repair))];
    }
}
