using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3016: a paragraph that the rule below it turns into a heading.</summary>
public sealed class SetextAccident : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3016", Name: "setext-accident", RuleCategory.Sections, DiagnosticSeverity.Warning,
        Title: "A rule across the page stands apart from the paragraph above it",
        Why: "Three hyphens right below a paragraph do not draw a rule: CommonMark makes all of the paragraph a heading of level 2, in large letters and in the table of contents.",
        Examples:
        [
            new(
                "# Back pain\n\n[|Heat relieves pain for a short time.\n---|]\n\nExercise helps in the long run.\n",
                Fixed: "# Back pain\n\nHeat relieves pain for a short time.\n\n---\n\nExercise helps in the long run.\n"),
            new("Back pain\n---------\n\nHeat relieves pain for a short time.\n\n---\n\n- Exercise helps in the long run.\n---\n"),
        ])
    {
        Accepted = "Titles with an underline: up to fifteen words without a full stop at the end, or more than five hyphens below them; front matter; the tables of Pandoc. Below a list item or a quotation the hyphens are a rule anyway.",
        FixNote = "Inserts a blank line above the rule.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        foreach (var accident in article.SetextAccidents)
        {
            var rule = article.Lines.StartOf(article.Lines.LineOf(accident.End));
            var words = article.Slice(TextSpan.FromBounds(accident.Start, rule));
            yield return Report(
                accident, $"The paragraph {Wording.Quote(words)} becomes a heading, because a line of hyphens stands right below it.",
                new Fix("Insert a blank line", FixSafety.Safe, new TextChange(new TextSpan(rule, 0), LineBreak.Of(article.Text))));
        }
    }
}
