using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1016: two markers that Markdown makes one link of.</summary>
public sealed class AdjacentMarkersCollapse : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1016", Name: "adjacent-markers-collapse", RuleCategory.References, DiagnosticSeverity.Error,
        Title: "Markers that stand side by side are shown as two",
        Why: "CommonMark reads `[17][18]` as one link with the text 17 as soon as the page defines `[18]: …`. The reader is sent from 17 to the work of 18, and the number 18 is not shown at all.",
        Examples:
        [
            new(
                "Massage helps.[|[1][2]|]\n\n## References\n\n[1]: https://pubmed.gov/12076429 \"Furlan A. Massage\"\n[2]: https://pubmed.gov/16034851 \"Hayden J. Exercise therapy\"\n",
                Fixed: "Massage helps.[1] [2]\n\n## References\n\n[1]: https://pubmed.gov/12076429 \"Furlan A. Massage\"\n[2]: https://pubmed.gov/16034851 \"Hayden J. Exercise therapy\"\n"),
            new(
                "Heat helps.[1] Massage helps.[|[1][2]|][3]\n\n[2]: https://pubmed.gov/16034851\n[3]: https://pubmed.gov/16641776\n\n## References\n\n1. Furlan A. Massage. PMID 12076429.\n2. Hayden J. Exercise therapy. PMID 16034851.\n3. French S. Superficial heat. PMID 16641776.\n",
                Fixed: "Heat helps.[1] Massage helps.[1] [2] [3]\n\n[2]: https://pubmed.gov/16034851\n[3]: https://pubmed.gov/16641776\n\n## References\n\n1. Furlan A. Massage. PMID 12076429.\n2. Hayden J. Exercise therapy. PMID 16034851.\n3. French S. Superficial heat. PMID 16641776.\n"),
            new("Massage helps.[1][2] More in [a review][3] and in [2019][3].\n\n[3]: https://example.org/review\n\n## References\n\n1. Furlan A. Massage. PMID 12076429.\n2. Hayden J. Exercise therapy. PMID 16034851.\n"),
        ])
    {
        Accepted = "Markers that no definition makes a link of, links whose text is no number of the list, and escaped brackets.",
        FixNote = "Puts a blank between the markers, and between those that follow them.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        foreach (var pair in article.CollapsedMarkers)
        {
            yield return Report(
                pair.Span,
                $"The markers {Wording.Quote(article.Slice(pair.Span))} are shown as one link, because the page defines the second as a link label; only the first number is seen.",
                new Fix("Put a blank between the markers", FixSafety.Safe, () => Blanks(article, pair.Span.Start))) with
            {
                Related = [new RelatedPlace(pair.Definition, "This definition makes a link of the two.")],
            };
        }
    }

    /// <summary>Blanks between all markers that touch from here on, up to the next pair, which has a fix of its own.</summary>
    private static ImmutableArray<TextChange> Blanks(Article article, int start)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var end = -1;
        foreach (var marker in article.Markers)
        {
            if (marker.Span.Start < start)
                continue;
            if (end >= 0 && marker.Span.Start != end)
                break;
            if (end >= 0)
                changes.Add(new TextChange(new TextSpan(end, 0), " "));
            end = marker.Span.End;
            if (changes.Count > 0 && article.CollapsedMarkers.Any(pair => pair.Span.Start == marker.Span.Start))
                break;
        }

        return changes.ToImmutable();
    }
}
