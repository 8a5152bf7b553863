using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3018: a page whose last line does not end.</summary>
public sealed class FinalNewline : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3018", Name: "final-newline", RuleCategory.Sections, DiagnosticSeverity.Info,
        Title: "A page ends with a line break",
        Why: "By the definition of POSIX a line ends with a line break. Without the last one, comparisons of two versions show a line as changed that is not, and texts that are put together run into each other.",
        Examples:
        [
            new("# Back pain\n\nHeat helps[|.|]", Fixed: "# Back pain\n\nHeat helps.\n"),
            new("# Back pain\n\nHeat helps.\n"),
        ])
    {
        EnabledByDefault = false,
        Accepted = "An empty page. The rule is off by default, because markdownlint has it as MD047, and most editors see to it.",
        FixNote = "Adds the line break that the page uses.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var text = page.Article.Text;
        if (text.Length == 0 || text[^1] is '\n' or '\r')
            yield break;
        yield return Report(
            new TextSpan(text.Length - 1, 1), "The page does not end with a line break.",
            new Fix("Add a line break", FixSafety.Safe, new TextChange(new TextSpan(text.Length, 0), LineBreak.Of(text))));
    }
}
