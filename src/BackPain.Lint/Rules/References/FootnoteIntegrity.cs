using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1021: a footnote without a text, a text without a footnote, or two texts for one.</summary>
public sealed class FootnoteIntegrity : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1021", Name: "footnote-integrity", RuleCategory.References, DiagnosticSeverity.Error,
        Title: "Every footnote is defined once and used",
        Why: "A footnote that is not defined is shown as its raw mark, one that is not used is not shown at all, and of two definitions the first is shown and the other dropped. So GitHub has it, and other Markdown renderers with footnotes do much the same.",
        Examples:
        [
            new("Heat helps[^heat], exercise too[|[^exercise]|].\n\n[^heat]: French S. Spine. 2006;31(9):998-1006.\n"),
            new("Heat helps[^heat].\n\n[^heat]: French S. Spine. 2006;31(9):998-1006.\n[|[^cold]|]: Malmivaara A. N Engl J Med. 1995;332(6):351-5.\n"),
            new(
                "Heat helps[^1].\n\n[^1]: French S. Spine. 2006;31(9):998-1006.\n[|[^1]|]: French S. Spine. 2006;31(9):998-1006.\n",
                Fixed: "Heat helps[^1].\n\n[^1]: French S. Spine. 2006;31(9):998-1006.\n"),
            new("Heat helps[^1]. The class `[^x]` is code.\n\n[^1]: As French found[^2].\n[^2]: French S. Spine. 2006;31(9):998-1006.\n"),
        ])
    {
        Accepted = "Footnotes in code, and definitions that only another footnote uses.",
        FixNote = "Deletes a second definition when it says the same as the first.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        var first = new Dictionary<string, FootnoteDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (var footnote in article.Footnotes)
        {
            if (!first.TryAdd(footnote.Key, footnote))
                yield return Repeated(article, footnote, first[footnote.Key]);
        }

        var used = article.Footnotes.SelectMany(footnote => footnote.Mentions).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var marker in article.Markers)
        {
            if (marker.Key is not { } key)
                continue;
            used.Add(key);
            if (!first.ContainsKey(key) && IsMeantAsFootnote(article, marker, key))
                yield return Report(marker.Span, $"The footnote {Wording.Quote(article.Slice(marker.Span))} is used here and not defined on the page.");
        }

        foreach (var footnote in first.Values)
        {
            if (!used.Contains(footnote.Key))
                yield return Report(footnote.Label, $"The footnote {Wording.Quote(article.Slice(footnote.Label))} is defined but not used, so readers never see it.") with { Severity = DiagnosticSeverity.Warning };
        }
    }

    private Finding Repeated(Article article, FootnoteDefinition footnote, FootnoteDefinition first)
    {
        var isSame = article.Slice(footnote.Body).Trim().SequenceEqual(article.Slice(first.Body).Trim());
        return Report(
            footnote.Label,
            $"The footnote {Wording.Quote(article.Slice(footnote.Label))} is defined a second time, and this definition is never shown.",
            isSame ? [new Fix("Delete the repeated definition", FixSafety.Safe, new TextChange(PageLines.Whole(article.Text, footnote.Span), ""))] : []) with
        {
            Severity = DiagnosticSeverity.Warning,
            Related = [new RelatedPlace(first.Label, "The first definition, which is shown.")],
        };
    }

    /// <summary>
    /// On a page without definitions a caret in brackets may be a pattern (<c>[^a-z]</c>) or a formula: only a number is a
    /// footnote there for certain.
    /// </summary>
    private static bool IsMeantAsFootnote(Article article, CitationMarker marker, string key) =>
        key.All(char.IsAsciiDigit) ||
        (!article.Footnotes.IsEmpty && marker.Paragraph >= 0 && key.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':') &&
            key.Length > 1 && !(key.Length == 3 && key[1] == '-'));
}
