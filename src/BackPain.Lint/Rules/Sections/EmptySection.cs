using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3001: a heading with nothing under it.</summary>
/// <param name="stub">Text that the fix puts under the heading, or <see langword="null"/> to remove the heading.</param>
public sealed class EmptySection(string? stub) : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3001", Name: "empty-section", RuleCategory.Sections, DiagnosticSeverity.Warning,
        Title: "Every heading has text under it",
        Why: "A reader who comes for a section finds a heading and nothing else; often its text was lost in an export. Wikipedia's Check Wiki project lists the same defect as error 84.",
        Examples:
        [
            new(
                "# Back pain\n\n[|## Medical therapy|]\n\n## Exercise\n\nExercise helps.\n",
                Fixed: "# Back pain\n\n## Exercise\n\nExercise helps.\n"),
            new("# Back pain\n\n## Therapy\n\n### Exercise\n\nExercise helps.\n\n## Prevention\n\nNone.\n"),
        ])
    {
        Accepted = "A heading followed by a deeper one; a section whose text is in comments, which is BPL3004; words such as None or NA; an image, a table, a list; a bibliography that a tool fills in.",
        FixNote = "Removes the heading, unless BPL1003 finds that its text was lost; or inserts the text of `bplint_empty_section_stub`.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var (section, next) in page.EmptyHeadings.Where(empty => empty.Section.Comment.IsEmpty))
        {
            // Where uncited entries show that text was lost, the heading is the last trace of it and must not go.
            var isLost = page.Uncited.Any(run => run.IsLostText && run.Place.Contains(section.Heading));
            var fix = FixOf(page.Article, section);
            yield return Report(section.Heading, $"The section {Wording.Quote(section.Title)} is empty.", isLost && stub is null ? [] : [fix]) with
            {
                Related = next is null ? [] : [new RelatedPlace(next.Heading, $"The next section, {Wording.Quote(next.Title)}, begins here.")],
            };
        }
    }

    private Fix FixOf(Article article, Section section)
    {
        if (string.IsNullOrWhiteSpace(stub))
            return new Fix("Remove the empty section", FixSafety.Unsafe, new TextChange(WithBlankLines(article.Text, section), ""));
        var line = LineBreak.Of(article.Text);
        return new Fix("Insert the stub text", FixSafety.Unsafe, new TextChange(new TextSpan(section.Heading.End, 0), $"{line}{line}{stub}"));
    }

    /// <summary>The heading and the blank lines after it, or before it at the end of the page; comments under it stay.</summary>
    private static TextSpan WithBlankLines(string text, Section section)
    {
        var (start, end) = (section.Heading.Start, section.Heading.End);
        while (end < section.Body.End && char.IsWhiteSpace(text[end]))
            end++;
        if (end < text.Length)
        {
            // A heading or text that is indented keeps its indentation.
            while (end > section.Heading.End && (text[end - 1] is ' ' or '\t'))
                end--;
            return TextSpan.FromBounds(start, end);
        }

        while (start > 0 && (text[start - 1] is '\n' or '\r'))
            start--;
        return TextSpan.FromBounds(start, section.Heading.End);
    }
}
