using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1018: an entry whose links back count more citing places than the page has.</summary>
public sealed class BacklinkCount : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1018", Name: "backlink-count", RuleCategory.References, DiagnosticSeverity.Warning,
        Title: "An entry is cited as often as its links back say",
        Why: "MediaWiki puts a link back to every citing place before an entry: '14.0 14.1' means two. Where the page has fewer markers, text that cited the work was lost in an export or by an edit. This is the last trace of it, and it goes when the links are deleted.",
        Examples:
        [
            new("Back schools help.[1] Exercise helps.[2] Lifting is taught.[1]\n\n## References\n\n1. [|1.0 1.1 1.2|] Heymans M, van Tulder M. Back schools. PMID 15494995.\n2. ↑ Hayden J. Exercise therapy. PMID 16034851.\n"),
            new("Back schools help.[1] Exercise helps.[2] Lifting is taught.[1]\n\n## References\n\n1. 1.0 1.1 Heymans M, van Tulder M. Back schools. PMID 15494995.\n2. ↑ Hayden J. Exercise therapy. PMID 16034851.\n"),
            new("Back schools help.[1] Exercise helps.[1] Lifting is taught.[1]\n\n## References\n\n1. 1.0 1.1 Heymans M, van Tulder M. Back schools. PMID 15494995.\n2. 2.0 2.1 Hayden J. Exercise therapy. PMID 16034851.\n"),
        ])
    {
        Accepted = "An arrow without labels, labels that do not count from .0 or a, more markers than labels (the page was edited since), numbers that stand in brackets where no marker is read, and entries that no marker reaches: those are BPL1002's and BPL1003's.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        foreach (var (entry, markers) in page.LostPlaces)
        {
            var labels = new TextSpan(entry.Backlinks.Start, article.Slice(entry.Backlinks).TrimEnd().Length);
            yield return Report(labels, $"Entry {entry.Number} was cited in {entry.BacklinkCount} places, as {Wording.Quote(article.Slice(labels))} tells, but the page has only {Wording.Count(markers.Length, "marker", "markers")} for it.") with
            {
                Related = [.. markers.Select(marker => new RelatedPlace(marker.Span, $"Entry {entry.Number} is cited here."))],
            };
        }
    }
}
