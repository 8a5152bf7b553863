using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1004: two entries of one list with the same number.</summary>
public sealed class DuplicateReferenceNumber : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1004", Name: "duplicate-reference-number", RuleCategory.References, DiagnosticSeverity.Error,
        Title: "Every entry of a reference list has a number of its own",
        Why: "A marker with the number means one of two works, and no reader can tell which. ICMJE and AMA give each work one number, in the order of first mention.",
        Examples:
        [
            new(
                "Heat helps[1]. Exercise helps[2]. Massage may help[4].\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n[|2.|] Hayden J. Exercise therapy. PMID 16034851.\n[|2.|] Chou R. Ann Intern Med. 2017;166(7):480-492.\n4. Furlan A. Massage. PMID 12076429.\n",
                Fixed: "Heat helps[1]. Exercise helps[2]. Massage may help[4].\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n3. Chou R. Ann Intern Med. 2017;166(7):480-492.\n4. Furlan A. Massage. PMID 12076429.\n"),
            new("Heat helps[1]. Exercise helps[2].\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n1. Hayden J. Exercise therapy. PMID 16034851.\n"),
        ])
    {
        Accepted = "Lists in which every item is written `1.`: a Markdown renderer counts them up, and markers mean the number shown.",
        FixNote = "Gives the later entry a number of its own and moves the numbers after it up, with their markers; markers with the shared number keep pointing at the first entry, so look at each of them.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        if (page.Numbering is not { Repeated.IsEmpty: false } numbering)
            yield break;
        var fix = Renumbering.FollowingFix("Number the entries one after the other", page.Article, numbering.List);
        foreach (var group in numbering.Repeated)
        {
            foreach (var entry in group)
            {
                yield return Report(entry.Label, $"{group.Length} entries of the list have the number {entry.Number}{(entry.ShortName.Length == 0 ? "" : $"; this one is {Wording.Quote(entry.ShortName)}")}.", fix) with
                {
                    Related = [.. group.Where(other => other != entry).Select(other => new RelatedPlace(other.Label, $"This entry has the number {other.Number} too."))],
                };
            }
        }
    }
}
