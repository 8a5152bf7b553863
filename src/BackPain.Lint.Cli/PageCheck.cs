using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Parsing;
using BackPain.Lint.Rules.Tool;
using BackPain.Lint.Verdicts;
using BackPain.Lint.Workspaces;
using Microsoft.CodeAnalysis.Text;

namespace BackPain.Lint.Cli;

/// <summary>Checks single pages, and fixes them when that was asked for. Serves any number of threads.</summary>
internal sealed class PageCheck(
    CheckOptions options, PageSource source, Comparison compared, StageObserver? observe, CancellationToken cancellation)
{
    private readonly WikiFolder folder = new(source.CurrentFolder, source.Config)
    {
        Retractions = new(source.CurrentFolder, options.Retractions is { } named ? source.FullPath(named) : null),
        NewLinter = settings => new Linter(settings, options.Rules.Contains, observe),
    };

    private readonly SurveyedPages surveyed = new();
    private WikiIndex? wiki;

    /// <summary>What could not be read beside the pages, a sentence each.</summary>
    public ImmutableArray<string> Remarks => folder.Retractions.Remarks;

    /// <summary>Reads what the pages cite, where a rule compares pages. Call it before any page is checked.</summary>
    /// <param name="paths">Absolute paths of all pages of the wiki, those included that the run is not about.</param>
    public void Survey(ImmutableArray<string> paths)
    {
        if (paths.Length < 2 || !paths.Any(path => LinterFor(source.Config.SettingsFor(path)).LooksAcrossPages))
            return;
        wiki = WikiIndex.Of(source.InOrder(paths, path => KeyValuePair.Create(source.Display(path), WorksOf(path))));
    }

    /// <summary>Reads anew what single pages cite, after <see cref="Survey(ImmutableArray{string})"/>.</summary>
    /// <param name="changed">Absolute paths of pages that are new or changed.</param>
    /// <param name="gone">Absolute paths of pages that are no longer there.</param>
    /// <param name="all">Absolute paths of all pages.</param>
    public void Survey(ImmutableArray<string> changed, ImmutableArray<string> gone, ImmutableArray<string> all)
    {
        if (wiki is null)
        {
            Survey(all);
            return;
        }

        wiki = gone.Aggregate(wiki, (index, path) => index.Without(source.Display(path)));
        wiki = changed.Aggregate(wiki, (index, path) => index.With(source.Display(path), WorksOf(path)));
    }

    private ImmutableArray<PageWork> WorksOf(string path)
    {
        var settings = source.Config.SettingsFor(path);
        if (compared.Read(path, settings.MaxPageSize, out _) is not { } page || !EntrySummary.MayBeIn(page.Text.ToString()))
            return [];
        var article = LinterFor(page, settings).Read(page.Text);
        if (compared.Includes(path))
            surveyed.Keep(page, article);
        return EntrySummary.Of(article);
    }

    /// <summary>Checks a page on disk.</summary>
    /// <param name="path">Its absolute path.</param>
    public PageReport Check(string path)
    {
        var settings = source.Config.SettingsFor(path);
        if (surveyed.Take(path) is var (known, article))
            return Check(known, settings, writes: !options.Diff, article);
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
            ? Unreadable(path, settings, fault) with { HasFailed = options.Changes && !options.Diff }
            : Check(page, settings, writes: false);
    }

    /// <summary>Reports the settings of a configuration file that are ignored.</summary>
    public PageReport Check(ConfigFile file) => new(
        source.Display(file.Path), file.Text, new LineIndex(file.Text), options.Rules.Contains(InvalidSetting.Descriptor) ? [.. folder.FindingsOf(file)] : []) { IsPage = false };

    /// <summary>The settings of a configuration file that are ignored, whatever rules run.</summary>
    public IEnumerable<Finding> FaultsOf(ConfigFile file) => folder.FaultsOf(file);

    private PageReport Check(PageFile page, LintSettings settings, bool writes, Article? article = null)
    {
        var linter = LinterFor(page, settings);
        var result = article is null ? linter.Check(page.Text, cancellation) : linter.Check(article, cancellation);
        var unchanged = Report(page, settings, result);
        var report = unchanged;
        if (options.Fix is { } upTo && result.Article.ReadingFault is null && result.Findings.Any(finding => finding.Fixes.Any(fix => fix.Safety <= upTo)))
        {
            var fix = Fixer.Fix(linter, page.Text, upTo, cancellation);
            result = fix.Remaining;
            report = Report(page, settings, result) with { Fixed = fix.Fixed.Length, Remarks = fix.Refused };
        }

        if (options.AddSuppressions)
            report = Silence(page, settings, linter, report, ref result);
        if (ReferenceEquals(result.Article.Source, page.Text))
            return writes || !options.Changes ? report : report with { Encoded = page.Encode(page.Text) };
        if (writes && page.Replace(result.Article.Source) is { } refusal)
            return unchanged with { Remarks = [refusal], HasFailed = true };
        return report with
        {
            Encoded = writes ? null : page.Encode(result.Article.Source),
            Patch = options.Diff ? UnifiedDiff.Write(report.Path, page, result.Article.Source) : "",
        };
    }

    private PageReport Silence(PageFile page, LintSettings settings, Linter linter, PageReport report, ref LintResult result)
    {
        var reported = report.Findings.ToHashSet(ReferenceEqualityComparer.Instance);
        var silenced = SuppressionWriter.Write(linter, result, reported.Contains, cancellation);
        result = silenced.Remaining;
        return Report(page, settings, result) with
        {
            Fixed = report.Fixed,
            Silenced = silenced.Silenced,
            Remarks = silenced.Refused == 0 ? report.Remarks : report.Remarks.Add("Findings are left, because every comment that suppresses them would change how the page is read."),
        };
    }

    private PageReport Report(PageFile page, LintSettings settings, LintResult result)
    {
        var findings = compared.New(page, settings, result, earlier => LinterFor(page, settings).Check(earlier.Text, cancellation));
        return new(source.Display(page.Path), result.Article.Text, result.Article.Lines, findings)
        {
            Article = result.Article,
            HasFailed = result.HasCrashedRule,
            Suppressed = [.. result.Suppressed.Where(finding => options.Rules.Contains(finding.Rule))],
            Coverage = options.CountsClaims ? result.Coverage : null,
        };
    }

    private PageReport Unreadable(string path, LintSettings settings, string fault)
    {
        var rule = UnreadableFile.Descriptor;
        var severity = options.Rules.Contains(rule) ? LinterFor(settings).SeverityOf(rule) : null;
        ImmutableArray<Finding> findings = severity is { } one ? [new(rule, one, new TextSpan(0, 0), fault)] : [];
        return new PageReport(source.Display(path), "", new LineIndex(""), findings);
    }

    private Linter LinterFor(PageFile page, LintSettings settings) => folder.LinterFor(page.Path, page.Text.ToString(), settings, wiki);

    private Linter LinterFor(LintSettings settings) => folder.LinterFor(settings);
}
