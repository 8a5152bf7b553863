using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1002: an entry that no marker reaches.</summary>
public sealed class UncitedReference : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1002", Name: "uncited-reference", RuleCategory.References, DiagnosticSeverity.Warning,
        Title: "Every entry of the reference list is cited in the text",
        Why: "A reader cannot tell what the work supports. ICMJE and AMA list only works that the text cites; everything else belongs under Further reading.",
        Examples:
        [
            new(
                "Heat helps[1], and so does exercise[3].\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n[|2. Furlan A. Massage. PMID 12076429.|]\n3. Hayden J. Exercise therapy. PMID 16034851.\n",
                Fixed: "Heat helps[1], and so does exercise[2].\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n"),
            new("Heat helps[1-3].\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Furlan A. Massage. PMID 12076429.\n3. Hayden J. Exercise therapy. PMID 16034851.\n"),
            new("Heat helps[1].\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n\n## Further reading\n\n1. Chou R. Ann Intern Med. 2017;166(7):480-492.\n"),
        ])
    {
        Accepted = "Lists under Further reading, Bibliography, External links, See also and Cited by, study inventories of living reviews, and pages without any numbered marker.",
        FixNote = "Deletes the entry and renumbers the list and every marker in one edit; look first whether the text should cite it. No fix where most entries of a list are uncited: there the markers were lost.",
        FixSafety = FixSafety.Unsafe,
        Unnecessary = true,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var runs = page.Uncited.Where(run => !run.IsLostText).ToArray();
        if (runs.Length == 0)
            yield break;
        var article = page.Article;
        var all = runs.SelectMany(run => run.Entries).ToArray();
        // Where most of a list is uncited the markers were lost, not the entries added in vain: deleting them would finish the loss.
        var isMostlyUncited = 2 * all.Length > runs[0].List.Entries.Length;
        var removeAll = new Fix(
            all.Length == 1 ? "Delete the uncited entry and renumber" : $"Delete all {all.Length} uncited entries and renumber",
            FixSafety.Unsafe, () => Renumbering.Without(article, runs[0].List, [.. all]))
        { Retired = [.. all.Select(entry => entry.Span)] };
        foreach (var run in runs)
        {
            var (first, last) = (run.Entries[0], run.Entries[^1]);
            var message = first == last
                ? $"{Named(first)} is not cited anywhere in the text."
                : $"References {Wording.Numbers(run.Entries.Select(entry => entry.Number))} are not cited anywhere in the text.";
            var remove = new Fix(
                first == last ? $"Delete entry {first.Number} and renumber" : $"Delete entries {first.Number}-{last.Number} and renumber",
                FixSafety.Unsafe, () => Renumbering.Without(article, run.List, run.Entries))
            { Retired = [.. run.Entries.Select(entry => entry.Span)] };
            yield return Report(TextSpan.FromBounds(first.Span.Start, last.Span.End), message, isMostlyUncited ? [] : runs.Length == 1 ? [remove] : [removeAll, remove]) with
            {
                Related = first == last ? [] : [.. run.Entries.Select(entry => new RelatedPlace(entry.Span, $"{Named(entry)} is not cited."))],
            };
        }
    }

    /// <summary>An entry whose text an export lost has a number only.</summary>
    private static string Named(ReferenceEntry entry) =>
        entry.ShortName.Length == 0 ? $"Reference {entry.Number}" : $"Reference {entry.Number}, {Wording.Quote(entry.ShortName)},";
}
