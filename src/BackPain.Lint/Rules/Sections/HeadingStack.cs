using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3002: a heading with nothing but deeper headings under it.</summary>
#pragma warning disable CA1711 // The headings are stacked; no data structure is meant.
public sealed class HeadingStack : Rule
#pragma warning restore CA1711
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3002", Name: "heading-stack", RuleCategory.Sections, DiagnosticSeverity.Hidden,
        Title: "A section with parts begins with a sentence about them",
        Why: "Two headings in a row tell a reader what the parts are called and not what they have in common. A sentence between them says what the section is about and which part to choose.",
        Examples:
        [
            new("# Back pain\n\nMost pain in the back passes.\n\n[|## Therapy|]\n\n### Heat\n\nHeat helps.\n\n### Exercise\n\nExercise helps.\n"),
            new("# Back pain\n\n## Therapy\n\nThree treatments were compared in trials.\n\n### Heat\n\nHeat helps.\n\n## References\n\n### Trials\n\n1. French S. Spine. 2006;31(9):998-1006.\n"),
        ])
    {
        EnabledByDefault = false,
        Accepted = "The page's title; reference lists with parts; a heading with nothing at all under it, which is BPL3001. The rule is off by default: many good pages have sections that need no introduction.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var (section, below) in page.HeadingStacks)
        {
            yield return Report(section.Heading, $"Between the heading {Wording.Quote(section.Title)} and the one below it, {Wording.Quote(below.Title)}, stands no text.") with
            {
                Related = [new RelatedPlace(below.Heading, "The heading below.")],
            };
        }
    }
}
