using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1011: numbered lists that share numbers, so that a marker could mean an entry of any of them.</summary>
public sealed class AmbiguousLists : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1011", Name: "ambiguous-lists", RuleCategory.References, DiagnosticSeverity.Warning,
        Title: "A marker's number stands in one reference list only",
        Why: "Where two lists have an entry with the same number, a reader cannot tell which work a marker cites, and neither can the linter: it checks no marker of such a page against its lists.",
        Examples:
        [
            new("Heat helps[1]. Exercise helps[2].\n\n## References\n\n[|1.|] French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n\n## Sources\n\n1. Chou R. Ann Intern Med. 2017;166(7):480-492.\n2. Furlan A. Massage. PMID 12076429.\n"),
            new("Heat helps[1]. Exercise helps[2].[a]\n\n## Notes\n\na. As reported by the authors.\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n"),
            new("Heat helps.\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n\n## Sources\n\n1. Chou R. Ann Intern Med. 2017;166(7):480-492.\n"),
        ])
    {
        Accepted = "Notes that are lettered beside numbered references, lists under Further reading or External links, and pages without any numbered marker.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        if (!article.HasAmbiguousLists || article.NumberedList is not { } list || !article.Markers.Any(marker => !marker.Numbers.IsEmpty))
            yield break;
        var numbers = NumbersOf(list).ToHashSet();
        ReferenceList[] lists = [.. article.Lists.Where(other => other.IsNumbered && other.Role == list.Role && NumbersOf(other).Any(numbers.Contains) && !IsAside(article, other))];
        if (lists.Length < 2)
            yield break;
        var shared = new SortedSet<int>(lists.SelectMany(NumbersOf).GroupBy(number => number).Where(group => group.Skip(1).Any()).Select(group => group.Key));
        var stand = shared.Count == 1 ? $"Number {shared.Min} stands" : $"Numbers {Wording.Numbers(shared)} stand";
        var others = lists.Length == 2 ? Named(article, lists[1]) : $"{Named(article, lists[1])} and {Wording.Count(lists.Length - 2, "other", "others")}";
        yield return Report(
            lists[0].Entries[0].Label,
            $"{stand} in the list {Named(article, lists[0])} and again in {others}, so a marker could mean either and none is checked.") with
        {
            Related = [.. lists.Skip(1).Select(other => new RelatedPlace(other.Entries[0].Label, $"The numbers start again here, in the list {Named(article, other)}."))],
        };
    }

    /// <summary>No marker cites further reading, or what cites the page.</summary>
    private static bool IsAside(Article article, ReferenceList list) => list.HasHeading && ListPurpose.IsAside(article.Sections[list.Section].Title);

    private static IEnumerable<int> NumbersOf(ReferenceList list) => list.Entries.Select(entry => entry.Number).Where(number => number > 0).Distinct();

    private static string Named(Article article, ReferenceList list)
    {
        var line = $"line {article.Lines.LineOf(list.Entries[0].Span.Start) + 1}";
        return list.HasHeading ? $"{Wording.Quote(article.Sections[list.Section].Title)} ({line})" : $"of {line}";
    }
}
