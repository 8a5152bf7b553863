using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2009: a number of a trial, a review, a preprint or a catalogue that cannot be one.</summary>
public sealed class OtherIdentifierForm : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2009", Name: "other-identifier-form", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "Numbers of trials, reviews and preprints have the form that their register gives them",
        Why: "A trial, a protocol or a preprint is found by its number alone. With a digit too few or too many the register finds nothing, or another study.",
        Examples:
        [
            new("1. Goldstein J. Gabapentin for sciatica. 2016. ClinicalTrials.gov [|NCT0183804|]."),
            new("1. Chou R. Opioids for back pain: protocol. 2015. PROSPERO [|CRD4201502401|]."),
            new("1. Furlan A (2002). \"Massage for low back pain\". Cochrane Database Syst Rev: [|CD00192|]. PMID 12076429."),
            new("1. Himmelstein D. Open collaborative writing. 2021. arXiv:[|2113.01234|]."),
            new("1. Roe R. Heat for back pain. medRxiv. 2020. doi:[|10.1101/2020.02.31.20024901|]."),
            new("""
                1. Goldstein J. Gabapentin for sciatica. 2016. NCT01838044. ISRCTN12345678.
                2. Chou R. Opioids for back pain: protocol. 2015. CRD42015024010, and CRD420250651234.
                3. Furlan A (2002). "Massage for low back pain". Cochrane Database Syst Rev: CD001929.pub3. CD34 and CD4 cells, ICD-10 code M54.5, grant NCT 12.
                4. Himmelstein D. Open collaborative writing. arXiv:2104.01234v2, arXiv:q-bio/0501001, arXiv 2021. doi:10.1101/2020.02.29.20024901, 10.1101/087619, 10.1101/gr.107524.110.
                5. Waddell G. The Back Pain Revolution. OCLC 54966450. Tel. 0131 5361234.
                """),
        ])
    {
        Accepted = "Any number that a register may have given out: there are no upper limits. Prefixes and labels with something else behind them, cell markers such as 'CD34', and numbers in code and addresses.",
        FixNote = "Which digit is wrong cannot be told: copy the number again from the register.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var number in page.Article.RegisteredNumbers)
        {
            if (number.Fault is not null && Label(number.Kind) is { } label)
                yield return Report(number.Span, IdentifierFault.Message(page.Article, number, label));
        }
    }

    private static string? Label(IdentifierKind kind) => kind switch
    {
        IdentifierKind.ClinicalTrial => "The trial number",
        IdentifierKind.Isrctn => "The trial number",
        IdentifierKind.Prospero => "The PROSPERO number",
        IdentifierKind.Cochrane => "The Cochrane number",
        IdentifierKind.Arxiv => "The arXiv number",
        IdentifierKind.Preprint => "The preprint's DOI",
        IdentifierKind.Bibcode => "The bibcode",
        IdentifierKind.Oclc => "The OCLC number",
        _ => null,
    };
}
