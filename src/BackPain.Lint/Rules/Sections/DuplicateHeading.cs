using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3006: two headings of the same name in one section.</summary>
public sealed class DuplicateHeading : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3006", Name: "duplicate-heading", RuleCategory.Sections, DiagnosticSeverity.Info,
        Title: "Headings side by side have different names",
        Why: "A link to a heading leads to the first of its name, and a table of contents shows two lines that nobody can tell apart. Often one of them is a copy. Wikipedia's Check Wiki project lists neighbours of one name as error 92.",
        Examples:
        [
            new("# Back pain\n\n## Heat\n\nHeat helps.\n\n## Exercise\n\nExercise helps.\n\n[|## Heat|]\n\nHeat is cheap.\n"),
            new("# Back pain\n\n## Heat\n\n### Trials\n\nFour.\n\n## Exercise\n\n### Trials\n\nTwelve.\n"),
        ])
    {
        EnabledByDefault = false,
        Accepted = "The same name in different sections, and the menus of exported pages. The rule is off by default, because markdownlint has it as MD024.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var open = new Stack<(int Level, Dictionary<string, Section> Names)>();
        open.Push((0, new(StringComparer.OrdinalIgnoreCase)));
        foreach (var section in page.Article.Sections.Where(section => section.Level > 0 && section.Title.Length > 0))
        {
            while (open.Peek().Level >= section.Level)
                open.Pop();
            var siblings = open.Peek().Names;
            open.Push((section.Level, new(StringComparer.OrdinalIgnoreCase)));
            if (siblings.TryAdd(section.Title, section) || siblings[section.Title] is not { } first || first.Level != section.Level)
                continue;
            yield return Report(section.Heading, $"The heading {Wording.Quote(section.Title)} already stands on line {page.Article.Lines.LineOf(first.Heading.Start) + 1} of the same part.") with
            {
                Related = [new RelatedPlace(first.Heading, "The first heading of this name.")],
            };
        }
    }
}
