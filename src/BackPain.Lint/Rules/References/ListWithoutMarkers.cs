using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1009: a reference list on a page whose text cites none of it.</summary>
public sealed class ListWithoutMarkers : Rule
{
    private const string Text = "Back pain is common and most people have it at some time in their lives.\n\nHeat relieves acute low back pain for a few days, and so does gentle exercise at home.\n\nMassage may help people whose pain has lasted for more than three months or so.\n\n";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1009", Name: "list-without-markers", RuleCategory.References, DiagnosticSeverity.Info,
        Title: "A page with a reference list cites it in the text",
        Why: "Without markers nobody can tell which statement rests on which work, or on any. Wikipedia tags such pages 'lacks inline citations', and ICMJE asks that references be identified in the text.",
        Examples:
        [
            new(Text + "[|## References|]\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n"),
            new(Text + "## Bibliography\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n"),
            new(Text + "French found that heat relieves pain.\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n") { Caption = "The text names its sources in words." },
            new("Heat relieves acute low back pain for a few days.\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n") { Caption = "A page of less than three paragraphs." },
        ])
    {
        Accepted = "Bibliographies, notes, further reading and study inventories; short pages; pages that cite in another way: author and year, names of authors, links to studies, identifiers in the text, citation keys.",
        FixNote = "There is no automatic fix. Put markers behind the statements that rest on the works, or head the list Further reading.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        if (page.UncitedList is { } list)
            yield return Report(list.Heading.Heading, $"The page lists {Wording.Count(list.Entries, "work", "works")} under {Wording.Quote(list.Heading.Title)} and its text cites none of them.");
    }
}
