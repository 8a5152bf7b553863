using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2013: an entry without a title, or with one that names no work.</summary>
public sealed class MissingTitle : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2013", Name: "missing-title", RuleCategory.Citations, DiagnosticSeverity.Error,
        Title: "An entry has the title of its work",
        Why: "The title is what readers look for, and what tells one work of an author from another. A program that copies it from a page that is gone copies 'Page not found'.",
        Examples:
        [
            new("Heat helps.[1]\n\n## References\n\n1. French S, Cameron M (2006). [|\"\"|]. Spine. 31 (9): 998–1006.\n"),
            new("Heat helps.[1]\n\n## References\n\n1. \"[|Page not found|]\". World Health Organization. <https://www.who.int/back>. Retrieved 2024-05-03.\n"),
            new("Heat helps.[1]\n\n## References\n\n1. [[|Wayback Machine|]](https://web.archive.org/web/2012/http://example.org/)\n"),
            new("""
                All of it helps.[1-5]

                ## References

                1. French S, Cameron M. Superficial heat or cold. Spine. 2006;31(9):998-1006.
                2. Chou R, Deyo R. Noninvasive treatments. Ann Intern Med. 2017;166:493-505.
                3. Gard G. Body awareness therapy. Disabil Rehabil. 2005;27:725-8.
                4. Furlan A, Imamura M. Massage for low back pain. Spine. 2009;34:1669-84.
                5. Hayden J, van Tulder M. [|Ann Intern Med|]. 2005;142:776-85.
                """),
            new("""
                All of it helps.[1-3]

                ## References

                1. Hayden J, van Tulder M. Ann Intern Med. 2005;142:776-85.
                2. French S, Cameron M. Spine. 2006;31(9):998-1006.
                3. "Page not found: how links die". BMJ. 2006;31:998-1006.
                """),
        ])
    {
        Accepted = "Lists whose entries have no titles by custom, and entries of which authors and journal cannot be told apart.",
        FixNote = "Copy the title from the work: its DOI or PMID leads there.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var fault in page.TitleFaults)
        {
            yield return fault.IsMissing
                ? Report(fault.Span, $"{EntryWording.Subject(fault.Entry)} has no title.")
                : Report(fault.Span, $"{EntryWording.Number(fault.Entry)} has the title {Wording.Quote(page.Article.Slice(fault.Span))}, which is no work's.") with { Severity = DiagnosticSeverity.Warning };
        }
    }
}
