using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3011: a heading that ends in a colon.</summary>
public sealed class HeadingPunctuation : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3011", Name: "heading-punctuation", RuleCategory.Sections, DiagnosticSeverity.Info,
        Title: "A heading does not end in a colon",
        Why: "A heading is a name and introduces what follows by its place. In a table of contents the colon leads nowhere. Wikipedia's Check Wiki project lists it as error 57.",
        Examples:
        [
            new("# Back pain\n\n## Therapy[|:|]\n\nHeat helps.\n", Fixed: "# Back pain\n\n## Therapy\n\nHeat helps.\n"),
            new("# Back pain\n\n## Therapy: what helps\n\nHeat helps.\n\n## Well done :tada:\n\n**Note:**\n\nRest harms.\n"),
        ])
    {
        EnabledByDefault = false,
        Accepted = "Colons inside a heading, the names of symbols (`:tada:`), and lines that are headings only by their look. The rule is off by default, because markdownlint has it as MD026.",
        FixNote = "Deletes the colon. Links to the heading go on working, because their form holds no colon.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        foreach (var section in article.Sections.Where(section => section.Form is HeadingForm.Atx or HeadingForm.Setext))
        {
            var title = article.Slice(section.TitleSpan).TrimEnd("*_ \t");
            var name = title.TrimEnd(":：");
            if (name.Length == title.Length || name.IsEmpty || !(char.IsLetterOrDigit(name[^1]) || name[^1] is ')' or '*' or '_' or '`') || IsSymbol(name))
                continue;
            var colon = new TextSpan(section.TitleSpan.Start + name.Length, title.Length - name.Length);
            yield return Report(colon, $"The heading {Wording.Quote(section.Title)} ends in a colon.", new Fix("Delete the colon", FixSafety.Safe, new TextChange(colon, "")));
        }
    }

    /// <summary>The name of a symbol begins with a colon as well.</summary>
    private static bool IsSymbol(ReadOnlySpan<char> name) => name.LastIndexOfAny(":： ") is >= 0 and var at && name[at] != ' ';
}
