using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3005: a heading that is more than one level deeper than the one above it.</summary>
public sealed class SkippedLevel : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3005", Name: "skipped-level", RuleCategory.Sections, DiagnosticSeverity.Warning,
        Title: "A heading is at most one level deeper than the one above",
        Why: "Screen readers and tables of contents show headings as an outline, and a level that is skipped looks like a part that is missing (WCAG 2.2, technique G141; Wikipedia's Check Wiki project lists it as error 25).",
        Examples:
        [
            new(
                "# Back pain\n\n## Therapy\n\nMuch was tried.\n\n[|#### Heat|]\n\nHeat helps.\n\n##### Wraps\n\nThey stay warm.\n",
                Fixed: "# Back pain\n\n## Therapy\n\nMuch was tried.\n\n### Heat\n\nHeat helps.\n\n#### Wraps\n\nThey stay warm.\n"),
            new("### Therapy\n\nMuch was tried.\n\n#### Heat\n\nHeat helps.\n\n# Prognosis\n\nMost pain passes.\n"),
        ])
    {
        EnabledByDefault = false,
        Accepted = "The first heading of a page, which may be part of a larger one, and any step back up. The rule is off by default, because markdownlint has it as MD001.",
        FixNote = "Raises the heading, and with it all headings under it, by the levels that were skipped.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        Section? above = null;
        for (var index = 0; index < article.Sections.Length; index++)
        {
            var section = article.Sections[index];
            if (section.Form is not (HeadingForm.Atx or HeadingForm.Setext))
                continue;
            var skipped = above is null ? 0 : section.Level - above.Level - 1;
            if (skipped > 0)
                yield return Of(article, above!, index, skipped);
            above = section;
        }
    }

    private Finding Of(Article article, Section above, int index, int skipped)
    {
        var section = article.Sections[index];
        return Report(
            section.Heading,
            $"The heading {Wording.Quote(section.Title)} has level {section.Level}, and the one above it, {Wording.Quote(above.Title)}, has level {above.Level}.",
            new Fix($"Raise the heading to level {above.Level + 1}", FixSafety.Unsafe, () => Raised(article, index, skipped))) with
        {
            Related = [new RelatedPlace(above.Heading, "The heading above.")],
        };
    }

    /// <summary>Takes number signs from the heading and from those under it, which are deeper than level 2 and so have some.</summary>
    private static ImmutableArray<TextChange> Raised(Article article, int index, int skipped)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var end = article.Sections[index].Span.End;
        for (; index < article.Sections.Length && article.Sections[index].Heading.Start < end; index++)
        {
            if (article.Sections[index].Form == HeadingForm.Atx)
                changes.Add(new TextChange(new TextSpan(article.Sections[index].Heading.Start, skipped), ""));
        }

        return changes.ToImmutable();
    }
}
