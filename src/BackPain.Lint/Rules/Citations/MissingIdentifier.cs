using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2008: a journal article without any identifier.</summary>
public sealed class MissingIdentifier : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2008", Name: "missing-identifier", RuleCategory.Citations, DiagnosticSeverity.Info,
        Title: "A journal article is cited with its DOI, PMID or PMCID",
        Why: "Titles are shortened and names misspelt; an identifier leads to the one article, shows a retraction, and lets programs see that two entries are one work. The NLM and AMA styles give it wherever there is one.",
        Examples:
        [
            new("""
                Heat helps.[1] Rest does not.[2]

                ## References

                1. [|French S, Cameron M|] (2006). "A Cochrane review of superficial heat or cold for low back pain". Spine. 31 (9): 998–1006.
                2. [|Malmivaara A, Häkkinen U.|] The treatment of acute low back pain. N Engl J Med. 1995 Feb 9;332(6):351-5.
                """),
            new("""
                Heat helps.[1] Rest does not.[2-4]

                ## References

                1. French S, Cameron M (2006). "A Cochrane review of superficial heat or cold for low back pain". Spine. 31 (9): 998–1006. PMID 16641776.
                2. Waddell G. The Back Pain Revolution. 2nd ed. Edinburgh: Churchill Livingstone; 2004.
                3. Bogduk N. Nerves of the lumbar spine. In: Clinical Anatomy of the Lumbar Spine. 4th ed. London: Elsevier; 2005. p. 123–39.
                4. National Institute for Health and Care Excellence. Low back pain and sciatica in over 16s. Guideline NG59. 2016.
                """),
        ])
    {
        Accepted = "Books and their parts, guidelines, laws, theses, proceedings, preprints, registers and pages on the web; articles from before 1950, which PubMed seldom has; entries with a link to PubMed, or in which an identifier stands, even a faulty one.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var entry in page.Article.Entries.Where(entry => EntryGaps.LacksIdentifier(page.Article, entry)))
            yield return Report(EntryWording.Opening(page.Article, entry), $"{EntryWording.Subject(entry)} is a journal article without a DOI, PMID or PMCID.");
    }
}
