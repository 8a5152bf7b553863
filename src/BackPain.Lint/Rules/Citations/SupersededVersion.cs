using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2023: a version of a work of which the wiki cites a later one.</summary>
public sealed class SupersededVersion : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2023", Name: "superseded-version", RuleCategory.Citations, DiagnosticSeverity.Info,
        Title: "Of a work that has versions the latest one is cited",
        Why: "A Cochrane review is updated under the same number, and its conclusions can change; a preprint changes in peer review. A statement that rests on the earlier version may no longer hold. The linter knows only what the pages of the run cite: it asks no server which versions there are.",
        Examples:
        [
            new("""
                Steroids were tried.[1][2]

                ## References

                1. [|Annane D.|] Corticosteroids for treating sepsis. Cochrane Database Syst Rev. 2015;(12):CD002243. doi: 10.1002/14651858.CD002243.pub3. PMID: 26633262
                2. Annane D. Corticosteroids for treating sepsis in children and adults. Cochrane Database Syst Rev. 2019;12:CD002243. doi: 10.1002/14651858.CD002243.pub4. PMID: 31808551
                """),
            new("""
                Dexamethasone helps.[1][2]

                ## References

                1. [|Horby P, Lim WS|] (2020). "Effect of dexamethasone in hospitalized patients with COVID-19: preliminary report". medRxiv. doi:10.1101/2020.06.22.20137273.
                2. Horby P, Lim WS (2020). "Effect of dexamethasone in hospitalized patients with COVID-19: preliminary report". N Engl J Med. 384 (8): 693–704. PMID 32678530.
                """),
            new("""
                Steroids were tried.[1][2]

                ## References

                1. Annane D. Corticosteroids for treating sepsis in children and adults. Cochrane Database Syst Rev. 2019;12:CD002243. doi: 10.1002/14651858.CD002243.pub4. PMID: 31808551
                2. Furlan AD. Massage for low-back pain. Cochrane Database Syst Rev. 2015;(9):CD001929. doi: 10.1002/14651858.CD001929.pub3. PMID: 26329399
                """),
        ])
    {
        FixNote = "There is no automatic fix. Check the statement against the later version and cite that; a page that is about both can say so in a suppression comment.",
        Accepted = "A review whose version an entry does not tell (only its DOI does), and a preprint whose title was changed.",
    };

    /// <inheritdoc/>
    public override bool LooksAcrossPages => true;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var superseded in page.SupersededVersions)
        {
            yield return Report(EntryWording.Opening(page.Article, superseded.Entry), Message(page.Article, superseded)) with
            {
                Related = [EntryWording.Elsewhere(superseded.Later, superseded.Path, "The later version is cited here.")],
            };
        }
    }

    private static string Message(Article article, Verdicts.SupersededVersion superseded)
    {
        var (subject, place) = (EntryWording.Subject(superseded.Entry), EntryWording.Place(article, superseded.Later, superseded.Path));
        return superseded.Form.Version > 0
            ? $"{subject} is version {superseded.Form.Version} of the Cochrane review {superseded.Form.Review}, and {place} cites version {superseded.Later.Form.Version}: check the text against the later one."
            : $"{subject} is a preprint, and {place} cites the work as it was published: cite that.";
    }
}
