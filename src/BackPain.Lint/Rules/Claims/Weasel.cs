using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Claims;

/// <summary>BPL4010: a statement that is ascribed to nobody in particular.</summary>
public sealed class Weasel : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL4010", Name: "weasel", Category: RuleCategory.Claims, Severity: DiagnosticSeverity.Info,
        Title: "Who believes or recommends something is named",
        Why: "'Many experts believe' sounds like evidence and cannot be checked: nobody knows who they are, or whether they exist. Wikipedia's manual of style (MOS:WEASEL) asks to name them, with a source, or to leave the words out.",
        Examples:
        [
            new("[|Some patients find|] that moist heat works best. Stretching [|is believed to|] be essential. [|Many experts recommend|] rest."),
            new("Many experts recommend rest.[1] Smith believes that heat helps. According to the guideline, many doctors recommend rest.\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006."),
            new("Some patients have fever, and many people smoke. Back pain is common. \"Some people believe in rest,\" she said."),
        ])
    {
        Accepted = "Sentences with a source, with a clean-up tag, or with the name of who holds the view; quotations and questions; results of surveys.",
        FixNote = "There is no automatic fix. Name who holds the view and give a source, or state what is known.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var words in page.WeaselWords)
            yield return Report(words, $"The words {Wording.Quote(page.Article.Slice(words))} name nobody, and no source says who it is.");
    }
}
