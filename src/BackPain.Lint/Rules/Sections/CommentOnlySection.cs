using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3004: a section whose whole text is in comments.</summary>
public sealed class CommentOnlySection : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3004", Name: "comment-only-section", RuleCategory.Sections, DiagnosticSeverity.Info,
        Title: "A section shows some text",
        Why: "Readers see a heading and nothing under it, because all of its text is in comments. Either the text was taken out and the heading should go with it, or it was forgotten there.",
        Examples:
        [
            new("# Back pain\n\n[|## Traction|]\n\n<!-- Traction was used for centuries. The trials are small. -->\n\n## Heat\n\nHeat helps.\n"),
            new("# Back pain\n\n## Traction\n\n<!-- Add the trial of 2024. -->\n\nTraction was used for centuries.\n\n## Heat\n\n<!-- Both kinds. -->\n\n### Dry heat\n\nHeat helps.\n"),
        ])
    {
        Accepted = "A comment beside text, or above a deeper heading; comments that speak to a tool, such as the switches of a linter: a section with nothing else is BPL3001.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var section in page.EmptyHeadings.Select(empty => empty.Section).Where(section => !section.Comment.IsEmpty))
        {
            yield return Report(section.Heading, $"The section {Wording.Quote(section.Title)} shows no text, because all of it is in comments.") with
            {
                Related = [new RelatedPlace(section.Comment, "The text is in this comment.")],
            };
        }
    }
}
