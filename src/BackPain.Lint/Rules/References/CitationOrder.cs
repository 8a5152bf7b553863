using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1007: an entry that is cited for the first time after one with a higher number.</summary>
/// <param name="settings">What the page was read with; it is read again to prove the renumbering.</param>
public sealed class CitationOrder(LintSettings settings) : Rule
{
    private const string List = "\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n3. Furlan A. Massage. PMID 12076429.\n4. Chou R. Ann Intern Med. 2017;166(7):480-492.\n";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1007", Name: "citation-order", RuleCategory.References, DiagnosticSeverity.Info,
        Title: "Entries are numbered in the order in which the text first cites them",
        Why: "ICMJE, Vancouver and AMA number references by first mention. A number out of order tells that a passage was moved or added later, and readers who look for the next number in the text do not find it.",
        Examples:
        [
            new("Heat helps.[1] Massage may help.[3] Exercise helps.[|[2]|] Drugs come last.[4]" + List,
                Fixed: "Heat helps.[1] Massage may help.[2] Exercise helps.[3] Drugs come last.[4]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Furlan A. Massage. PMID 12076429.\n3. Hayden J. Exercise therapy. PMID 16034851.\n4. Chou R. Ann Intern Med. 2017;166(7):480-492.\n"),
            new("Heat helps.[2] Massage may help.[3] Exercise helps.[2] Drugs come last.[4]" + List) { Caption = "The first number is any, and a number may come again." },
            new("Heat helps.[3] Massage may help.[2] Exercise helps.[1] Drugs come last.[4]\n\n## References\n\n1. Chou R. Ann Intern Med. 2017;166(7):480-492.\n2. French S. Spine. 2006;31(9):998-1006.\n3. Furlan A. Massage. PMID 12076429.\n4. Hayden J. Exercise therapy. PMID 16034851.\n") { Caption = "A list in alphabetical order." },
            new("Heat helps.[1]\n\n| Treatment | Source |\n|---|---|\n| Drugs | [4] |\n\nExercise helps.[2] Massage may help.[3]" + List) { Caption = "What a table cites counts from where the text speaks of the table." },
        ])
    {
        Accepted = "Lists in alphabetical order; lists that are evidently numbered by something else than first mention, because many places are out of order; numbers that a table, a caption, a heading or a footnote names; the order of numbers within one place (BPL1012); short lists, lists with a number twice and pages with several lists.",
        FixNote = "Numbers the entries anew by first citation, in the list and in every marker, in one edit; `bplint renumber` does the same. One finding a page names the first place. No fix where the list and its markers cannot change together without a citation coming to mean another work, nor where the list shows that text which cited a run of its entries was lost (BPL1003).",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        if (page.MisplacedMention is not { } place)
            yield break;
        yield return Report(place.Marker.Span, $"Reference {place.Number} is cited here for the first time, after reference {place.Higher}, so the list is not numbered by first citation.", Renumber(page)) with
        {
            Related = [new RelatedPlace(place.HigherMarker.Span, $"Reference {place.Higher} is first cited here.")],
        };
    }

    private Fix Renumber(Page page) =>
        new("Renumber the references by first citation", FixSafety.Unsafe, () => CitationNumbering.Renumber(page, settings).Changes);
}
