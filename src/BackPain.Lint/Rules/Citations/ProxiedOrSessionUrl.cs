using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2021: an address that works for its copier only, or that tells on whoever follows it.</summary>
public sealed class ProxiedOrSessionUrl : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2021", Name: "proxied-or-session-url", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "An address leads every reader to the source itself",
        Why: "Addresses copied from a browser carry what belongs to one visit. A library's proxy asks readers for a password they do not have, a session has ended before they come, and a tracking mark makes one source look like two.",
        Examples:
        [
            new(
                "See the [review]([|https://onlinelibrary.wiley.com.proxy.example.edu:2048/doi/10.1002/14651858.CD004750|]).",
                Fixed: "See the [review](https://onlinelibrary.wiley.com/doi/10.1002/14651858.CD004750)."),
            new(
                "See [|https://www-sciencedirect-com.ezproxy.example.edu/science/article/pii/S0140673614608059|].",
                Fixed: "See https://www.sciencedirect.com/science/article/pii/S0140673614608059."),
            new(
                "See [|https://login.ezproxy.example.edu/login?url=https://www.jstor.org/stable/4134|].",
                Fixed: "See https://www.jstor.org/stable/4134."),
            new(
                "See [the paper]([|https://www.example.org/doi/full/10.1111/x;jsessionid=8A1F.d02?cookieSet=1&page=2|]).",
                Fixed: "See [the paper](https://www.example.org/doi/full/10.1111/x?page=2)."),
            new(
                "See [the news]([|https://www.who.int/back-pain?utm_source=feed&lang=en&utm_medium=mail#facts|]).",
                Fixed: "See [the news](https://www.who.int/back-pain?lang=en#facts)."),
            new("""
                Others' addresses: https://www.proxy.org/about, https://example.org/proxy/a, https://example.org/?tab=proxy,
                http://localhost:3000/utm, `https://example.org/?utm_source=feed`, and Munchausen syndrome by proxy.
                """),
        ])
    {
        Accepted = "Addresses in code, the word 'proxy' in a path, sites with 'proxy' in their own name, and the marks of chat tools, which are another defect.",
        FixNote = "Writes the address without the proxy, the session or the tracking mark. Follow it before you keep it.",
        FixSafety = Diagnostics.FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var address in page.Article.PersonalAddresses)
        {
            yield return Report(address.Span, $"The address {Wording.Quote(page.Article.Slice(address.Span))} {address.Trait}.", Fixes(address)) with
            {
                Severity = address.IsReachable ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            };
        }
    }

    private static ImmutableArray<Fix> Fixes(PersonalAddress address) => address.Repair is { } repair
        ? [new Fix("Write the plain address", Diagnostics.FixSafety.Unsafe, new TextChange(address.Span, repair))]
        : [];
}
