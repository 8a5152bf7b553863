using System.Collections.Immutable;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2028: the damaged end of an entry.</summary>
public sealed class EntryTail : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2028", Name: "entry-tail", RuleCategory.Citations, DiagnosticSeverity.Info,
        Title: "An entry ends with one full stop, and a note behind it stands apart",
        Why: "Doubled and dangling marks show where a program or a hasty hand took something out, and a note that touches an identifier reads like part of it.",
        Examples:
        [
            new(
                "Heat helps.[1]\n\n## References\n\n1. French S (2006). \"Superficial heat or cold\". Spine. 31: 998-1006. PMID 16641776[|;.|]\n",
                Fixed: "Heat helps.[1]\n\n## References\n\n1. French S (2006). \"Superficial heat or cold\". Spine. 31: 998-1006. PMID 16641776.\n"),
            new("Heat helps.[1]\n\n## References\n\n1. Waddell G. The Back Pain Revolution. Edinburgh: Churchill Livingstone[|,|]\n"),
            new(
                "Heat helps.[1]\n\n## References\n\n1. French S. Superficial heat or cold. Spine. 2006. PMID: [16641776](https://pubmed.gov/16641776)[|*Not blinded.*|]\n",
                Fixed: "Heat helps.[1]\n\n## References\n\n1. French S. Superficial heat or cold. Spine. 2006. PMID: [16641776](https://pubmed.gov/16641776) *Not blinded.*\n"),
            new(
                "Heat helps.[1]\n\n## References\n\n1. French S. Superficial heat or cold. Spine. 2006. PMID: 16641776. [|* Not blinded.*|]\n",
                Fixed: "Heat helps.[1]\n\n## References\n\n1. French S. Superficial heat or cold. Spine. 2006. PMID: 16641776. *Not blinded.*\n"),
            new(
                "Heat helps.[1-5]\n\n## References\n\n1. French S. Heat. Spine. 2006;31:998-1006.\n2. Chou R. Drugs. Spine. 2007;32:12-15.\n3. Gard G. Awareness. Spine. 2005;30:22-25.\n4. Furlan A. Massage. Spine. 2002;27:33-39.\n5. Hayden J. Exercise. Spine. 2005;30:44-[|49|]\n",
                Fixed: "Heat helps.[1-5]\n\n## References\n\n1. French S. Heat. Spine. 2006;31:998-1006.\n2. Chou R. Drugs. Spine. 2007;32:12-15.\n3. Gard G. Awareness. Spine. 2005;30:22-25.\n4. Furlan A. Massage. Spine. 2002;27:33-39.\n5. Hayden J. Exercise. Spine. 2005;30:44-49.\n"),
            new("""
                Heat helps.[1-5]

                ## References

                1. French S. Superficial heat or cold. Spine. 2006;31:998-1006
                2. Chou R. Noninvasive treatments. Ann Intern Med. 2017. doi:10.7326/M16-2459
                3. Gard G. Body awareness and so on... *Not blinded.*
                4. Waddell G. *The Back Pain Revolution* (2004) *Second edition*
                5. World Health Organization. Low back pain. <https://www.who.int/a>
                """),
        ])
    {
        Accepted = "An ellipsis, entries that end with an address or a DOI, and the lack of a full stop unless four of five entries of the list have one.",
        FixNote = "Leaves one full stop, adds the one that is missing, or sets the note apart. An entry that breaks off with a comma or semicolon may have lost words: complete it.",
        FixSafety = Diagnostics.FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var tail in page.EntryTails)
            yield return Report(tail.Span, $"{EntryWording.Subject(tail.Entry)} {tail.Words}.", Fixes(tail));
    }

    private static ImmutableArray<Fix> Fixes(DamagedTail tail) =>
        tail.Repair is { } repair ? [new Fix("Mend the end of the entry", Diagnostics.FixSafety.Safe, repair)] : [];
}
