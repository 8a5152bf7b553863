using System.Collections.Concurrent;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules.Tool;
using BackPain.Lint.Verdicts;
using BackPain.Lint.Workspaces;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Cli;

/// <summary>Checks single pages, and fixes them when that was asked for. Serves any number of threads.</summary>
internal sealed class PageCheck(
    CheckOptions options, PageSource source, Comparison compared, StageObserver? observe, CancellationToken cancellation)
{
    private readonly BibliographyFiles bibliographies = new(source.CurrentFolder);
    private readonly RetractionFiles retractions = new(source.CurrentFolder, options.Retractions is { } named ? source.FullPath(named) : null);
    private readonly ConcurrentDictionary<LintSettings, Linter> linters = new(ReferenceEqualityComparer.Instance);

    /// <summary>What could not be read beside the pages, a sentence each.</summary>
    public ImmutableArray<string> Remarks => retractions.Remarks;

    /// <summary>Checks a page on disk.</summary>
    /// <param name="path">Its absolute path.</param>
    public PageReport Check(string path)
    {
        var settings = source.Config.SettingsFor(path);
        var page = compared.Read(path, settings.MaxPageSize, out var fault);
        return page is null ? Unreadable(path, settings, fault) : Check(page, settings, writes: !options.Diff);
    }

    /// <summary>Checks a page that is not on disk; its fixes are returned and not written.</summary>
    /// <param name="stream">The page.</param>
    /// <param name="path">The absolute path it stands for.</param>
    public PageReport Check(Stream stream, string path)
    {
        var settings = source.Config.SettingsFor(path);
        var page = PageFile.Read(stream, path, settings.MaxPageSize, out var fault);

        // Whoever takes the fixed page from the standard output must not take nothing for a page.
        return page is null
            ? Unreadable(path, settings, fault) with { HasFailed = options.Fix is not null && !options.Diff }
            : Check(page, settings, writes: false);
    }

    /// <summary>Reports the settings of a configuration file that are ignored.</summary>
    public PageReport Check(ConfigFile file)
    {
        // A setting has the severity that pages beside its file give it.
        var linter = LinterFor(source.Config.SettingsFor(Path.Combine(Path.GetDirectoryName(file.Path)!, "page.md")));
        var severity = options.Rules.Contains(InvalidSetting.Descriptor) ? linter.SeverityOf(InvalidSetting.Descriptor) : null;
        return new PageReport(source.Display(file.Path), file.Text, new LineIndex(file.Text), severity is { } one
            ? [.. file.Findings.Concat(retractions.Judge(file)).OrderBy(finding => finding.Span).Select(finding => finding with { Severity = one })]
            : []) { IsPage = false };
    }

    private PageReport Check(PageFile page, LintSettings settings, bool writes)
    {
        var linter = LinterFor(page, settings);
        var result = linter.Check(page.Text, cancellation);
        var report = Report(page, settings, result);
        if (options.Fix is not { } upTo)
            return report;
        if (result.Article.ReadingFault is not null || !result.Findings.Any(finding => finding.Fixes.Any(fix => fix.Safety <= upTo)))
            return writes ? report : report with { Encoded = page.Encode(page.Text) };

        var fix = Fixer.Fix(linter, page.Text, upTo, cancellation);
        if (ReferenceEquals(fix.Text, page.Text))
            return report with { Encoded = writes ? null : page.Encode(page.Text), Remarks = fix.Refused };
        if (writes && page.Replace(fix.Text) is { } refusal)
            return report with { Remarks = [refusal], HasFailed = true };

        return Report(page, settings, fix.Remaining) with
        {
            Fixed = fix.Fixed.Length,
            Encoded = writes ? null : page.Encode(fix.Text),
            Patch = options.Diff ? UnifiedDiff.Write(report.Path, page, fix.Text) : "",
            Remarks = fix.Refused,
        };
    }

    private PageReport Report(PageFile page, LintSettings settings, LintResult result)
    {
        var findings = compared.New(page, settings, result, earlier => LinterFor(page, settings).Check(earlier.Text, cancellation));
        return new(source.Display(page.Path), result.Article.Text, result.Article.Lines, findings)
        {
            Article = result.Article,
            HasFailed = result.HasCrashedRule,
            Coverage = options.Json || options.Statistics ? result.Coverage : null,
        };
    }

    private PageReport Unreadable(string path, LintSettings settings, string fault)
    {
        var rule = UnreadableFile.Descriptor;
        var severity = options.Rules.Contains(rule) ? LinterFor(settings).SeverityOf(rule) : null;
        ImmutableArray<Finding> findings = severity is { } one ? [new(rule, one, new TextSpan(0, 0), fault)] : [];
        return new PageReport(source.Display(path), "", new LineIndex(""), findings);
    }

    private Linter LinterFor(PageFile page, LintSettings settings) =>
        LinterFor(settings).With(KnownWorks.Of(bibliographies.For(page.Path, page.Text.ToString(), settings), retractions.For(page.Path, settings)));

    private Linter LinterFor(LintSettings settings) =>
        linters.GetOrAdd(settings, settings => new Linter(settings, options.Rules.Contains, observe));
}
