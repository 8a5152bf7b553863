using BackPain.Lint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Tests.Mutations;

/// <summary>Pages whose references are in order, to be damaged on purpose.</summary>
internal static class CleanPages
{
    private const int FewestEntries = 4;
    private const int LongestPage = 150_000;

    /// <summary>The samples and, where it is present, the corpus: every page that suits.</summary>
    public static IEnumerable<(string Name, string Text)> Real()
    {
        var folders = new[] { Repository.PathOf("samples"), SharedFolder.Find("corpus", "dev") }.OfType<string>();
        return folders
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            .Select(path => (Name: Path.GetFileName(path), Text: File.ReadAllText(path)))
            .Where(page => page.Text.Length < LongestPage && IsClean(page.Text));
    }

    /// <summary>Whether every marker leads to an entry, every entry is cited, and the numbers count from 1.</summary>
    public static bool IsClean(string text)
    {
        var result = new Linter(LintSettings.Default).Check(SourceText.From(text));
        var article = result.Article;
        if (article.NumberedList is not { Role: SectionRole.References } list || article.HasAmbiguousLists || list.IsLazilyNumbered || list.Entries.Length < FewestEntries)
            return false;
        return article.Lists.Length == 1 && article.Footnotes.IsEmpty
            && list.Entries.Select(entry => entry.Number).SequenceEqual(Enumerable.Range(1, list.Entries.Length))
            && article.Markers.All(marker => marker.Dialect == MarkerDialect.Bracket)
            && list.Entries.All(entry => article.Markers.Any(marker => marker.Names(entry.Number)))
            && !result.Findings.Any(finding => finding.Rule.Id.StartsWith("BPL1", StringComparison.Ordinal));
    }
}
