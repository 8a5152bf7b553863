using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Claims;

/// <summary>BPL4014: a claim that rests on nothing but sources that can hardly support it.</summary>
public sealed class WeakSupport : Rule
{
    private const string List = "\n\n## References\n\n1. GitHub Contributors. Treatment of back pain. GitHub. Available at https://github.com/example/back. Accessed 27 February 2017.\n2. French S. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006.\n3. Pending\n";

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL4014", Name: "weak-support", Category: RuleCategory.Claims, Severity: DiagnosticSeverity.Warning,
        Title: "A claim rests on a source that can support it",
        Why: "A marker promises evidence. Where it leads to a retracted work, to a site on which anybody can publish, or to an entry whose work was never filled in or is lost, there is none. Wikipedia's guideline on medical sources (WP:MEDRS) accepts none of these for statements about health.",
        Examples:
        [
            new("[|Tramadol relieves chronic back pain.|][1] Heat relieves acute back pain.[2]" + List),
            new("[|About 12% of adults have back pain on any day.|][3]" + List),
            new("Tramadol relieves chronic back pain.[1][2] Its makers sell it as a syrup.[1]" + List),
        ])
    {
        Accepted = "Claims that cite one better source as well, and sentences that claim nothing. BPL2018, BPL2020, BPL2029 and BPL2032 say what is wrong with the entry, whether or not a claim rests on it.",
        FixNote = "There is no automatic fix. Replace the source, add a better one, or take the claim out.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        if (page.EntryWeaknesses.IsEmpty)
            yield break;
        foreach (var (claim, works) in page.SupportedClaims)
        {
            if (claim.Reason == ClaimReason.Comparison || works.Any(work => page.EntryWeaknesses.Of(work) is null))
                continue;
            var reason = CitationNeeded.Reason(page.Article, claim);
            var message = works.Length == 1
                ? $"The sentence {reason} and rests on {SourceWording.Name(page.Article, works[0])} alone, {Weakness(page, works[0])}."
                : $"The sentence {reason} and rests on {works.Length} works that can hardly support it.";
            yield return Report(claim.Sentence, message) with
            {
                Related = [.. works.Select(work => new RelatedPlace(work.Span, $"The cited work, {Weakness(page, work)}."))],
            };
        }
    }

    private static string Weakness(Page page, CitedSource work) => page.EntryWeaknesses.Of(work) switch
    {
        EntryWeakness.Retracted => "which was retracted",
        EntryWeakness.LostAddress => "whose address is lost",
        EntryWeakness.OpenSite => "where anybody can publish",
        _ => "which names no work",
    };
}
