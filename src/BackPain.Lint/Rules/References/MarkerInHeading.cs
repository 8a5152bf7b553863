using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1025: a marker in a heading.</summary>
public sealed class MarkerInHeading : Rule
{
    private const string List = "\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1025", Name: "marker-in-heading", RuleCategory.References, DiagnosticSeverity.Info,
        Title: "Headings hold no markers",
        Why: "A heading states nothing that a work could support; the marker turns up in tables of contents and in the addresses of the section, and does not tell which sentence below rests on the work. Wikipedia's Manual of Style and AMA keep citations out of headings.",
        Examples:
        [
            new(
                "## Heat[|[1]|]\n\nHeat helps.[1] Exercise helps.[2]" + List,
                Fixed: "## Heat\n\nHeat helps.[1] Exercise helps.[2]" + List),
            new("## Heat[|[1]|]\n\nHeat helps. Exercise helps.[2]" + List) { Caption = "No fix: the heading is the only place that cites the work." },
            new("## [1.2.3] - 2020\n\nHeat was added.[1] Exercise was added.[2]" + List),
            new("## [1] French 2006\n\nHeat helps.[1] Exercise helps.[2]" + List) { Caption = "A heading that begins with the number is the work's own." },
        ])
    {
        Accepted = "Headings that begin with a number in brackets: they are entries or versions. Plain lines that are no marked or bold headings.",
        FixNote = "Deletes the marker when other places of the text cite its works; look first whether a sentence below needs it. Elsewhere move it behind the sentence that rests on the work.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        var section = 0;
        foreach (var run in page.MarkerRuns)
        {
            if (article.Markers[run.First].Paragraph >= 0)
                continue;
            while (section < article.Sections.Length && article.Sections[section].Heading.End <= run.Span.Start)
                section++;
            if (section < article.Sections.Length && IsMisplaced(article, article.Sections[section], run.Span))
                yield return Report(run.Span, $"The marker {Wording.Quote(article.Slice(run.Span))} stands in the heading {Wording.Quote(article.Sections[section].Title)}.", FixesOf(page, run));
        }
    }

    /// <summary>An indented line above dashes heads a table that another converter laid out.</summary>
    private static bool IsMisplaced(Article article, Section section, TextSpan marker) =>
        section is { Role: SectionRole.Text, Form: HeadingForm.Atx or HeadingForm.Setext or HeadingForm.Bold } &&
        section.Heading.Contains(marker) && marker.Start > section.TitleSpan.Start &&
        !(section.Form == HeadingForm.Setext && section.TitleSpan.Start > 0 && article.Text[section.TitleSpan.Start - 1] == ' ');

    private static ImmutableArray<Fix> FixesOf(Page page, MarkerRun run)
    {
        var article = page.Article;
        var markers = article.Markers[run.First..run.End];
        if (!markers.All(marker => marker.Numbers.All(range => range.First == range.Last && IsCitedInText(article, range.First)) && marker.Key is null))
            return [];
        var start = run.Span.Start;
        while (article.Text[start - 1] == ' ')
            start--;
        return
        [
            new Fix("Delete the marker from the heading", FixSafety.Unsafe, new TextChange(TextSpan.FromBounds(start, run.Span.End), ""))
            {
                Retired = [.. markers.Select(marker => marker.Span)],
            },
        ];
    }

    private static bool IsCitedInText(Article article, int number) => article.Markers.Any(marker => marker.Paragraph >= 0 && marker.Names(number));
}
