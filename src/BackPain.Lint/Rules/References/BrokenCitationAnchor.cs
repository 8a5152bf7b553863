using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1019: a marker that links to a place that the page does not have.</summary>
public sealed class BrokenCitationAnchor : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1019", Name: "broken-citation-anchor", RuleCategory.References, DiagnosticSeverity.Warning,
        Title: "A marker that is a link leads to its entry",
        Why: "On a wiki a marker is a link to its entry. Converters to Markdown keep the link and lose the id at the entry, so a reader who clicks stays where he is. The number alone says as much and promises no more.",
        Examples:
        [
            new(
                "Heat helps.[|[\\[1\\]](#cite_note-french-1)|] Exercise helps.<sup>[\\[2\\]](#cite_note-2)</sup>\n\n## References\n\n1. French S. Superficial heat. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n",
                Fixed: "Heat helps.[1] Exercise helps.<sup>[2]</sup>\n\n## References\n\n1. French S. Superficial heat. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n"),
            new("Heat helps.[\\[1\\]](#cite_note-1) Exercise helps.[[2]](#2-hayden)\n\n## References\n\n1. <a id=\"cite_note-1\"></a>French S. Superficial heat. Spine. 2006;31(9):998-1006.\n2. <span id=\"2-hayden\">Hayden J.</span> Exercise therapy. PMID 16034851.\n"),
            new("Heat helps.[[1]](https://en.wikipedia.org/wiki/Back_pain#cite_note-1)\n\n## References\n\n1. French S. Superficial heat. Spine. 2006;31(9):998-1006.\n"),
        ])
    {
        Accepted = "Links to another page, to headings (however a renderer forms their ids), to footnotes, and to anything that stands on the page by itself and could be made into an id. A number without an entry is BPL1001, and a number that contradicts its link BPL1020.",
        FixNote = "A page is reported once, with all its dead links. The fix puts the plain number in place of each; a tag or carets around it stay. Where the plain number would not be read as a marker, as in raw HTML, the link stays. Beside a link that contradicts its number (BPL1020) the fix is unsafe, because it takes away what shows the contradiction.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var broken = page.Links.Broken;
        if (broken.IsEmpty)
            yield break;
        var link = broken[0].Link!;
        var others = broken.Length == 1 ? "" : broken.Length == 2 ? ", as does 1 other marker" : $", as do {broken.Length - 1} other markers";
        yield return Report(
            link.Span,
            $"The marker {Wording.Quote(page.Article.Slice(link.Span))} links to a place that the page does not have{others}.",
            FixesOf(page)) with
        {
            Related = [.. broken.Skip(1).Select(marker => new RelatedPlace(marker.Link!.Span, "This link leads nowhere as well."))],
        };
    }

    private static ImmutableArray<Fix> FixesOf(Page page)
    {
        CitationMarker[] markers = [.. page.Links.Broken.Where(marker => LinkRemoval.CanReplace(page.Article, marker))];
        // Beside a link that contradicts its number, the others are what shows that it does.
        var safety = page.Links.Mismatched.IsEmpty ? FixSafety.Safe : FixSafety.Unsafe;
        return markers.Length == 0 ? [] :
            [new Fix("Put plain numbers in place of the dead links", safety, () => [.. markers.Select(marker => LinkRemoval.Replace(page.Article, marker))])];
    }
}
