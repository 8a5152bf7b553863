using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1013: a number that one place names twice.</summary>
public sealed class RepeatedMarker : Rule
{
    private const string List = "\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n3. Furlan A. Massage. PMID 12076429.\n4. Chou R. Ann Intern Med. 2017;166(7):480-492.\n";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1013", Name: "repeated-marker", RuleCategory.References, DiagnosticSeverity.Info,
        Title: "One place names a reference once",
        Why: "The second marker tells a reader nothing, and often a wrong number hides behind it: look whether another work was meant.",
        Examples:
        [
            new("Heat helps.[|[2][2]|] Drugs do not.[|[3,3]|] Massage may help.[|[2-4,3]|]" + List, Fixed: "Heat helps.[2] Drugs do not.[3] Massage may help.[2-4]" + List),
            new("Heat helps.[|[3][2][3]|]" + List, Fixed: "Heat helps.[2][3]" + List) { Caption = "What also is out of order is sorted." },
            new("Heat helps.[2] Cold does not.[2]" + List),
            new("Heat helps.[2, p. 4][2, p. 9]" + List) { Caption = "Two pages of one work." },
        ])
    {
        Accepted = "Numbers without an entry, markers that name a page or are followed by one, by a note in parentheses or by a tag, and pages with several lists whose numbers clash.",
        FixNote = "Drops the repeat and sorts what is left. No fix where two ranges overlap in part.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var run in page.DisorderedRuns.Where(run => run.Repeated > 0))
        {
            var fix = run.Ordered is { } ordered ? new Fix("Drop the repeated number", FixSafety.Safe, new TextChange(run.Span, ordered)) : null;
            var others = run.RepeatsMore ? " and others" : "";
            yield return Report(run.Span, $"{Wording.Quote(page.Article.Slice(run.Span))} names reference {run.Repeated}{others} twice.", fix is null ? [] : [fix]);
        }
    }
}
