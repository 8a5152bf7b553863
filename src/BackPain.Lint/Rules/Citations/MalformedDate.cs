using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2012: a date that no calendar has, or that can be read in two ways.</summary>
public sealed class MalformedDate : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2012", Name: "malformed-date", RuleCategory.Citations, DiagnosticSeverity.Info,
        Title: "A date in an entry exists and can be read in one way only",
        Why: "'2001-02' is February to one reader and two years to another, 3/4/2017 is a day in March or in April, and 31 June is a slip that hides the day that was meant. Citation Style 1 rejects such dates for the same reasons.",
        Examples:
        [
            new(
                "Heat helps.[1]\n\n## References\n\n1. Williams CM ([|2014-07|]). \"Efficacy of paracetamol for acute low-back pain\". The Lancet.\n",
                Fixed: "Heat helps.[1]\n\n## References\n\n1. Williams CM (July 2014). \"Efficacy of paracetamol for acute low-back pain\". The Lancet.\n"),
            new("Heat helps.[1]\n\n## References\n\n1. World Health Organization. Low back pain. <https://www.who.int/back-pain>. Retrieved [|31 June 2023|].\n"),
            new("Heat helps.[1]\n\n## References\n\n1. World Health Organization. Low back pain. <https://www.who.int/back-pain>. Accessed [|03/04/2023|].\n"),
            new(
                "Heat helps.[1]\n\n## References\n\n1. World Health Organization ([|Febuary 2023|]). Low back pain. <https://www.who.int/back-pain>.\n",
                Fixed: "Heat helps.[1]\n\n## References\n\n1. World Health Organization (February 2023). Low back pain. <https://www.who.int/back-pain>.\n"),
            new("""
                Heat helps.[1-4]

                ## References

                1. Williams CM (2014 Jul 24). "Efficacy of paracetamol". The Lancet. Retrieved 2014-07-28. doi:10.1016/S0140-6736(14)60805-9.
                2. Smith J (2010-2012). "Cohort (1985-95) of 3/4 of all patients". Spine. 1998 Sep 31(5):12-15.
                3. World Health Organization. Low back pain. 29 February 2024. <https://www.who.int/2014-13-45/a>. Accessed May 3, 2024.
                4. Doe J (2001–02). Annual report. Accessed 05/05/2023.
                """),
        ])
    {
        Accepted = "Dates outside entries and footnotes, in addresses and in code, spans of years such as '1985-95', and figures of which no order of day and month makes two days.",
        FixNote = "Writes the month as a word where no other reading is possible.",
        FixSafety = Diagnostics.FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var date in page.Article.DateFaults)
            yield return Report(date.Span, $"The date {Wording.Quote(page.Article.Slice(date.Span))} {date.Words}.", Fixes(date));
    }

    private static ImmutableArray<Fix> Fixes(DateFault date) => date.Repair is { } repair
        ? [new Fix($"Write '{repair}'", Diagnostics.FixSafety.Unsafe, new TextChange(date.Span, repair))]
        : [];
}
