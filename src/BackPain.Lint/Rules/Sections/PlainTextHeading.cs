using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3008: headings whose marks are missing.</summary>
public sealed class PlainTextHeading : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3008", Name: "plain-text-heading", RuleCategory.Sections, DiagnosticSeverity.Info,
        Title: "A heading is marked as one",
        Why: "A plain or bold line looks like a heading and is none: it is missing from tables of contents, nobody can link to it, and a screen reader passes over it (WCAG 2.2, success criterion 1.3.1). An export that lost the marks of headings lost them all.",
        Examples:
        [
            new(
                "Back pain treatment\n\nTreatment depends on the cause, the age of the patient and the duration of the pain. Most people recover within six weeks, whatever is done. Others need a plan that combines several kinds of treatment with each other.\n\n[|Heat Therapy|]\n\nHeat helps for a short time.\n\nExercise\n\nExercise helps in the long run.\n",
                Fixed: "Back pain treatment\n\nTreatment depends on the cause, the age of the patient and the duration of the pain. Most people recover within six weeks, whatever is done. Others need a plan that combines several kinds of treatment with each other.\n\n## Heat Therapy\n\nHeat helps for a short time.\n\n## Exercise\n\nExercise helps in the long run.\n"),
            new(
                "Back pain is common.\n\n[|**Short explanation**|]\n\nMost people recover.\n",
                Fixed: "Back pain is common.\n\n## Short explanation\n\nMost people recover.\n"),
            new("# Back pain\n\n## Heat\n\n**A short answer**\n\nHeat helps. What it needs:\n\n- a bottle\n\nTable 1 Kinds of Heat\n\nDry and moist heat were compared.\n"),
        ])
    {
        Accepted = "Captions, lines that end in a colon, credit lines, menus, a page's title, lines over a list, and bold lines on pages that mark their headings.",
        FixNote = "Puts `## ` before every such line of the page, in place of bold marks, and `### ` before one that stands directly below another. The levels that the headings had are lost, so a person must look.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        if (page.PlainHeadings is not [var first, .. var others])
            yield break;
        var how = first.Form == HeadingForm.Bold ? "in bold only" : "without a heading mark";
        var message = others.Length switch
        {
            0 => $"The line {Wording.Quote(first.Title)} is a heading {how}.",
            1 => $"The line {Wording.Quote(first.Title)} is a heading {how}, as is {Wording.Quote(others[0].Title)}.",
            var count => $"The line {Wording.Quote(first.Title)} is a heading {how}, as are {count} more lines of the page.",
        };
        yield return Report(first.Heading, message, new Fix(others.IsEmpty ? "Mark the line as a heading" : "Mark these lines as headings", FixSafety.Unsafe, () => Marked(page))) with
        {
            Related = [.. others.Select(other => new RelatedPlace(other.Heading, $"{Wording.Quote(other.Title)} is a heading without a mark, too."))],
        };
    }

    /// <summary>
    /// The levels are lost. Where a heading has nothing under it but another one, that one is put a level deeper, because side by
    /// side the upper would be an empty section, unless the page shows that it is one.
    /// </summary>
    private static ImmutableArray<TextChange> Marked(Page page)
    {
        var article = page.Article;
        var changes = ImmutableArray.CreateBuilder<TextChange>(page.PlainHeadings.Length);
        var empty = page.EmptyHeadings.Select(one => one.Section.Heading).ToHashSet();
        var (level, above) = (2, (Section?)null);
        foreach (var heading in page.PlainHeadings)
        {
            var isInside = above is { HasContent: false } && above.Body.End == heading.Heading.Start && !empty.Contains(above.Heading);
            level = isInside ? Math.Min(level + 1, 6) : 2;
            changes.Add(new TextChange(heading.Heading, $"{new string('#', level)} {article.Slice(heading.TitleSpan).Trim()}"));
            above = heading;
        }

        return changes.MoveToImmutable();
    }
}
