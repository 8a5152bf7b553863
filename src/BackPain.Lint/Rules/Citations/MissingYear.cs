using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2010: a published work without its year.</summary>
public sealed class MissingYear : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2010", Name: "missing-year", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "An entry gives the year of publication",
        Why: "How old the evidence is decides how far a reader trusts it, and without the year two versions of a review cannot be told apart. Every citation style asks for it. Where many entries of a list lack it, the program that wrote the page often dropped it.",
        Examples:
        [
            new("""
                Relaxants help.[1] Tramadol does, too.[2]

                ## References

                1. [|van Tulder M, Touray T, Furlan A.|] "Muscle relaxants for non-specific low back pain". Cochrane Database Syst Rev: CD004252. PMID 12804507.
                2. [|GitHub Contributors.|] Back pain (chronic) treatment with tramadol: a living systematic review. GitHub. Available at Accessed February 27, 2017.
                """),
            new("""
                Relaxants help.[1] Tramadol does, too.[2] Others are on trial.[3-5]

                ## References

                1. van Tulder M, Touray T, Furlan A (2003). "Muscle relaxants for non-specific low back pain". Cochrane Database Syst Rev: CD004252. PMID 12804507.
                2. Chou R. Tramadol for low back pain. Spine. In press. doi:10.1097/BRS.00000000.
                3. Pregabalin in sciatica. ClinicalTrials.gov NCT00908375.
                4. [Low back pain](https://www.who.int/news-room/fact-sheets/detail/low-back-pain). World Health Organization. Retrieved May 3, 2024.
                5. PMID 28192790
                """),
        ])
    {
        Accepted = "Pages on the web, which carry the date of looking instead; 'in press', 'forthcoming' and 'n.d.'; registers of trials; works with a 'Version' or 'Updated' date; entries that are nothing but an identifier or a link; a year anywhere in the words of the entry.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var entry in page.Article.Entries.Where(entry => EntryGaps.LacksYear(page.Article, entry)))
            yield return Report(EntryWording.Opening(page.Article, entry), $"{EntryWording.Subject(entry)} gives no year of publication{Instead(entry)}.");
    }

    private static string Instead(ReferenceEntry entry) => entry.AccessDates.IsEmpty ? "" : ", only the day it was looked at";
}
