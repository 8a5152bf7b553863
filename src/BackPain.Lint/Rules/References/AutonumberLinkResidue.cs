using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1022: numbers in a credit line that an export left in place of links.</summary>
public sealed class AutonumberLinkResidue : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1022", Name: "autonumber-link-residue", RuleCategory.References, DiagnosticSeverity.Info,
        Title: "Numbers in a byline are not left over from links",
        Why: "MediaWiki shows a bare link as a number in brackets. In an export the address is gone and the number stays: it reads like a citation of the first references and is none.",
        Examples:
        [
            new(
                "# Back pain\n\nEditor-In-Chief: A. Gibson, M.D. [|[1]|] Associate Editor: Z. Malik, M.B.B.S[2]\n\nHeat helps.[1]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n",
                Fixed: "# Back pain\n\nEditor-In-Chief: A. Gibson, M.D. Associate Editor: Z. Malik, M.B.B.S\n\nHeat helps.[1]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n"),
            new("# Back pain\n\nEditor-In-Chief: A. Gibson, M.D.\n\nHeat helps.[1]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n"),
        ])
    {
        Accepted = "Numbers outside credit lines, and numbers that do not count from 1. Such numbers never count as citations.",
        FixNote = "Deletes the numbers.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        if (article.AutonumberLinks.IsEmpty)
            yield break;
        TextSpan[] spans = [.. article.AutonumberLinks.Select(span => span.Start > 0 && article.Text[span.Start - 1] == ' ' ? TextSpan.FromBounds(span.Start - 1, span.End) : span)];
        var numbers = string.Join(" ", article.AutonumberLinks.Select(span => article.Slice(span).ToString()));
        yield return Report(
            article.AutonumberLinks[0],
            $"The byline's {Wording.Quote(numbers)} is left over from links and cites nothing.",
            new Fix("Delete the numbers", FixSafety.Unsafe, () => [.. spans.Select(span => new TextChange(span, ""))])) with
        {
            Related = [.. article.AutonumberLinks.Skip(1).Select(span => new RelatedPlace(span, "Left over from a link as well."))],
        };
    }
}
