using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2025: a message of MediaWiki that stands where a source was lost.</summary>
public sealed class CiteErrorResidue : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2025", Name: "cite-error-residue", RuleCategory.Citations, DiagnosticSeverity.Error,
        Title: "A source stands where MediaWiki reported a cite error",
        Why: "MediaWiki prints 'Cite error' in red where it knows a source by name and has no text for it. The export keeps the message, and the reader of the page sees a statement whose source is gone.",
        Examples:
        [
            new("""
                Heat helps.[1]

                ## References

                1. [|Cite error: The named reference "French" was invoked but never defined (see the help page).|]
                """),
            new("""
                Heat helps.[1]

                ## References

                1. ↑ [|Cite error: Invalid <ref> tag; no text was provided for refs named French2006|]
                """),
            new("Heat helps.\n\n[|Cite error: There are <ref> tags on this page, but the references will not show without a {{reflist}} template (see the help page).|]\n"),
            new("""
                A wiki prints "Cite error: The named reference was invoked but never defined" in red, or
                `Cite error: Invalid <ref> tag`. A cite error is a mistake.
                """),
        ])
    {
        Accepted = "The message in quotes or in code, and the words 'cite error' in a sentence.",
        FixNote = "Nothing is deleted: look for the source of that name in the history of the page the text came from.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var span in page.Article.CiteErrors)
            yield return Report(span, $"MediaWiki's message {Wording.Quote(page.Article.Slice(span))} stands where a source is missing.");
    }
}
