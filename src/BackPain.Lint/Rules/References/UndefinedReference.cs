using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1001: a marker whose number has no entry.</summary>
public sealed class UndefinedReference : Rule
{
    private const int MostExpanded = 1_000;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1001", Name: "undefined-reference", RuleCategory.References, DiagnosticSeverity.Error,
        Title: "Every citation marker leads to an entry of the reference list",
        Why: "A reader who looks up the source of a statement finds nothing, and nobody can tell any more which work was meant. MediaWiki calls the same defect a cite error and shows it in red.",
        Examples:
        [
            new("Heat helps[1], and so does exercise[|[3]|]. Rest does not[2].\n\n## References\n\n1. French S. Heat or cold for low back pain. Spine. 2006;31(9):998-1006.\n2. Malmivaara A. Bed rest or exercises. N Engl J Med. 1995;332(6):351-5.\n"),
            new("Several reviews agree[|[1-4]|].\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n4. Furlan A. Massage. PMID 12076429.\n"),
            new("Heat helps.[1] Patients aged [35–64] years and scores in [0, 10] are no citations, nor is a[2] or [60]fullerene.\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n"),
        ])
    {
        Accepted = "Years, intervals, age ranges, isotopes, chemical names, array indexes and anything in code, comments or link targets are not markers. A page without any reference list is reported once, by BPL1008.",
        FixNote = "There is no automatic fix. Add the missing entry, which the page's history may still have, or correct the number.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        if (article.NumberedList is not { } list)
            yield break;
        var lists = article.HasAmbiguousLists ? article.Lists.Where(other => other.IsNumbered) : [list];
        var known = lists.SelectMany(other => other.Entries).Select(entry => entry.Number).ToHashSet();
        var last = known.Count == 0 ? 0 : known.Max();
        // Where a list begins to count anew, its entries had higher numbers once: BPL1011 says so of all of them.
        if (article.HasAmbiguousLists)
            known.UnionWith(Enumerable.Range(1, lists.Sum(other => other.Entries.Length)));
        foreach (var marker in article.Markers)
        {
            // A range that counts down is BPL1014's, whatever lies between its ends.
            var missing = marker.Fault is null ? MissingIn(marker, known, page.Numbering) : [];
            if (missing.Count == 0)
                continue;
            var quoted = Wording.Quote(article.Slice(marker.Span));
            var message = missing.Count == 1
                ? $"The marker {quoted} cites reference {missing[0]}, which the reference list does not have (it ends at {last})."
                : $"The marker {quoted} cites references {Wording.Numbers(missing)}, which the reference list does not have (it ends at {last}).";
            yield return Report(marker.Span, message) with
            {
                Related = [new RelatedPlace(list.Entries[^1].Label, $"The reference list ends here with number {list.Entries[^1].Number}.")],
            };
        }
    }

    private static List<int> MissingIn(CitationMarker marker, HashSet<int> known, ListNumbering? numbering)
    {
        var missing = new List<int>();
        foreach (var range in marker.Numbers)
        {
            for (var number = range.First; number <= Math.Min(range.Last, range.First + MostExpanded); number++)
            {
                // A number that another entry took by mistake is BPL1004's.
                if (!known.Contains(number) && numbering?.MistypedNumbers.Contains(number) != true)
                    missing.Add(number);
            }
        }

        missing.Sort();
        return missing;
    }
}
