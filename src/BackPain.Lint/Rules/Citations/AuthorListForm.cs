using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2014: authors written in another way than those of the other entries.</summary>
public sealed class AuthorListForm : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2014", Name: "author-list-form", RuleCategory.Citations, DiagnosticSeverity.Info,
        Title: "The authors of all entries are written in one way",
        Why: "Readers find an entry by its authors, and programs do. Vancouver style names six authors before 'et al.' and AMA style three of more than six; which one a page follows matters less than that it follows one.",
        Examples:
        [
            new(
                "Heat helps.[1]\n\n## References\n\n1. French S, Cameron M, [|et. al.|] Superficial heat or cold. Spine. 2006;31(9):998-1006.\n",
                Fixed: "Heat helps.[1]\n\n## References\n\n1. French S, Cameron M, et al. Superficial heat or cold. Spine. 2006;31(9):998-1006.\n"),
            new("Heat helps.[1]\n\n## References\n\n1. French S, Cameron M, [|and others|]. Superficial heat or cold. Spine. 2006;31(9):998-1006.\n"),
            new("Heat helps.[1]\n\n## References\n\n1. French S, Cameron M[|; et al.|] (2006). \"Superficial heat or cold\". Spine. 31 (9): 998–1006.\n"),
            new("""
                All of it helps.[1-6]

                ## References

                1. French S, Cameron M. Superficial heat or cold. Spine. 2006;31(9):998-1006.
                2. Chou R, Deyo R. Noninvasive treatments. Ann Intern Med. 2017;166:493-505.
                3. Gard G. Body awareness therapy. Disabil Rehabil. 2005;27:725-8.
                4. Furlan A, Imamura M. Massage for low back pain. Spine. 2009;34:1669-84.
                5. Hayden J, van Tulder M. Exercise therapy. Ann Intern Med. 2005;142:776-85.
                6. [|Williams, Christopher M|] (2014). "Efficacy of paracetamol". Lancet. 384 (9954): 1586–96.
                """),
            new("""
                All of it helps.[1-4]

                ## References

                1. French S, Cameron M, Walker B, et al. Superficial heat or cold. Spine. 2006;31(9):998-1006.
                2. Chou R, Deyo R, Friedly J, et al. Noninvasive treatments. Ann Intern Med. 2017;166:493-505.
                3. Gard G. Body awareness therapy. Disabil Rehabil. 2005;27:725-8.
                4. [|Furlan A, Giraldo M, Baskwill A, Irvin E, Imamura M, Dryden T, Brosseau L|]. Massage for low back pain. Spine. 2009;34:1669-84.
                """),
            new("""
                All of it helps.[1-4]

                ## References

                1. French S, Cameron M, Walker B, et al. Superficial heat or cold. Spine. 2006;31(9):998-1006.
                2. Chou R, Deyo R, Friedly J, Skelly A, Weimer M, Fu R; ProHOSP Study Group. Noninvasive treatments. Ann Intern Med. 2017;166:493-505.
                3. Bramante *et al.* (2023). "Outpatient treatment". Lancet Infect Dis. 23: 1119–1129.
                4. 王明, 李华. 腰痛的治疗. 2009.
                """),
        ])
    {
        Accepted = "Groups behind a semicolon, three authors and 'et al.' beside entries with up to six, as AMA style has it, names in scripts without capitals, and any style that all entries of a list share.",
        FixNote = "Writes 'et al.' where its spelling is other. Names have to be completed or cut by hand.",
        FixSafety = Diagnostics.FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var fault in page.AuthorListFaults)
        {
            var subject = EntryWording.Subject(fault.Entry);
            if (fault.Other is { } other)
                yield return Report(fault.Span, $"{subject} {fault.Words}, and {Other(other)}: cut all lists of authors at the same number, or none.") with { Related = [new RelatedPlace(other.Label.IsEmpty ? other.Span : other.Label, "This entry does otherwise.")] };
            else if (fault.Repair is { } repair)
                yield return Report(fault.Span, $"{subject} {fault.Words}.", new Fix("Write 'et al.'", Diagnostics.FixSafety.Safe, new TextChange(fault.Span, repair)));
            else
                yield return Report(fault.Span, $"{subject} {fault.Words}.");
        }
    }

    private static string Other(Articles.ReferenceEntry other) =>
        $"{(other.Number > 0 ? $"entry {other.Number}" : $"the entry {Wording.Quote(other.ShortName)}")} names {other.Authors.Length}{(other.MoreAuthors.IsEmpty ? "" : " and 'et al.'")}";
}
