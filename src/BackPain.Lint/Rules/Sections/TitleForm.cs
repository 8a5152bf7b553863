using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3010: a page without a title, or with several.</summary>
public sealed class TitleForm : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3010", Name: "title-form", RuleCategory.Sections, DiagnosticSeverity.Info,
        Title: "A page has one title, marked as a heading of level 1",
        Why: "The heading of level 1 names the page in search results, in menus and to a screen reader. Without one a page has no name there, and with several it has the wrong one. Wikipedia's Check Wiki project lists more than one as error 19.",
        Examples:
        [
            new(
                "[|Back pain treatment|]\n\nTreatment depends on the cause, the age of the patient and the duration of the pain. Most people recover within six weeks, whatever is done. Others need a plan that combines several kinds of treatment with each other.\n\nHeat Therapy\n\nHeat helps.\n",
                Fixed: "# Back pain treatment\n\nTreatment depends on the cause, the age of the patient and the duration of the pain. Most people recover within six weeks, whatever is done. Others need a plan that combines several kinds of treatment with each other.\n\nHeat Therapy\n\nHeat helps.\n"),
            new(
                "# Back pain\n\nMost pain passes.\n\n[|# Therapy|]\n\n## Heat\n\nHeat helps.\n\n# Prognosis\n\nIt is good.\n",
                Fixed: "# Back pain\n\nMost pain passes.\n\n## Therapy\n\n### Heat\n\nHeat helps.\n\n## Prognosis\n\nIt is good.\n"),
            new("[|## Heat|]\n\nHeat helps.\n"),
            new("---\ntitle: Heat\n---\n\n## Use\n\nHeat helps.\n"),
        ])
    {
        EnabledByDefault = false,
        Accepted = "Pages whose front matter gives the title, and pages with an `<h1>` of HTML. The rule is off by default, because markdownlint has it as MD041 and MD025.",
        FixNote = "Marks a plain title with `# `. Of several headings of level 1 the first stays, and all headings after it go down a level; not on pages with underlined headings or headings of level 6.",
        FixSafety = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        if (article.HasFrontTitle || article.ReadingFault is not null || article.Text.Contains("<h1", StringComparison.OrdinalIgnoreCase))
            yield break;
        Section[] titles = [.. article.Sections.Where(section => section.Level == 1)];
        if (titles.Length == 0 && Missing(article) is { } missing)
            yield return missing;
        else if (titles.Length > 1)
            yield return Several(article, titles);
    }

    private Finding? Missing(Article article)
    {
        if (article.TextStart >= article.Text.Length)
            return null;
        var line = article.Lines.ContentOf(article.Lines.LineOf(article.TextStart));
        if (article.Sections is not [{ Form: HeadingForm.Inferred or HeadingForm.Bold } first, ..] || first.Heading.Start != article.TextStart)
            return Report(line, "The page has no title: none of its headings has level 1.");
        return Report(
            first.Heading, $"The title {Wording.Quote(first.Title)} is not marked as a heading.",
            new Fix("Mark the line as the title", FixSafety.Unsafe, new TextChange(first.Heading, $"# {first.Title}")));
    }

    private Finding Several(Article article, Section[] titles)
    {
        var below = article.Sections.Where(section => section.Heading.Start > titles[0].Heading.Start && section.Level > 0).ToArray();
        var isLowerable = below.All(section => section.Form == HeadingForm.Atx && section.Level < 6);
        return Report(
            titles[1].Heading,
            $"The page has {titles.Length} headings of level 1, and the first of them, {Wording.Quote(titles[0].Title)}, is its title.",
            !isLowerable ? [] :
            [
                new Fix("Put the headings below the title down a level", FixSafety.Unsafe, () =>
                    [.. below.Where(section => section.Heading.Start >= titles[1].Heading.Start).Select(section => new TextChange(new TextSpan(section.Heading.Start, 0), "#"))]),
            ]) with
        {
            Related = [.. titles.Where((_, index) => index != 1).Select(title => new RelatedPlace(title.Heading, $"{Wording.Quote(title.Title)} has level 1, too."))],
        };
    }
}
