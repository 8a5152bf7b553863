using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.Citations;

/// <summary>BPL2031: one study in two lists that exclude each other by heading.</summary>
public sealed class ContradictoryLists : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL2031", Name: "contradictory-lists", RuleCategory.Citations, DiagnosticSeverity.Warning,
        Title: "A study stands in one of the lists that exclude each other",
        Why: "A living review sorts its studies: included, not included, excluded, under review. A study in two of these lists was decided on and not removed from the other, and a reader cannot tell whether its results count. PRISMA asks for one decision on each study, with the reason.",
        Examples:
        [
            new("""
                # Procalcitonin

                ## References

                ### New trials not included in the review above

                [|1. Huang DT. Procalcitonin-guided use of antibiotics. N Engl J Med. 2018;379(3):236-249. PMID: 29781385|]

                ### Trials undergoing review

                [|1. Huang DT, et al. Procalcitonin-Guided Use of Antibiotics. N Engl J Med. 2018 May 20. PMID: [29781385](https://pubmed.gov/29781385)|]
                2. Daubin C. Procalcitonin algorithm. Intensive Care Med. 2018;44:428. PMID: 29663044
                """),
            new("""
                # Procalcitonin

                ## References

                ### Most recent review

                1. Schuetz P. Procalcitonin to initiate antibiotics. Cochrane Database Syst Rev. 2017;10:CD007498. PMID: 29025194

                ### Trials excluded

                1. Wang JX. Acute exacerbations. Int J Infect Dis. 2016;48:40. PMID: 27155210

                ### Cited by

                1. Schuetz P. Procalcitonin to initiate antibiotics. Cochrane Database Syst Rev. 2017;10:CD007498. PMID: 29025194
                """),
        ])
    {
        Accepted = "A study under a heading that decides nothing ('Most recent review', 'Cited by') beside one that does, other versions of a work, and works that an entry only mentions.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page) => page.Contradictions.SelectMany(contradiction => Report(page.Article, contradiction));

    /// <summary>Every copy is reported, because either may be the one to delete.</summary>
    private IEnumerable<Finding> Report(Article article, ListContradiction contradiction)
    {
        foreach (var (entry, section) in contradiction.Copies)
        {
            // Another copy under the same heading says nothing against this one.
            var others = contradiction.Copies.Where(copy => copy.Section != section).ToArray();
            if (others.Length == 0)
                continue;
            var line = article.Lines.LineOf(others[0].Entry.Span.Start) + 1;
            yield return Report(
                entry.Span,
                $"{EntryWording.Subject(entry)} stands under {Title(section)} and, in line {line}, under {Title(others[0].Section)}: delete it under one of them.") with
            {
                Related = [.. others.Select(other => new RelatedPlace(other.Entry.Span, $"The same study stands here under {Title(other.Section)}."))],
            };
        }
    }

    /// <summary>The heading without its marks of emphasis.</summary>
    private static string Title(Section section) =>
        Wording.Quote(section.Title.Replace("*", "", StringComparison.Ordinal).Replace("_", " ", StringComparison.Ordinal));
}
