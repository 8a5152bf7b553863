using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Parsing;
using BackPain.Lint.Rules;
using BackPain.Lint.Workspaces;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Ledger;

/// <summary>What the linter says about the pages of folders, whatever their own configuration says.</summary>
public static class LedgerRun
{
    private const int LongestSource = 300;

    /// <summary>Lints every page below the folders.</summary>
    /// <param name="folders">Absolute paths.</param>
    /// <param name="everyRule">Whether rules run that are off by default.</param>
    /// <returns>The findings by path, then in the order of the page.</returns>
    public static ImmutableArray<LedgerEntry> Of(IEnumerable<string> folders, bool everyRule)
    {
        var settings = everyRule ? EveryRule() : LintSettings.Default;
        var linter = new Linter(settings);
        return [.. folders.SelectMany(PagesBelow).GroupBy(page => page.Wiki, StringComparer.Ordinal).SelectMany(wiki => EntriesOf(linter, settings, [.. wiki]))];
    }

    private static ParallelQuery<LedgerEntry> EntriesOf(Linter linter, LintSettings settings, ImmutableArray<(string Path, string Name, string Wiki)> pages)
    {
        var index = WikiIndex.Of(pages.AsParallel().AsOrdered().Select(page => KeyValuePair.Create(page.Name, WorksOf(linter, settings, page.Path))));
        return pages.AsParallel().AsOrdered()
            .SelectMany(page => EntriesOf(linter.With(KnownWorks.Of(null, null, new WikiPage(index, page.Name))), settings, page.Path, page.Name));
    }

    private static ImmutableArray<PageWork> WorksOf(Linter linter, LintSettings settings, string path) =>
        PageFile.Read(path, settings.MaxPageSize, out _) is { } page ? EntrySummary.Of(linter.Read(page.Text)) : [];

    private static LintSettings EveryRule() => LintSettings.Default with
    {
        Severities = RuleCatalog.Descriptors.Where(rule => !rule.EnabledByDefault)
            .ToImmutableSortedDictionary(rule => rule.Id, rule => Report(rule.Severity), StringComparer.Ordinal),
    };

    private static ReportDiagnostic Report(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => ReportDiagnostic.Error,
        DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
        DiagnosticSeverity.Info => ReportDiagnostic.Info,
        _ => ReportDiagnostic.Hidden,
    };

    /// <summary>
    /// The pages below a folder with the names that records give them. Folders of a corpus hold pages of different wikis: what stands
    /// directly in one is one wiki, and each folder in it is one.
    /// </summary>
    internal static IEnumerable<(string Path, string Name, string Wiki)> PagesBelow(string folder) => PageFinder.Find([folder], folder).Paths.Select(path =>
    {
        var inside = Path.GetRelativePath(folder, path).Replace('\\', '/');
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        return (path, $"{name}/{inside}", inside.Contains('/', StringComparison.Ordinal) ? $"{folder}/{inside[..inside.IndexOf('/', StringComparison.Ordinal)]}" : folder);
    });

    private static IEnumerable<LedgerEntry> EntriesOf(Linter linter, LintSettings settings, string path, string name)
    {
        if (PageFile.Read(path, settings.MaxPageSize, out _) is not { } page)
            return [];
        var result = linter.Check(page.Text);
        return result.Findings.Select(finding => EntryOf(result.Article, finding, name));
    }

    private static LedgerEntry EntryOf(Article article, Finding finding, string name)
    {
        var lines = article.Lines.PositionsOf(finding.Span);
        return new LedgerEntry(
            name, finding.Rule.Id, SeverityWords.Printed(finding.Severity), lines.Start.Line + 1, lines.Start.Character + 1,
            lines.End.Line + 1, lines.End.Character + 1, finding.Message, SourceOf(article, finding.Span));
    }

    private static string SourceOf(Article article, TextSpan span)
    {
        var line = article.Lines.ContentOf(article.Lines.LineOf(span.Start));
        var margin = Math.Max(40, (LongestSource - span.Length) / 2);
        var start = Math.Max(line.Start, span.Start - margin);
        var end = Math.Max(span.Start, Math.Min(Math.Min(line.End, span.End), span.Start + LongestSource));
        var after = Math.Min(Math.Max(line.End, end), end + margin);
        return $"{article.Text[start..span.Start]}⟦{article.Text[span.Start..end]}⟧{article.Text[end..after]}";
    }
}
