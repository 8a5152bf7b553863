using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Edits;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.References;

/// <summary>BPL1006: entries that a Markdown renderer shows with another number than they are written with.</summary>
public sealed class RenderedNumberDrift : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL1006", Name: "rendered-number-drift", RuleCategory.References, DiagnosticSeverity.Warning,
        Title: "Entries are shown with the numbers they are written with",
        Why: "CommonMark (section 5) takes the first number of a list and counts on from it, whatever the other items say, and a list that does not start at 1 cannot interrupt a paragraph at all. The page then shows numbers that its markers do not mean.",
        Examples:
        [
            new(
                "Heat helps[1]. Exercise helps[3]. Massage may help[2].\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n[|3.|] Hayden J. Exercise therapy. PMID 16034851.\n2. Furlan A. Massage. PMID 12076429.\n4. Chou R. Ann Intern Med. 2017;166(7):480-492.\n",
                Fixed: "Heat helps[1]. Exercise helps[2]. Massage may help[3].\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n2. Hayden J. Exercise therapy. PMID 16034851.\n3. Furlan A. Massage. PMID 12076429.\n4. Chou R. Ann Intern Med. 2017;166(7):480-492.\n"),
            new(
                "Heat helps[10]. Exercise helps[11].\n\n## References\n\nWorks cited in this part:\n[|10.|] French S. Spine. 2006;31(9):998-1006.\n11. Hayden J. Exercise therapy. PMID 16034851.\n",
                Fixed: "Heat helps[10]. Exercise helps[11].\n\n## References\n\nWorks cited in this part:\n\n10. French S. Spine. 2006;31(9):998-1006.\n11. Hayden J. Exercise therapy. PMID 16034851.\n"),
            new("Heat helps[1]. Exercise helps[2].\n\n## References\n\n1. French S. Spine. 2006;31(9):998-1006.\n1. Hayden J. Exercise therapy. PMID 16034851.\n"),
        ])
    {
        Accepted = "Pages without numbered markers, lists written `1. 1. 1.`, and drift that a gap (BPL1005) or a repeated number (BPL1004) causes.",
        FixNote = "Inserts the blank line that makes the entries a list (safe), or renumbers the list and every marker in one edit (unsafe).",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        if (page.Numbering is not { Drifted.IsEmpty: false } numbering)
            yield break;
        var article = page.Article;
        var first = numbering.Drifted[0];
        var isSwallowed = first.RenderedNumber == 0;
        var others = numbering.Drifted.Length - 1;
        var rest = others == 0 ? "" : $"; the same goes for {Wording.Count(others, "other entry", "other entries")}";
        var message = isSwallowed
            ? $"Entry {first.Number} is shown as running text, because a list that does not start at 1 needs a blank line before it{rest}."
            : $"Entry {first.Number} is shown as number {first.RenderedNumber}, so its markers lead readers to another work{rest}.";
        var fix = isSwallowed
            ? new Fix("Insert the missing blank line", FixSafety.Safe, new TextChange(new TextSpan(LineStart(article.Text, first.Span.Start), 0), LineBreak.Of(article.Text)))
            : new Fix("Renumber the list and its markers", FixSafety.Unsafe, () => Renumbering.Consecutive(article, numbering.List));
        yield return Report(first.Label, message, fix) with
        {
            Related = [.. numbering.Drifted.Skip(1).Select(entry => new RelatedPlace(
                entry.Label, entry.RenderedNumber == 0 ? $"Entry {entry.Number} is shown as running text." : $"Entry {entry.Number} is shown as number {entry.RenderedNumber}."))],
        };
    }

    private static int LineStart(string text, int offset) => text.AsSpan(0, offset).LastIndexOfAny('\n', '\r') + 1;
}
