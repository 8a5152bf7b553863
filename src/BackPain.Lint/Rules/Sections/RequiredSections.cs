using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3007: a page without a section that its type must have.</summary>
/// <param name="names">What the sections are called; <c>/</c> parts names of which one is enough.</param>
public sealed class RequiredSections(ImmutableArray<string> names) : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3007", Name: "required-sections", RuleCategory.Sections, DiagnosticSeverity.Info,
        Title: "A page has the sections that its type asks for",
        Why: "Readers of a wiki learn where to look: every page on a disease has a section on its therapy, every page its references. Wikipedia's manual of style for medicine (WP:MEDSECTIONS) lists such sections by type of article. What is missing from one page alone is easily overlooked.",
        Examples:
        [
            new("[|# Back pain|]\n\n## Overview\n\nMost pain passes.\n\n## Management\n\nHeat helps.\n")
            {
                Caption = "A page that has to have an overview, a section on treatment and references:",
                Setting = Needed,
            },
            new("# Back pain\n\n## Overview\n\nMost pain passes.\n\n### 2. Therapy:\n\nHeat helps.[^1]\n\n## Works cited\n\n[^1]: French S. Spine. 2006;31(9):998-1006.\n") { Setting = Needed },
            new("# Back pain\n\nMost pain passes.\n") { Caption = "Without the setting nothing is required." },
        ])
    {
        Accepted = "Headings of any form and level, in upper or lower case; numbers before and colons after a name. `bplint_required_sections` says which sections a page must have; put it into a section of `.editorconfig` whose glob fits the pages, such as `[diseases/**.md]`. In a name `/` parts words of which one is enough (`treatment/therapy/management`): no other word stands for a name by itself, except that `references` stands for every name of a reference list and for footnotes.",
        FixNote = "There is no automatic fix. Write the section, or rename the one that is meant.",
    };

    private static (string Key, string Value) Needed => ("bplint_required_sections", "overview, treatment/therapy/management, references");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        if (names.IsEmpty || MissingSections.In(article, names) is not { IsEmpty: false } missing)
            yield break;
        var place = article.Sections is [var title, ..] ? title.Heading : FirstLine(article);
        string[] quoted = [.. missing.Select(name => Wording.Quote(name.Replace("/", " or ", StringComparison.Ordinal)))];
        yield return Report(place, quoted.Length == 1
            ? $"The page has no section {quoted[0]}."
            : $"The page lacks {quoted.Length} sections: {string.Join(", ", quoted[..^1])} and {quoted[^1]}.");
    }

    private static TextSpan FirstLine(Article article) =>
        article.TextStart < article.Text.Length ? article.Lines.ContentOf(article.Lines.LineOf(article.TextStart)) : new TextSpan(0, 0);
}
