using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1015: a blank before a marker, or none, unlike the rest of the page.</summary>
public sealed class MarkerSpacing : Rule
{
    private const string List = "\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1015", Name: "marker-spacing", RuleCategory.References, DiagnosticSeverity.Info,
        Title: "Markers touch the text, or stand off it, throughout a page",
        Why: "A marker behind a blank can wrap to the next line and lose its sentence; Wikipedia's Manual of Style has none. The bracket style of Vancouver does have the blank, so what counts is that a page keeps to one.",
        Examples:
        [
            new("Heat helps.[2] Massage may help.[1] Rest does not.[| [1]|] Exercise helps.[1] Cold may help.[1]" + List,
                Fixed: "Heat helps.[2] Massage may help.[1] Rest does not.[1] Exercise helps.[1] Cold may help.[1]" + List),
            new("Heat [2] helps. Massage [1] may help. Rest[|[1]|] does not. Exercise [1] helps. Cold [1] may help." + List,
                Fixed: "Heat [2] helps. Massage [1] may help. Rest [1] does not. Exercise [1] helps. Cold [1] may help." + List),
            new("Heat helps.[2] Massage may help.[1] Rest does not. [1] Exercise helps." + List) { Caption = "Too few markers for a habit." },
            new("Heat helps.[2] Massage may help.[1] Rest does not.[1] Exercise helps.[1] Cold was compared in [2], and by French [1]." + List) { Caption = "A marker that is a word of its sentence has its blank, and after words there is no habit yet." },
        ])
    {
        Accepted = "Pages with fewer than four markers of a kind, or without a clear majority among them; markers after words and markers after punctuation count apart. Markers after digits, after a line break and those that are a word of their sentence ('as shown in [3]').",
        FixNote = "Deletes or inserts the blank.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var gaps = MarkerBlank.In(page.Article, page.MarkerRuns);
        foreach (var kind in gaps.GroupBy(gap => gap.IsAfterMark))
        {
            if (MarkerBlank.IsSpacedByHabit([.. kind]) is not { } habit)
                continue;
            foreach (var gap in kind.Where(gap => gap.IsSpaced != habit))
                yield return Odd(page.Article, gap);
        }
    }

    private Finding Odd(Article article, MarkerBlank gap)
    {
        var marker = Wording.Quote(article.Slice(gap.Marker));
        return gap.IsSpaced
            ? Report(TextSpan.FromBounds(gap.Blank.Start, gap.Marker.End), $"A blank stands before the marker {marker}; most of this page's markers touch the text.",
                new Fix("Delete the blank before the marker", FixSafety.Safe, new TextChange(gap.Blank, "")))
            : Report(gap.Marker, $"No blank stands before the marker {marker}; most of this page's markers have one.",
                new Fix("Insert a blank before the marker", FixSafety.Safe, new TextChange(gap.Blank, " ")));
    }
}
