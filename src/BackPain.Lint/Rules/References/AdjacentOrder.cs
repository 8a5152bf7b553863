using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1012: markers at one place whose numbers do not count up.</summary>
public sealed class AdjacentOrder : Rule
{
    private const string List = "\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n3. Furlan A. Massage. PMID 12076429.\n4. Chou R. Ann Intern Med. 2017;166(7):480-492.\n";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1012", Name: "adjacent-order", RuleCategory.References, DiagnosticSeverity.Info,
        Title: "Numbers at one place count up",
        Why: "Readers look up the numbers of one place one after the other, and a series out of order reads like a slip. Vancouver and AMA write [2,7], and [1-3] closes a series only when it counts up.",
        Examples:
        [
            new("Heat helps.[|[3][2]|] Drugs do not.[|[4,1]|]" + List, Fixed: "Heat helps.[2][3] Drugs do not.[1,4]" + List),
            new("Heat helps.[|[4], [2], [3]|]" + List, Fixed: "Heat helps.[2], [3], [4]" + List) { Caption = "What stands between the markers stays." },
            new("Heat helps.[2][3] Drugs do not.[1,4]" + List),
            new("Heat helps.[3, p. 14][2] Drugs do not.[4][1]:12 Massage may help.[3][2] (in a small trial)" + List) { Caption = "Nothing moves across a page or a note." },
        ])
    {
        Accepted = "Numbers without an entry, markers that name a page or are followed by one, by a note in parentheses or by a tag, and pages with several lists whose numbers clash. What also repeats a number is BPL1013.",
        FixNote = "Sorts the numbers and keeps what stands between them.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var run in page.DisorderedRuns.Where(run => run.Repeated == 0))
        {
            var fix = run.Ordered is { } ordered ? new Fix("Sort the numbers", FixSafety.Safe, new TextChange(run.Span, ordered)) : null;
            yield return Report(run.Span, $"The numbers of {Wording.Quote(page.Article.Slice(run.Span))} do not count up.", fix is null ? [] : [fix]);
        }
    }
}
