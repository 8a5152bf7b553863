using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2034: a work about which its journal has expressed concern.</summary>
public sealed class ExpressionOfConcern : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2034", Name: "expression-of-concern", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "A work under an expression of concern is not cited without saying so",
        Why: "Editors express concern when they have reason to doubt a work and the inquiry is not over. Many such works are retracted later. Until then a reader should know that the statement rests on doubtful ground.",
        Examples:
        [
            new("""
                Heat shortens back pain by nine days.[1]

                ## References

                1. [|Carberry J, Psycho C|] (2011). "Hot clay for acute low back pain". J Psychoceramics. 8 (2): 24–42. doi:10.5555/24242424.
                """)
            {
                Caption = "The file of retractions has an expression of concern about this work, which is made up:",
            },
            new("""
                Heat shortens back pain by nine days, says a study that its journal doubts.[1]

                ## References

                1. Carberry J, Psycho C (2011). "Hot clay for acute low back pain". J Psychoceramics. 8 (2): 24–42. doi:10.5555/24242424. Expression of concern in: doi:10.5555/24242425.
                """),
        ])
    {
        Accepted = "Entries that name the expression of concern. A work that was retracted afterwards is reported as retracted. Without a file of retractions, which the setting `bplint_retractions` or the option `--retractions` names, the rule says nothing.",
        FixNote = "There is no automatic fix. Find another source, or say in the entry that there is an expression of concern.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var work in page.With(NoticeNature.ExpressionOfConcern))
        {
            var message = $"{NoticeWording.Subject(page.Article, work)} is under an expression of concern of its journal{NoticeWording.When(work.Notice, "since")}: say so or find another source.";
            yield return Report(NoticeWording.Place(page.Article, work), message) with { Related = [NoticeWording.Related(work)] };
        }
    }
}
