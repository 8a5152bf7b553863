using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1005: a list that skips numbers.</summary>
public sealed class NumberingGap : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1005", Name: "numbering-gap", RuleCategory.References, DiagnosticSeverity.Warning,
        Title: "The numbers of a reference list follow each other",
        Why: "A Markdown renderer counts on from the first number and disregards the others (CommonMark, section 5.3), so every entry after a gap is shown with another number than its markers have.",
        Examples:
        [
            new(
                "Heat helps[1]. Exercise helps[2]. Massage may help[4].\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n[|4.|] Furlan A. Massage. PMID 12076429.\n",
                Fixed: "Heat helps[1]. Exercise helps[2]. Massage may help[3].\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n3. Furlan A. Massage. PMID 12076429.\n"),
            new("Heat helps[10]. Exercise helps[11].\n\n## References\n\n10. French S. Spine. 2006;31(9):998-1006.\n11. Hayden J. Exercise therapy. PMID 16034851.\n"),
        ])
    {
        Accepted = "A list that starts at another number than 1, and a gap whose number is cited: that is BPL1001.",
        FixNote = "Renumbers the list and every marker in one edit, ranges included. Unsafe, because the missing entry may have been deleted by mistake.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        if (page.Numbering is not { Gaps.IsEmpty: false } numbering)
            yield break;
        var fix = new Fix("Renumber the list and its markers", FixSafety.Unsafe, () => Renumbering.Consecutive(page.Article, numbering.List));
        foreach (var gap in numbering.Gaps)
        {
            var missing = gap.First == gap.Last ? $"number {gap.First}" : $"numbers {gap.First}-{gap.Last}";
            yield return Report(gap.Before.Label, $"The list skips {missing}: entry {gap.After.Number} is followed by entry {gap.Before.Number}.", fix) with
            {
                Related = [new RelatedPlace(gap.After.Label, $"The entry before the gap is number {gap.After.Number}.")],
            };
        }
    }
}
