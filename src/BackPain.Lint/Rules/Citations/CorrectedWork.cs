using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2033: a work that its journal corrected.</summary>
public sealed class CorrectedWork : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2033", Name: "corrected-work", RuleCategory.Citations, DiagnosticSeverity.Info,
        Title: "What is taken from a corrected work agrees with the correction",
        Why: "Most corrections mend a name or a table, some turn a result around. The work stands; a number that was copied from it before may not.",
        Examples:
        [
            new("""
                Bed rest does not help potters.[1]

                ## References

                1. [|Carberry J|] (2008). "Bed rest for low back pain in potters". J Psychoceramics. 5 (11): 1–3. doi:10.5555/12345678.
                """)
            {
                Caption = "The file of retractions has a correction of this work, which is made up:",
            },
            new("""
                Bed rest does not help potters.[1]

                ## References

                1. Carberry J (2008). "Bed rest for low back pain in potters". J Psychoceramics. 5 (11): 1–3. doi:10.5555/12345678. Erratum in: doi:10.5555/12345679.
                """),
        ])
    {
        Accepted = "Entries that name the correction. Works that were also doubted or retracted are reported as that. Without a file of retractions, which the setting `bplint_retractions` or the option `--retractions` names, the rule says nothing.",
        FixNote = "There is no automatic fix. Read the correction, and add 'Erratum in:' with its identifier to the entry.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var work in page.With(NoticeNature.Correction))
        {
            var message = $"{NoticeWording.Subject(page.Article, work)} was corrected{NoticeWording.When(work.Notice)}: check that the text agrees with the correction.";
            yield return Report(NoticeWording.Place(page.Article, work), message) with { Related = [NoticeWording.Related(work)] };
        }
    }
}
