using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3014: a reference list at the end of a page without a heading.</summary>
public sealed class ReferenceHeadingMissing : Rule
{
    private const int FewestEntries = 3;
    private const int MostWordsAfter = 12;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3014", Name: "reference-heading-missing", RuleCategory.Sections, DiagnosticSeverity.Warning,
        Title: "A reference list stands under a heading",
        Why: "Without a heading the list looks like the last paragraph of the text: readers, tables of contents and other tools do not find it. Wikipedia's Manual of Style (MOS:APPENDIX) gives references a section of their own.",
        Examples:
        [
            new(
                "# Back pain\n\n## Heat\n\nHeat helps.[1] Exercise helps.[2] Massage may help.[3]\n\n[|1.|] French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n3. Furlan A. Massage. PMID 12076429.\n",
                Fixed: "# Back pain\n\n## Heat\n\nHeat helps.[1] Exercise helps.[2] Massage may help.[3]\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n3. Furlan A. Massage. PMID 12076429.\n"),
            new("Heat helps.[1] Exercise helps.[2] Massage may help.[3]\n\nReferences:\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n3. Furlan A. Massage. PMID 12076429.\n"),
        ])
    {
        Accepted = "A list under a heading of any form (marked, bold, a plain line), a list with text after it, and fewer than three entries.",
        FixNote = "Inserts `## References` above the list, at the level that most headings of the page have.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        if (article.ReadingFault is not null)
            yield break;
        foreach (var list in article.Lists)
        {
            if (list.HasHeading || list.Role != SectionRole.References || list.Entries.Length < FewestEntries || !IsLast(article, list) || FollowsHeading(article, list))
                continue;
            yield return Report(
                list.Entries[0].Label,
                $"The reference list of {list.Entries.Length} entries has no heading.",
                new Fix("Insert a References heading", FixSafety.Safe, () => [Insert(article, list)]));
        }
    }

    /// <summary>Whether nothing but short residue (a template line, a licence) follows.</summary>
    private static bool IsLast(Article article, ReferenceList list)
    {
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Span.Start >= list.Span.End && paragraph.Kind != ParagraphKind.Entry && Words(article.Slice(paragraph.Span)) > MostWordsAfter)
                return false;
        }

        return !article.Sections.Any(section => section.Heading.Start >= list.Span.End && section.Form != HeadingForm.Inferred);
    }

    /// <summary>Whether the list is the first thing under a heading of another name, which then is the list's own.</summary>
    private static bool FollowsHeading(Article article, ReferenceList list)
    {
        var above = article.Sections.LastOrDefault(section => section.Heading.End <= list.Span.Start);
        return above is not null && article.Slice(TextSpan.FromBounds(above.Heading.End, list.Span.Start)).IsWhiteSpace();
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var part in text.Split(' '))
            words += part.End.Value > part.Start.Value ? 1 : 0;
        return words;
    }

    private static TextChange Insert(Article article, ReferenceList list)
    {
        var level = article.Sections.Where(section => section.Level > 0).GroupBy(section => section.Level).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key == 2).Select(group => group.Key).FirstOrDefault(2);
        var line = LineBreak.Of(article.Text);
        var start = article.Text.AsSpan(0, list.Span.Start).LastIndexOfAny('\n', '\r') + 1;
        var isBlankBefore = article.Text.AsSpan(0, start).TrimEnd(" \t") is var before && (before.IsEmpty || BlankLineEnds(before));
        return new TextChange(new TextSpan(start, 0), $"{(isBlankBefore ? "" : line)}{new string('#', Math.Max(2, level))} References{line}{line}");
    }

    private static bool BlankLineEnds(ReadOnlySpan<char> before) =>
        before.EndsWith("\n\n") || before.EndsWith("\r\n\r\n") || before.EndsWith("\r\r") || before.TrimEnd().IsEmpty;
}
