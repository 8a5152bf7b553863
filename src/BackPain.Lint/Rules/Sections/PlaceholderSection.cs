using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3003: a section that holds only a word for what is missing.</summary>
public sealed class PlaceholderSection : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3003", Name: "placeholder-section", RuleCategory.Sections, DiagnosticSeverity.Info,
        Title: "A section holds more than a placeholder",
        Why: "'None' or 'under construction' under a heading may be the result of a search or a text that nobody wrote: a reader cannot tell which. Say what was looked for and when, or take the heading out until there is something to say.",
        Examples:
        [
            new("# Back pain\n\n## Trials undergoing review\n\n[|None|]\n\n## Evidence search\n\n[|(under construction)|]\n\n## Surgery\n\n- [|TBD|]\n"),
            new("# Back pain\n\n## Trials undergoing review\n\nNone were found in the search of May 2024.\n\n## Evidence search\n\n(under construction)\n\n### PubMed\n\nThe search was `back pain AND heat`.\n\n## Traction\n"),
        ])
    {
        Accepted = "A sentence that says more ('None were found in May 2024'), a placeholder above deeper headings, an entry of a reference list, and a section without any text, which is BPL3001.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var section in page.UnwrittenSections.Select(one => one.Section))
            yield return Report(section.Placeholder, $"The section {Wording.Quote(section.Title)} holds only the placeholder {Wording.Quote(page.Article.Slice(section.Placeholder))}.");
    }
}
