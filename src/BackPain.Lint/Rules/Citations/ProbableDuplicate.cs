using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2002: two entries so much alike that they are probably one work.</summary>
public sealed class ProbableDuplicate : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2002", Name: "probable-duplicate", RuleCategory.Citations, DiagnosticSeverity.Info,
        Title: "Entries that look like one work are different works",
        Why: "One work cited from two sources comes with other spellings, more or fewer authors and other identifiers, so no identifier gives the copy away. First author, year and title do, or the volume and page where both stand.",
        Examples:
        [
            new("""
                Heat helps.[1] Rest does not.[2][3]

                ## References

                [|1. French SD, Cameron M, Walker BF, et al. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006.|]
                2. Malmivaara A, Häkkinen U, Aro T. The treatment of acute low back pain. N Engl J Med. 1995;332(6):351-5.
                [|3. French S., Cameron M. (2006). Cochrane review of superficial heat or cold for low back pain. *Spine (Phila Pa 1976)*, 31(9), 998–1006. doi:10.1097/01.brs.0000214881.10814.64|]
                """),
            new("""
                Steroids were tried.[1][2] Heat helps.[3][4]

                ## References

                1. Duran BA, Badgett RG, Simpson SQ. In severe septic shock, hydrocortisone did not reduce mortality at 90 days. Ann Intern Med. 2018;168(12):JC69. PMID: 29913494
                2. Duran BA, Badgett RG, Simpson SQ. In septic shock, hydrocortisone plus fludrocortisone reduced mortality at 90 days. Ann Intern Med. 2018;168(12):JC68. PMID: 29913493
                3. Chou R, Huffman LH. Nonpharmacologic therapies for chronic low back pain, part 1. Ann Intern Med. 2007;147(7):492-504.
                4. Chou R, Huffman LH. Nonpharmacologic therapies for chronic low back pain, part 2. Ann Intern Med. 2007;147(7):505-14.
                """),
            new("""
                Heat helps.[1][2]

                ## References

                1. French SD, Cameron M. Superficial heat or cold for low back pain: a protocol. Spine. 2006;31(9):998-1006.
                2. French SD, Cameron M. Superficial heat or cold for low back pain: protocol. Spine. 2006;31(9):998-1006.

                <!-- bplint-not-duplicate "French SD, Cameron M. Superficial heat or cold for low back pain: a" "French SD, Cameron M. Superficial heat or cold for low back pain: protocol": the reprint has other tables -->
                """),
        ])
    {
        FixNote = "There is no fix for a whole page, because only a person can tell. An editor offers two at the place: to merge the entries, or to note in the page that they are no duplicates. `bplint merge --likely` merges, `bplint merge --entries 1,3` merges what you name.",
        FixSafety = Diagnostics.FixSafety.Manual,
        Accepted = "Entries whose identifiers differ; parts, phases, updates and years that the titles count; corrections, comments and replies; works that stand at different places of different volumes, or in other journals; other chapters, pages and editions of a book; titles of fewer than four words unless journal, volume and page are the same; a list for further reading. Under `bplint_profile = strict`, entries of one author whose titles are only like each other are hints.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page) => page.LikeWorks.SelectMany(like => Report(page.Article, like));

    private IEnumerable<Finding> Report(Article article, LikeWorks like)
    {
        ImmutableArray<Fix> fixes = [EntryWording.Merge(article, like.Entries, Diagnostics.FixSafety.Manual), .. DismissalEdit.KeepAll(article, like.Entries) is { } keep ? [keep] : (Fix[])[]];
        foreach (var entry in like.Entries)
        {
            ImmutableArray<ReferenceEntry> others = [.. like.Entries.Where(other => other.Span != entry.Span)];
            var message = $"{EntryWording.Subject(entry)} is {(like.IsProbable ? "probably" : "possibly")} the same work as {EntryWording.Places(article, others[0], others.Length)}: they have {like.Reason}.";
            yield return new Finding(Descriptor, like.IsProbable ? Descriptor.Severity : DiagnosticSeverity.Hidden, entry.Span, message)
            {
                Related = [.. others.Select(other => new RelatedPlace(other.Span, $"The entry that is {(like.IsProbable ? "probably" : "possibly")} the same work stands here."))],
                Fixes = fixes,
            };
        }
    }
}
