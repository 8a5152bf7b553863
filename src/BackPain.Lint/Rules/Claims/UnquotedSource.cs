using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Claims;

/// <summary>BPL4013: a quotation that does not say whose words it is.</summary>
public sealed class UnquotedSource : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL4013", Name: "unquoted-source", Category: RuleCategory.Claims, Severity: DiagnosticSeverity.Warning,
        Title: "A quotation names its source",
        Why: "Quotation marks say that somebody wrote these very words. Without a source nobody can check them, and Wikipedia's policy on verifiability (WP:V) asks for one behind every quotation.",
        Examples:
        [
            new("The advice was short. [|\"Patients with acute pain should stay active and go on with their work.\"|]\n\n> [|\"Bed rest for more than two days harms patients with acute low back pain.\"|]\n"),
            new("The guideline says: \"Patients with acute pain should stay active and go on with their work.\"\n\n> \"Bed rest for more than two days harms patients with acute low back pain.\"\n>\n> — Gordon Waddell\n\n> Keep in mind that bed rest harms most patients with acute pain.\n"),
        ])
    {
        EnabledByDefault = false,
        Accepted = "Quotations with a marker, a link or a credit, or after a verb of saying; block quotes without quotation marks, which are as often notes and warnings; words of less than a sentence. The rule is off by default: what people might say, and what a page quotes from its own forms and programs, stands in quotation marks as well.",
        FixNote = "There is no automatic fix. Add the source, or say it in your own words.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var quote in UnsourcedQuotes.In(page.Article))
            yield return Report(quote, $"The quotation {Wording.Quote(page.Article.Slice(quote).Trim("\"“”"))} names no source.");
    }
}
