using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2007: an ISBN or ISSN that cannot be one.</summary>
public sealed class InvalidChecksum : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2007", Name: "invalid-checksum", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "The last digit of an ISBN or ISSN fits the others",
        Why: "The last digit is computed from the others so that a mistyped number can be told from a good one, and a library finds nothing, or another book, under a wrong one. The sums are those of ISO 2108 and ISO 3297.",
        Examples:
        [
            new("1. Waddell G. The Back Pain Revolution. 2nd ed. Churchill Livingstone; 2004. ISBN [|0-443-07227-3|]."),
            new("1. Waddell G. The Back Pain Revolution. 2nd ed. Churchill Livingstone; 2004. ISBN-13: [|978-0-443-07227-6|]."),
            new("1. Williams CM (2014). \"Efficacy of paracetamol\". The Lancet. [ISSN](https://en.wikipedia.org/wiki/ISSN) [[|0140-6737|]](https://www.worldcat.org/issn/0140-6737)."),
            new("1. Waddell G. The Back Pain Revolution. ISBN [|0-443-0722-2|]."),
            new("""
                1. Waddell G. The Back Pain Revolution. 2nd ed. Churchill Livingstone; 2004. ISBN 0-443-07227-2 456 p.
                2. Williams CM (2014). "Efficacy of paracetamol". The Lancet. ISSN 0140-6736. Electronic ISSN: 1474-547X.
                3. Waddell G. The Back Pain Revolution. ISBN-13 978-0-443-07227-7 (paperback), ISBN 978 0 443 07227 7.
                4. The ISBN of 1970 had ten digits; an ISSN has eight. Order number 0-443-07227-3.
                """),
        ])
    {
        Accepted = "Numbers without the label ISBN or ISSN, labels without a number, numbers in code and addresses, and any hyphens or single blanks between the digits.",
        FixNote = "Which digit is wrong cannot be told: copy the number again from the book or the catalogue of a library.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var number in page.Article.RegisteredNumbers)
        {
            if (number is { Kind: IdentifierKind.Isbn or IdentifierKind.Issn, Fault: not null })
                yield return Report(number.Span, IdentifierFault.Message(page.Article, number, number.Kind == IdentifierKind.Isbn ? "ISBN" : "ISSN"));
        }
    }
}
