using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1017: links back to the citing places, left before the works of a list.</summary>
public sealed class BacklinkResidue : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1017", Name: "backlink-residue", RuleCategory.References, DiagnosticSeverity.Warning,
        Title: "An entry begins with its work, not with what is left of links back to the text",
        Why: "MediaWiki puts links to the citing places before each entry. Outside the wiki they lead nowhere, and a label such as '14.1' reads like a part of the source.",
        Examples:
        [
            new(
                "Back schools help.[1] Exercise helps.[2] Lifting is taught.[1]\n\n## References\n\n1. [|1.0 1.1|] Heymans M, van Tulder M. Back schools. Cochrane Database Syst Rev: CD000261. PMID 15494995.\n2. Hayden J. Exercise therapy. PMID 16034851.\n",
                Fixed: "Back schools help.[1] Exercise helps.[2] Lifting is taught.[1]\n\n## References\n\n1. Heymans M, van Tulder M. Back schools. Cochrane Database Syst Rev: CD000261. PMID 15494995.\n2. Hayden J. Exercise therapy. PMID 16034851.\n"),
            new(
                "Heat helps.[1] Exercise helps.[2]\n\n## References\n\n1. [|↑|] French S. Superficial heat. Spine. 2006;31(9):998-1006.\n2. [↑](#cite_ref-2) Hayden J. Exercise therapy. PMID 16034851.\n",
                Fixed: "Heat helps.[1] Exercise helps.[2]\n\n## References\n\n1. French S. Superficial heat. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n"),
            new("Trials were counted.[1] A tool was used.[2]\n\n## References\n\n1. 1.0 Working Group. The first version. BMJ. 2004;328:1490.\n2. 2.1 2.3 releases of the reporting guideline. BMJ. 2010;340:332.\n"),
        ])
    {
        Accepted = "Decimals that do not count .0, .1 … below the entry's own number, a single one without an arrow, and links back to places that the page still has.",
        FixNote = "Deletes the links and labels from all entries of the list. Labels that count more citing places than the page has (BPL1018) go only with unsafe fixes.",
        FixSafety = FixSafety.Safe,
        Unnecessary = true,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        var hasAnchors = new Lazy<bool>(() => article.Text.Contains("id=\"cite_ref", StringComparison.Ordinal));
        foreach (var list in article.Lists)
        {
            ReferenceEntry[] entries = [.. list.Entries.Where(entry => !entry.Backlinks.IsEmpty && !entry.Body.IsEmpty)];
            if (entries.Length == 0 || (IsLink(article, entries[0]) && hasAnchors.Value))
                continue;
            var first = Shown(article, entries[0]);
            var others = entries.Length == 1 ? "" : $", as do {Wording.Count(entries.Length - 1, "other entry", "other entries")}";
            var verb = entries.Length == 2 ? others.Replace("as do", "as does", StringComparison.Ordinal) : others;
            yield return Report(
                first,
                $"The entry begins with {Wording.Quote(article.Slice(first))}, left over from links back to the text{verb}.",
                FixesOf(page, entries)) with
            {
                Related = [.. entries.Skip(1).Select(entry => new RelatedPlace(Shown(article, entry), "Left over here as well."))],
            };
        }
    }

    /// <summary>Labels that count more places than the page has are the last trace of lost text, and go only when asked.</summary>
    private static ImmutableArray<Fix> FixesOf(Page page, ReferenceEntry[] entries)
    {
        var telling = page.LostPlaces.Select(lost => lost.Entry).ToHashSet(ReferenceEqualityComparer.Instance);
        ReferenceEntry[] safe = [.. entries.Where(entry => !telling.Contains(entry))];
        var all = new Fix("Delete the links back to the text", safe.Length == entries.Length ? FixSafety.Safe : FixSafety.Unsafe, () => Deletions(entries));
        return safe.Length == entries.Length || safe.Length == 0 ? [all] :
            [new Fix("Delete the links back to the text, but for those that tell of lost text", FixSafety.Safe, () => Deletions(safe)), all];
    }

    private static ImmutableArray<TextChange> Deletions(ReferenceEntry[] entries) => [.. entries.Select(entry => new TextChange(entry.Backlinks, ""))];

    private static TextSpan Shown(Article article, ReferenceEntry entry) =>
        new(entry.Backlinks.Start, article.Slice(entry.Backlinks).TrimEnd().Length);

    /// <summary>While the page has the anchors that such links lead to, they work and are no residue.</summary>
    private static bool IsLink(Article article, ReferenceEntry entry) => article.Slice(entry.Backlinks).Contains("](#", StringComparison.Ordinal);
}
