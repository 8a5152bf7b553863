using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Rules.Sections;

/// <summary>BPL3012: the frame of a wiki's pages, left in the text by an export.</summary>
public sealed class NavigationBoilerplate : Rule
{
    private const int FewestLines = 8;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "BPL3012", Name: "navigation-boilerplate", RuleCategory.Sections, DiagnosticSeverity.Warning,
        Title: "A page holds its text, not the menus around it",
        Why: "Skip links, edit links and menus do nothing outside the wiki they come from, and readers must scroll past them to reach the text.",
        Examples:
        [
            new(
                "# Back pain\n\n[|Jump to navigation Jump to search|]\n\n## Therapy[| [edit]|]\n\nHeat helps.\n",
                Fixed: "# Back pain\n\n## Therapy\n\nHeat helps.\n"),
            new("# Back pain\n\nTo edit this text, see [edit] in the menu. Jump to search results.\n\nCategories:\n\n- muscles\n- joints\n"),
        ])
    {
        Accepted = "The same words inside a sentence; `Categories:` and `Retrieved from` on pages without any other remains; menus that do not repeat the page's title.",
        FixNote = "Deletes the exact lines safely. A menu of eight lines or more at the top is put into a comment, with `--unsafe-fixes` only.",
        FixSafety = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page)
    {
        var article = page.Article;
        foreach (var span in article.Boilerplate)
        {
            var place = IsWholeLine(article.Text, span) ? WholeLines.Around(article.Text, span) : span;
            yield return Report(span, $"{Wording.Quote(article.Slice(span))} is left over from the frame of a wiki's page.", new Fix("Delete the words", FixSafety.Safe, new TextChange(place, "")));
        }

        if (article.Navigation is { } navigation && article.Sections is [var title, ..] && Menu(article, navigation) is { } menu && Repeats(article, menu, title.Title))
            yield return OfMenu(article, menu);
    }

    private Finding OfMenu(Article article, TextSpan menu)
    {
        var (first, last) = (LineAt(article, menu.Start), LineAt(article, menu.End));
        var line = LineBreak.Of(article.Text);
        var lines = 0;
        foreach (var part in article.Slice(menu).EnumerateLines())
            lines += part.IsWhiteSpace() ? 0 : 1;
        return Report(
            first,
            $"A menu of {lines} lines, from {Wording.Quote(article.Slice(first))} to {Wording.Quote(article.Slice(last))}, stands before the text.",
            article.Slice(menu).Contains("--", StringComparison.Ordinal) ? [] :
            [
                new Fix("Put the menu into a comment", FixSafety.Unsafe,
                    new TextChange(new TextSpan(menu.Start, 0), $"<!-- Menu of the wiki this page comes from:{line}"), new TextChange(new TextSpan(menu.End, 0), $"{line}-->")),
            ]) with
        {
            Related = [new RelatedPlace(last, "The last line of the menu.")],
        };
    }

    /// <summary>The navigation block without exact lines at its start, which are reported by themselves.</summary>
    private static TextSpan? Menu(Article article, TextSpan navigation)
    {
        var start = navigation.Start;
        foreach (var span in article.Boilerplate)
        {
            if (span.Start != start)
                break;
            start = span.End;
            while (start < navigation.End && char.IsWhiteSpace(article.Text[start]))
                start++;
        }

        var lines = 0;
        foreach (var part in article.Text.AsSpan(start, navigation.End - start).EnumerateLines())
            lines += part.IsWhiteSpace() ? 0 : 1;
        return lines >= FewestLines ? TextSpan.FromBounds(start, navigation.End) : null;
    }

    private static bool Repeats(Article article, TextSpan menu, string title) =>
        title.Length > 0 && article.Slice(menu).Contains(title, StringComparison.OrdinalIgnoreCase);

    private static TextSpan LineAt(Article article, int at)
    {
        var before = article.Text.AsSpan(0, at);
        var start = before.LastIndexOfAny('\n', '\r') + 1;
        var rest = article.Text.AsSpan(start);
        var end = rest.IndexOfAny('\n', '\r');
        var line = end < 0 ? rest : rest[..end];
        return new TextSpan(start + (line.Length - line.TrimStart().Length), line.Trim().Length);
    }

    private static bool IsWholeLine(string text, TextSpan span)
    {
        var before = text.AsSpan(0, span.Start);
        return before[(before.LastIndexOfAny('\n', '\r') + 1)..].IsWhiteSpace();
    }
}
