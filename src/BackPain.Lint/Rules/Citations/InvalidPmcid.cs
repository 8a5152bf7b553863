using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2006: a PubMed Central id that is none, or that is not written as one word.</summary>
public sealed class InvalidPmcid : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2006", Name: "invalid-pmcid", RuleCategory.Citations, DiagnosticSeverity.Error,
        Title: "A PMCID is 'PMC' and one to eight digits in one word",
        Why: "PubMed Central and the programs that follow its ids know 'PMC5875432'. Without its prefix the number is easily taken for a PMID, which leads to another work. The form is that of the National Library of Medicine.",
        Examples:
        [
            new(
                "1. Goldberg H (2015). Oral steroids for acute radiculopathy. JAMA. 313 (19): 1915–23. [|PMC 5875432|]. PMID 25988461.",
                Fixed: "1. Goldberg H (2015). Oral steroids for acute radiculopathy. JAMA. 313 (19): 1915–23. PMC5875432. PMID 25988461."),
            new(
                "1. Goldberg H (2015). Oral steroids for acute radiculopathy. JAMA. 313 (19): 1915–23. PMCID: [|5875432|].",
                Fixed: "1. Goldberg H (2015). Oral steroids for acute radiculopathy. JAMA. 313 (19): 1915–23. PMCID: PMC5875432."),
            new("1. Goldberg H (2015). Oral steroids for acute radiculopathy. JAMA. PMCID: [|PMC587543212|]."),
            new("1. Goldberg H (2015). Oral steroids for acute radiculopathy. JAMA. PMCID: [|NIHMS952373|]."),
            new("1. Goldberg H (2015). Oral steroids for acute radiculopathy. JAMA. PMC5875432. <https://pmc.ncbi.nlm.nih.gov/articles/PMC5875432/>"),
        ])
    {
        Accepted = "A version behind the number ('PMC5875432.1'), placeholders such as 'PMCID: N/A', and a number that is a link of its own behind a linked label, as Wikipedia shows it.",
        FixNote = "Joins prefix and number to one word, or puts the prefix before the number. Ids that are wrong must be looked up again.",
        FixSafety = Diagnostics.FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var identifier in page.Article.Identifiers.Where(identifier => identifier.Kind == IdentifierKind.Pmcid))
        {
            if (identifier.Fault is not null)
                yield return Report(identifier.Span, IdentifierFault.Message(page.Article, identifier, "PMCID"));
            else if (identifier.Repair is { } repair)
                yield return Report(identifier.Span, $"PMCID {Wording.Quote(page.Article.Slice(identifier.Span))} should be written '{repair}'.", Join(identifier, repair)) with { Severity = DiagnosticSeverity.Info };
        }
    }

    private static ImmutableArray<Fix> Join(Identifier identifier, string repair) =>
        [new Fix($"Write '{repair}'", Diagnostics.FixSafety.Safe, new TextChange(identifier.Span, repair))];
}
