using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2016: a web address whose form leads nowhere.</summary>
public sealed class BadUrl : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2016", Name: "bad-url", RuleCategory.Citations, DiagnosticSeverity.Error,
        Title: "A web address has one scheme, '://' and a host",
        Why: "A reader who follows the link gets an error, or a page that does not exist beside this one, and the source is lost to them. The form is that of RFC 3986.",
        Examples:
        [
            new(
                "See the [fact sheet](<[|http//www.who.int/back-pain|]>).",
                Fixed: "See the [fact sheet](<http://www.who.int/back-pain>)."),
            new(
                "1. World Health Organization. Low back pain. 2023. [|https://https://www.who.int/news-room/fact-sheets/detail/low-back-pain|]. Accessed May 3, 2024.",
                Fixed: "1. World Health Organization. Low back pain. 2023. https://www.who.int/news-room/fact-sheets/detail/low-back-pain. Accessed May 3, 2024."),
            new(
                "Heat helps ([French 2006]([|www.ncbi.nlm.nih.gov/pubmed/16641776|])).",
                Fixed: "Heat helps ([French 2006](http://www.ncbi.nlm.nih.gov/pubmed/16641776))."),
            new(
                "Read the [manual]([|http://www.westgard.com/essay19.htm%20|]).",
                Fixed: "Read the [manual](http://www.westgard.com/essay19.htm)."),
            new("""
                Sound addresses: https://www.who.int, [a page](back-pain.md), www.who.int,
                [a copy](https://web.archive.org/web/2010/http:/www.who.int/), <https://doi.org/10.1016/S0140-6736(14)60805-9>.

                Words about them: HTTP/2, http:// and https:// are schemes, and `http//www.who.int` is code.
                """),
        ])
    {
        Accepted = "Addresses inside other addresses (archives, proxies), addresses in code, names of hosts in the text that are no links, and words about schemes.",
        FixNote = "Writes the one scheme that is meant, removes a blank behind the scheme or at the end of a link, and puts 'http://' before a link that begins with 'www.'.",
        FixSafety = Diagnostics.FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var address in page.Article.BrokenAddresses)
            yield return Report(address.Span, $"The address {Wording.Quote(page.Article.Slice(address.Span))} {address.Fault}.", Fixes(address));
    }

    private static ImmutableArray<Fix> Fixes(BrokenAddress address) => address.Repair is { } repair
        ? [new Fix("Correct the address", Diagnostics.FixSafety.Safe, new TextChange(address.Span, repair))]
        : [];
}
