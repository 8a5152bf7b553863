using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3017: more than two blank lines in a row.</summary>
public sealed class BlankRuns : Rule
{
    private const int Most = 2;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3017", Name: "blank-runs", RuleCategory.Sections, DiagnosticSeverity.Info,
        Title: "No more than two blank lines stand in a row",
        Why: "Blank lines beyond the first show nothing and push the text out of sight. A long run may also be what is left of something that an export dropped.",
        Examples:
        [
            new("# Back pain\n\nHeat helps.\n[|\n\n\n\n|]Exercise helps.\n", Fixed: "# Back pain\n\nHeat helps.\n\n\nExercise helps.\n"),
            new("# Back pain\n\nHeat helps.\n\n\nExercise helps.\n\n```text\n1\n\n\n\n2\n```\n"),
        ])
    {
        EnabledByDefault = false,
        Accepted = "Blank lines in code and comments, and before indented lines. The rule is off by default, because markdownlint has it as MD012.",
        FixNote = "Leaves two of them, so that BPL3009 still sees the gap.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var lines = page.Article.Lines;
        foreach (var (first, count) in page.BlankRuns)
        {
            if (count <= Most)
                continue;
            var whole = TextSpan.FromBounds(lines.StartOf(first), lines.SpanOf(first + count - 1).End);
            var rest = TextSpan.FromBounds(lines.StartOf(first + Most), whole.End);
            yield return Report(whole, $"{count} blank lines stand in a row.", new Fix("Leave two blank lines", FixSafety.Safe, new TextChange(rest, "")));
        }
    }
}
