using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3013: a template, a file link or a switch of MediaWiki that was not expanded.</summary>
/// <param name="stock">Names of templates that stand for nothing in the text.</param>
public sealed class TemplateResidue(ImmutableArray<string> stock) : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3013", Name: "template-residue", RuleCategory.Sections, DiagnosticSeverity.Warning,
        Title: "A page holds no markup that only MediaWiki expands",
        Why: "Readers see the raw name of a template or a file instead of what it stood for, and what it stood for is missing.",
        Examples:
        [
            new(
                "# Back pain\n\nHeat helps.\n\n[|Template:WikiDoc Sources|]\n",
                Fixed: "# Back pain\n\nHeat helps.\n"),
            new(
                "# Kidney\n\n[|[[File:Kidney.svg|thumb|A kidney]]|]\n\nThe kidneys filter blood.\n",
                Fixed: "# Kidney\n\nThe kidneys filter blood.\n"),
            new("# Back pain\n\nWrite `{{reflist}}` in a wiki and `__TOC__` for contents.\n\nVersion {{ site.version }} of {{page.title}}. Template: a form to copy.\n"),
        ])
    {
        Accepted = "Code, double braces with the names or tags of page generators such as Jinja, Liquid and Hugo, and links to other pages.",
        FixNote = "Deletes lines with templates that stand for nothing in the text safely, those that `bplint_template_residue` names (`WikiDoc Sources` and `Reflist` by itself); anything else only with `--unsafe-fixes`. Tables and citation templates stay: they hold content.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        foreach (var markup in page.Article.WikiMarkup)
        {
            var quoted = Wording.Quote(page.Article.Slice(markup.Span));
            var message = markup.Name.Length == 0 ? $"The table that begins with {quoted} is in the markup of MediaWiki, which readers see as it stands." : $"{quoted} is left over from MediaWiki, and readers see it as it stands.";
            yield return Report(markup.Span, message, Fixes(page.Article.Text, markup));
        }
    }

    private ImmutableArray<Fix> Fixes(string text, WikiMarkup markup)
    {
        // A table holds content, and a citation template all there is of a source.
        if (markup.Name.Length == 0 || markup.Name.StartsWith("cit", StringComparison.OrdinalIgnoreCase))
            return [];
        if (markup.Name == "!")
            return [new Fix("Write the bar that it stands for", FixSafety.Unsafe, new TextChange(markup.Span, "|"))];
        var isStock = markup.IsAlone && stock.Contains(markup.Name, StringComparer.OrdinalIgnoreCase);
        var span = markup.IsAlone ? WholeLines.Around(text, markup.Span) : markup.Span;
        return [new Fix("Delete the markup", isStock ? FixSafety.Safe : FixSafety.Unsafe, new TextChange(span, ""))];
    }
}
