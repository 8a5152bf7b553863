using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2030: one work that is cited with identifiers that contradict each other.</summary>
public sealed class ConflictingIds : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2030", Name: "conflicting-ids", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "A work has the same identifiers wherever the wiki cites it",
        Why: "A mistyped PMID or DOI leads readers to another work, and nothing in the page shows it. Another citation of the same work does: one with the same PMID and another DOI, or with the same author, title and page and another PMID. The linter compares the entries of a page with each other and with those of all pages of the run.",
        Examples:
        [
            new("""
                Heat helps.[1] Cold does not.[2]

                ## References

                1. French S, Cameron M (2006). "A Cochrane review of superficial heat or cold for low back pain". Spine. 31 (9): 998–1006. doi:[|10.1097/01.brs.0000214881.10814.64|]. PMID 16641776.
                2. French S, Cameron M (2006). "A Cochrane review of superficial heat or cold for low back pain". Spine. 31 (9): 998–1006. doi:[|10.1097/01.brs.0000214881.10814.46|]. PMID 16641776.
                """),
            new("""
                Massage helps.[1]

                ## References

                1. Furlan AD, Imamura M (2009). "Massage for low back pain: an updated systematic review within the framework of the Cochrane Back Review Group". Spine. 34 (16): 1669–84. PMID [|19561650|].
                """)
            {
                Caption = "Two other pages of the wiki cite the same article with the PMID 19561560:",
            },
            new("""
                Steroids were tried.[1][2] Heat helps.[3]

                ## References

                1. Annane D. Corticosteroids for treating sepsis. Cochrane Database Syst Rev. 2015;(12):CD002243. doi: 10.1002/14651858.CD002243.pub3. PMID: 26633262
                2. Annane D. Corticosteroids for treating sepsis. Cochrane Database Syst Rev. 2004;(1):CD002243. doi: 10.1002/14651858.CD002243.pub2. PMID: 14973984
                3. French S, Cameron M (2006). "A Cochrane review of superficial heat or cold for low back pain". Spine. 31 (9): 998–1006. PMID 16641776.
                """),
        ])
    {
        FixNote = "There is no automatic fix: look the identifier up. Where at least twice as many pages agree on another one, the message says so, and only the page that stands alone is reported.",
        Accepted = "Versions of a Cochrane review, preprints beside the published article, versions and parts of one DOI, corrections, retractions, comments and replies, and identifiers that an entry only mentions. The same work on several pages is normal.",
    };

    /// <inheritdoc/>
    public override bool LooksAcrossPages => true;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var conflict in page.WorkConflicts)
        {
            yield return Report(conflict.Identifier.Span, conflict.IsPasted ? Pasted(page.Article, conflict) : Different(page.Article, conflict)) with
            {
                Related = [EntryWording.Elsewhere(conflict.Other, conflict.Path, "The other citation stands here.")],
            };
        }
    }

    private static string Different(Article article, WorkConflict conflict)
    {
        var own = $"{EntryWording.Subject(conflict.Entry)} has the {Label(conflict.Identifier.Kind)} {Wording.Quote(conflict.Identifier.Value)}, but";
        var shared = conflict.Shared is { } kind ? $"the same work ({Label(kind)} {conflict.Other.Form.Of(kind)})" : "the same author, title and page";
        if (conflict.Majority == 0)
            return $"{own} {EntryWording.Place(article, conflict.Other, conflict.Path)} cites {shared} with {Wording.Quote(conflict.OtherValue)}: one of them is wrong.";
        var (pages, cite) = conflict.Path is { } path && conflict.Majority == 1 ? (Wording.Quote(path), "cites") : ($"{conflict.Majority} pages", "cite");
        var example = conflict.Path is { } first && conflict.Majority > 1 ? $", such as {Wording.Quote(first)}," : "";
        return $"{own} {pages}{example} {cite} {shared} with {Wording.Quote(conflict.OtherValue)}: correct it.";
    }

    private static string Pasted(Article article, WorkConflict conflict) =>
        $"{EntryWording.Subject(conflict.Entry)} and {EntryWording.Place(article, conflict.Other, conflict.Path)} are different works with the same {Label(conflict.Identifier.Kind)} {Wording.Quote(conflict.Identifier.Value)}: correct it in one of them.";

    private static string Label(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Doi => "DOI",
        IdentifierKind.Pmid => "PMID",
        _ => "PMCID",
    };
}
