using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Claims;

/// <summary>BPL4012: a mark that readers of the wiki left because a statement lacks something.</summary>
public sealed class CleanupTag : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL4012", Name: "cleanup-tag", Category: RuleCategory.Claims, Severity: DiagnosticSeverity.Info,
        Title: "No statement carries a clean-up tag",
        Why: "A clean-up tag records that a reader doubted a statement. In an export it is easily overlooked and the doubt stays for years: find the source, mend the statement, or take it out. Under Wikipedia's policy on verifiability (WP:V) what stays without a source may be removed.",
        Examples:
        [
            new("Heat helps against back pain.[|[citation needed]|] Cold does not.")
            {
                Caption = "A tag as it stands in the wiki.",
            },
            new("Most patients[|[who?]|] prefer moist heat.[|[medical citation needed]|]"),
            new("Heat helps.[|[*[citation needed](https://example.org/wiki/Citation_needed)*]|]")
            {
                Caption = "A tag that an export turned into a link.",
            },
            new("Bed rest was advised for weeks.[|[dubious – discuss]|]"),
            new("Heat helps.[|[citation needed (date=May 2019)]|]"),
            new("The [WHO] and [who] are no tags, and neither is `[citation needed]` in code."),
            new("Heat helps.[1]\n\n## References\n\n1. French S. A Cochrane review of superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006."),
        ])
    {
        Accepted = "Tags in code and comments, and words that only look like a tag, such as \"[WHO]\".",
        FixNote = "There is no automatic fix. Add a source or mend the statement, then delete the tag.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var tag in page.Article.MaintenanceTags)
        {
            var since = tag.Date is { } date ? $" since {date}" : "";
            yield return Report(tag.Span, $"The statement before this {(since.Length == 0 ? "is" : "has been")} marked '{tag.Name}'{since}.");
        }
    }
}
