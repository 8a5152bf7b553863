using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1008: numbered markers on a page without any reference list.</summary>
public sealed class MissingReferenceList : Rule
{
    private const int FewestNumbers = 3;
    private const int FewestParagraphs = 2;
    private const double LeastDensity = 0.6;
    private const int WidestRange = 50;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1008", Name: "missing-reference-list", RuleCategory.References, DiagnosticSeverity.Warning,
        Title: "A page with citation markers has a reference list",
        Why: "Every marker of the page leads nowhere: the list was lost, or was never copied with the text. Wikipedia's Check Wiki project lists the same defect as error 3.",
        Examples:
        [
            new(
                "Heat helps acute back pain.[|[1]|] Exercise helps chronic back pain.[2]\n\nMassage may help.[3] Bed rest does not.[2]\n",
                Fixed: "Heat helps acute back pain.[1] Exercise helps chronic back pain.[2]\n\nMassage may help.[3] Bed rest does not.[2]\n\n## References\n\n1. Reference 1 is missing.\n2. Reference 2 is missing.\n3. Reference 3 is missing.\n"),
            new("Several trials tested heat.[|[1-3]|]\n\nOthers tested exercise.[4-7]\n", Fixed: "Several trials tested heat.[1-3]\n\nOthers tested exercise.[4-7]\n\n## References\n\n1. Reference 1 is missing.\n2. Reference 2 is missing.\n3. Reference 3 is missing.\n4. Reference 4 is missing.\n5. Reference 5 is missing.\n6. Reference 6 is missing.\n7. Reference 7 is missing.\n"),
            new("The array holds x[1], and item[2] follows.\n\nSee also the report [2016].\n"),
        ])
    {
        Accepted = "Fewer than three different numbers, numbers in one paragraph only, and numbers that do not start near 1.",
        FixNote = "Appends a References section with a line for every number, to be filled in.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        if (!article.Footnotes.IsEmpty || !article.Lists.IsEmpty)
            yield break;
        var candidates = article.UnresolvedCandidates.Where(candidate =>
            candidate.Paragraph >= 0 && article.Paragraphs[candidate.Paragraph].Kind is (ParagraphKind.Prose or ParagraphKind.ListItem)).ToArray();
        var numbers = new SortedSet<int>(candidates.SelectMany(candidate => candidate.Numbers).SelectMany(Members));
        var paragraphs = candidates.Where(candidate => article.Paragraphs[candidate.Paragraph].Kind == ParagraphKind.Prose).Select(candidate => candidate.Paragraph).Distinct().Count();
        if (numbers.Count < FewestNumbers || paragraphs < FewestParagraphs || numbers.Min > 2 || numbers.Count < LeastDensity * numbers.Max)
            yield break;
        yield return Report(
            candidates[0].Span,
            $"The page cites references {Wording.Numbers(numbers)} but has no reference list.",
            new Fix("Append a References section", FixSafety.Unsafe, () => [Append(article, numbers.Max)])) with
        {
            Related = [.. candidates.Skip(1).Take(9).Select(candidate => new RelatedPlace(candidate.Span, "This marker leads nowhere either."))],
        };
    }

    /// <summary>The numbers of a range; of one that is wider than any that people write, the ends tell enough.</summary>
    private static IEnumerable<int> Members(NumberRange range) =>
        range.Last - range.First < WidestRange ? Enumerable.Range(range.First, range.Last - range.First + 1) : [range.First, range.Last];

    private static TextChange Append(Article article, int last)
    {
        var line = LineBreak.Of(article.Text);
        var entries = string.Join(line, Enumerable.Range(1, last).Select(number => $"{number}. Reference {number} is missing."));
        // A page without a last line break keeps lacking it.
        var (gap, end) = article.Text is [.., '\n' or '\r'] ? (line, line) : (line + line, "");
        return new TextChange(new TextSpan(article.Text.Length, 0), $"{gap}## References{line}{line}{entries}{end}");
    }
}
