using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2029: a work that its journal retracted.</summary>
public sealed class RetractedWork : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2029", Name: "retracted-work", RuleCategory.Citations, DiagnosticSeverity.Error,
        Title: "A work that was retracted is not cited without saying so",
        Why: "A retraction says that a work's findings cannot be relied on. Retracted works go on being cited for years, mostly by authors who do not know, and readers of a medical page act on what it says. The ICMJE asks authors to check that they cite no retracted article except as one.",
        Examples:
        [
            new("""
                Autism was ascribed to a vaccine.[1] A Mediterranean diet prevents strokes.[2]

                ## References

                1. [|Wakefield AJ, Murch SH|] (1998). "Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children". Lancet. 351 (9103): 637–41. PMID 9500320.
                2. [|Estruch R, Ros E|] (2013). "Primary prevention of cardiovascular disease with a Mediterranean diet". N Engl J Med. 368 (14): 1279–90. doi:10.1056/NEJMoa1200303.
                """)
            {
                Caption = "Both works are in the file of retractions:",
            },
            new("Autism was ascribed to a vaccine.[^w]\n\n[|[^w]|]: Wakefield AJ (1998). Ileal-lymphoid-nodular hyperplasia. Lancet. doi:10.1016/S0140-6736(97)11096-0.\n"),
            new("""
                The alarm came from a study that was later retracted.[1][2] Heat helps.[3]

                ## References

                1. Wakefield AJ, Murch SH (1998, retracted). "Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children". Lancet. 351 (9103): 637–41. PMID 9500320.
                2. The Editors of The Lancet (2010). "Retraction—Ileal-lymphoid-nodular hyperplasia". Lancet. 375 (9713): 445. doi:10.1016/S0140-6736(10)60175-4.
                3. French S, Cameron M (2006). "A Cochrane review of superficial heat or cold for low back pain". Spine. 31 (9): 998–1006. PMID 16641776. Comment on PMID 9500320.
                """),
        ])
    {
        Accepted = "Entries that say themselves that the work was retracted or withdrawn; the notice of the retraction; works that were reinstated; identifiers that an entry only mentions. Without a file of retractions, which the setting `bplint_retractions` or the option `--retractions` names, the rule says nothing.",
        FixNote = "There is no automatic fix. Replace the work, or write 'retracted' into its entry if the page speaks of the retraction. Where the work was retracted and replaced, check the statement against the version that replaced it. A suppression comment silences one entry for good.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var work in page.With(NoticeNature.Retraction))
        {
            var (done, advice) = work.Notice.IsReplaced
                ? ("retracted and replaced", "check the text against the new version and say so")
                : ("retracted", "say so or replace it");
            var message = $"{NoticeWording.Subject(page.Article, work)} was {done}{NoticeWording.When(work.Notice)}: {advice}.";
            yield return Report(NoticeWording.Place(page.Article, work), message) with { Related = [NoticeWording.Related(work)] };
        }
    }
}
