using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2001: one work that is listed twice.</summary>
public sealed class DuplicateCitation : Rule
{
    /// <summary>Each copy names so many others at most: of thousands of copies nobody reads all, and naming all for each would be slow.</summary>
    private const int MostPlaces = 50;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2001", Name: "duplicate-citation", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "A work stands in the reference list once",
        Why: "Two entries for one work make a statement look better supported than it is, and a correction of one copy leaves the other wrong. Wikipedia's guideline on citing sources (WP:DUPREF) combines them into one. Only identity counts: an equal PMID, DOI or PMCID of the work itself, or an equal text.",
        Examples:
        [
            new("""
                Heat helps.[1] Cold does not.[2][3]

                ## References

                [|1. French S, Cameron M (2006). "Superficial heat or cold for low back pain". Spine. 31: 998–1006. PMID 16641776.|]
                2. Furlan A, Brosseau L. "Massage for low back pain". Cochrane Database Syst Rev: CD001929. PMID 12076429.
                [|3. French SD et al. A Cochrane review of superficial heat or cold. Spine 2006;31:998. PMID: [16641776](https://pubmed.gov/16641776)|]
                """,
                """
                Heat helps.[1] Cold does not.[2][1]

                ## References

                1. French S, Cameron M (2006). "Superficial heat or cold for low back pain". Spine. 31: 998–1006. PMID 16641776.
                2. Furlan A, Brosseau L. "Massage for low back pain". Cochrane Database Syst Rev: CD001929. PMID 12076429.
                """),
            new("""
                Heat helps.[1] Cold does not.[2]

                ## References

                [|1. French S, Cameron M (2006). "Superficial heat or cold for low back pain". Spine. 31: 998–1006.|]
                [|2. French S, Cameron M (2006). "Superficial heat or cold for low back pain." *Spine* 31: 998-1006.|]
                """,
                """
                Heat helps.[1] Cold does not.[1]

                ## References

                1. French S, Cameron M (2006). "Superficial heat or cold for low back pain". Spine. 31: 998–1006.
                """),
            new("""
                Heat helps.[^heat] Cold does not.[^massage][^cold]

                [|[^heat]: French S, Cameron M (2006). "Superficial heat or cold for low back pain". Spine. 31: 998–1006. PMID 16641776.|]
                [^massage]: Furlan A, Brosseau L. "Massage for low back pain". Cochrane Database Syst Rev: CD001929. PMID 12076429.
                [|[^cold]: French SD. Superficial heat or cold for low back pain. Spine 2006;31:998. PMID 16641776|]
                """,
                """
                Heat helps.[^heat] Cold does not.[^massage][^heat]

                [^heat]: French S, Cameron M (2006). "Superficial heat or cold for low back pain". Spine. 31: 998–1006. PMID 16641776.
                [^massage]: Furlan A, Brosseau L. "Massage for low back pain". Cochrane Database Syst Rev: CD001929. PMID 12076429.
                """),
            new("""
                Steroids were tried.[1][2][3]

                ## References

                1. Annane D. Corticosteroids for treating sepsis. Cochrane Database Syst Rev. 2015;(12):CD002243. doi: 10.1002/14651858.CD002243.pub3. PMID: 26633262
                2. Annane D. Corticosteroids for treating sepsis in children and adults. Cochrane Database Syst Rev. 2019;12:CD002243. doi: 10.1002/14651858.CD002243.pub4. PMID: 31808551
                3. Mirea L. Glycemic variability. Crit Care. 2014;18:P445. doi: 10.1186/cc13635 *Mortality was made available later, PMID 26633262*
                """),
        ])
    {
        FixNote = "One entry stays, under the lowest number and with the fullest text, every marker of the others leads to it, and the list is renumbered; of footnotes the fullest stays. Safe when the texts are equal and no copy has an identifier that the first lacks; otherwise a person must look. `bplint merge` does the same for whole folders. An editor also offers to note in the page that the entries are no duplicates.",
        FixSafety = Diagnostics.FixSafety.Safe,
        Accepted = "Other versions of a Cochrane review, corrections beside the article, works of one group with near titles, and works that an entry only mentions ('Review in', 'Erratum in', a note in italics). A work may stand in the references, under further reading and in a footnote, and footnotes may name several pages of one book. A study in two lists of a review that exclude each other is another defect.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page) => page.Duplicates.SelectMany(group => Report(page.Article, group));

    /// <summary>Every copy carries the same fixes, because an author may stand on any of them.</summary>
    private IEnumerable<Finding> Report(Article article, DuplicateGroup group)
    {
        var merge = EntryWording.Merge(article, group.Entries, group.SameText ? Diagnostics.FixSafety.Safe : Diagnostics.FixSafety.Unsafe);
        ImmutableArray<Fix> fixes = DismissalEdit.KeepAll(article, group.Entries) is { } keep ? [merge, keep] : [merge];
        foreach (var entry in group.Entries)
        {
            ImmutableArray<ReferenceEntry> others = [.. group.Entries.Where(other => other.Span != entry.Span).Take(MostPlaces)];
            var message = $"{EntryWording.Subject(entry)} is the same work as {EntryWording.Places(article, others[0], group.Entries.Length - 1)}: {Shared(group)}.";
            yield return Report(entry.Span, message) with
            {
                Related = [.. others.Select(other => new RelatedPlace(other.Span, "The same work stands here."))],
                Fixes = fixes,
            };
        }
    }

    private static string Shared(DuplicateGroup group) =>
        group.Reason == DuplicateGroup.ByText ? "their texts are equal" : $"both have {group.Reason}";
}
