using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2018: an entry that announces an address and gives none.</summary>
public sealed class LostUrl : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2018", Name: "lost-url", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "Behind 'Available at' stands an address",
        Why: "Programs that turn pages into plain text drop links and leave the words around them: 'Available at Accessed February 27, 2017'. The source can no longer be found from the page; look for its address in the page's history.",
        Examples:
        [
            new("Tramadol helps.[1]\n\n## References\n\n1. GitHub Contributors. Back pain (chronic) treatment with tramadol: a living systematic review. GitHub. [|Available at|] Accessed February 27, 2017.\n"),
            new("Heat helps.[1]\n\n## References\n\n1. World Health Organization. Low back pain. Geneva; 2023. [|Available from|]: .\n"),
            new("""
                Heat helps.[1-4]

                ## References

                1. World Health Organization. Low back pain. Geneva; 2023. Available from: https://www.who.int/back-pain. Accessed May 3, 2024.
                2. World Health Organization. Low back pain. Geneva; 2023. Available at [who.int](https://www.who.int). Accessed May 3, 2024.
                3. Smith J. Drugs available at low cost. BMJ. 2012;344:12-15. PMID 22222222.
                4. Waddell G. The Back Pain Revolution. 2004. Available from the publisher.
                """),
        ])
    {
        Accepted = "Entries with any address, and the words in a sentence that goes on.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var missing in page.MissingAddresses.Where(missing => missing.IsAnnounced))
            yield return Report(missing.Span, $"{EntryWording.Subject(missing.Entry)} has lost the address behind {Wording.Quote(page.Article.Slice(missing.Span))}.");
    }
}
