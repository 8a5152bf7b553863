using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3009: a gap in the text where an export may have dropped a heading.</summary>
public sealed class SwallowedHeading : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3009", Name: "swallowed-heading", RuleCategory.Sections, DiagnosticSeverity.Hidden,
        Title: "A page has all of its headings",
        Why: "Some exports drop every line of one word, and with it headings such as 'Exercise'. What is left is a gap of several blank lines before a text that speaks of something new, on a page whose headings all have two words or more.",
        Examples:
        [
            new("# Back pain treatment\n\nMuch was tried.\n\n## Heat Therapy\n\nHeat helps.\n\n\n[|Exercise helps too.|] It takes longer.\n\n## Bed Rest\n\nRest harms.\n\n## Physical Therapy\n\nIt helps.\n"),
            new("# Back pain treatment\n\nMuch was tried.\n\n## Heat Therapy\n\nHeat helps.\n\n\nExercise helps too.\n\n## Rest\n\nRest harms.\n\n## Physical Therapy\n\nIt helps.\n"),
        ])
    {
        EnabledByDefault = false,
        Accepted = "Pages with a heading of one word, with fewer than three headings, or with such gaps before most paragraphs. The rule is off by default, because a gap is a weak sign: look at the page that the text comes from.",
        FixNote = "There is no automatic fix: only the original page tells what the heading was.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var sentence in SwallowedHeadings.In(page.Article, page.BlankRuns))
            yield return Report(sentence, "A heading may be missing before this paragraph: a gap stands there, and no heading of the page has one word only.");
    }
}
