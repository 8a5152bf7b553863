using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1003: a run of uncited entries where the text jumps over their numbers.</summary>
public sealed class LostCitingText : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1003", Name: "lost-citing-text", RuleCategory.References, DiagnosticSeverity.Warning,
        Title: "The text that cites the entries of the reference list is still there",
        Why: "Where entries are numbered by first mention, as ICMJE and AMA ask, and the text jumps from one number to a much later one, the passage that cited the entries between was lost, in an export or by an edit. Deleting the entries would hide the loss; the page's history has the passage.",
        Examples:
        [
            new("# Back pain\n\n## Drugs\n\n## Heat\n\nHeat helps[3]. Exercise helps[4].\n\n## References\n\n[|1. van Tulder M. Muscle relaxants. PMID 12804507.\n2. Chou R. Ann Intern Med. 2017;166(7):480-492.|]\n3. French S. Spine. 2006;31(9):998-1006.\n4. Hayden J. Exercise therapy. PMID 16034851.\n"),
            new("Heat helps[1]. Exercise helps[2].\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n3. Chou R. Ann Intern Med. 2017;166(7):480-492.\n4. Furlan A. Massage. PMID 12076429.\n"),
        ])
    {
        Accepted = "A run at the very end of the list, and lists that are not numbered by first mention: their uncited entries are BPL1002's.",
        FixNote = "There is no automatic fix. Look for the lost passage in the page's history and put it back; if it was dropped on purpose, take its entries out too.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var run in page.Uncited)
        {
            if (!run.IsLostText || run.MarkerAfter is not { } after)
                continue;
            var empty = page.EmptyHeadings.FirstOrDefault(section => run.Place.Contains(section.Section.Heading))?.Section;
            var place = run.MarkerBefore is { } before
                ? $"the text jumps from {Wording.Quote(page.Article.Slice(before.Span))} to {Wording.Quote(page.Article.Slice(after.Span))}"
                : $"the first marker is {Wording.Quote(page.Article.Slice(after.Span))}";
            var where = empty is null ? "" : $", perhaps from the empty section {Wording.Quote(empty.Title)}";
            yield return Report(
                TextSpan.FromBounds(run.Entries[0].Span.Start, run.Entries[^1].Span.End),
                $"References {run.Entries[0].Number}-{run.Entries[^1].Number} are not cited and {place}: the text that cited them seems to be lost{where}.") with
            {
                Related = RelatedTo(run, after, empty),
            };
        }
    }

    private static ImmutableArray<RelatedPlace> RelatedTo(UncitedRun run, CitationMarker after, Section? empty)
    {
        var related = ImmutableArray.CreateBuilder<RelatedPlace>();
        if (run.MarkerBefore is { } before)
            related.Add(new RelatedPlace(before.Span, "The last marker before the lost text."));
        if (empty is not null)
            related.Add(new RelatedPlace(empty.Heading, "The text may have stood in this empty section."));
        related.Add(new RelatedPlace(after.Span, "The first marker after the lost text."));
        return related.ToImmutable();
    }
}
