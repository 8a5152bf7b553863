using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2020: an entry whose source is a wiki, a repository, a blog or a forum.</summary>
public sealed class WeakSource : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2020", Name: "weak-source", RuleCategory.Citations, DiagnosticSeverity.Info,
        Title: "A source was published by somebody who answers for it",
        Why: "On wikis, code repositories, blogs, forums and video sites anybody can publish, and often change what others wrote, and a wiki that cites a wiki goes in a circle. Wikipedia's guideline on medical sources (MEDRS) asks for reviews, guidelines and textbooks.",
        Examples:
        [
            new("Tramadol helps.[1]\n\n## References\n\n1. [|GitHub Contributors|]. Tramadol for chronic back pain: a living systematic review. GitHub. Accessed February 27, 2017.\n"),
            new("Heat helps.[1]\n\n## References\n\n1. \"Low back pain\". Wikipedia. [|https://en.wikipedia.org/wiki/Low_back_pain|]. Retrieved 2024-05-03.\n"),
            new("Heat helps.[1]\n\n## References\n\n1. [A day with my back]([|https://backs.blogspot.com/2012/05/day.html|]). 2012.\n"),
            new("""
                Heat helps.[1-4]

                ## References

                1. World Health Organization. Low back pain. <https://www.who.int/back-pain>. Accessed May 3, 2024.
                2. Doe J. Contributors to pain in the spine. Geneva; 2012.
                3. [Waddell G](https://en.wikipedia.org/wiki/Gordon_Waddell). The Back Pain Revolution. 2nd ed. Edinburgh: Churchill Livingstone; 2004.
                4. Himmelstein DS (2019). "Open collaborative writing with Manubot". PLoS Comput Biol. doi:10.1371/journal.pcbi.1007128. <https://github.com/greenelab/meta-review>
                """),
        ])
    {
        Accepted = "Works with an identifier, with the place in a journal or with a second address, links that explain a word of an entry, and lists such as 'See also' and 'External links'. Living reviews recommend to be cited by their repository: give the rule the severity `none` in the `.editorconfig` section of pages that do.",
        FixNote = "Cite the study, review or guideline that the page relies on. `bplint_weak_sources` names the hosts; those of drug makers can be added.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var source in page.WeakSources)
            yield return Report(source.Span, Message(source, Wording.Quote(page.Article.Slice(source.Span))));
    }

    private static string Message(WeaklySourcedEntry source, string written) => source.IsAuthor
        ? $"{EntryWording.Number(source.Entry)} is by {written}, a group that anybody can join: cite the studies that it relies on."
        : $"{EntryWording.Subject(source.Entry)} relies on {written}, where anybody can publish.";
}
