using System.Collections.Concurrent;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules.Tool;

namespace BackPain.Lint.Workspaces;

/// <summary>
/// A folder of pages with all that files in it, and what a run names, say of how they are checked: settings, bibliographies,
/// retraction file, baseline. Files are read once: make a new one when they have changed. Serves any number of threads.
/// </summary>
/// <param name="root">Absolute path of the folder. Pages are called by their paths from it.</param>
/// <param name="config">The configuration files.</param>
public sealed class WikiFolder(string root, EditorConfig config)
{
    private readonly ConcurrentDictionary<LintSettings, Linter> linters = new(ReferenceEqualityComparer.Instance);
    private readonly BibliographyFiles bibliographies = new(root);

    /// <summary>Absolute path of the folder.</summary>
    public string Root { get; } = root;

    /// <summary>The configuration files.</summary>
    public EditorConfig Config { get; } = config;

    /// <summary>The baselines, or <see langword="null"/> when none counts.</summary>
    public BaselineFiles? Baselines { get; init; } = new();

    /// <summary>The retraction files.</summary>
    public RetractionFiles Retractions { get; init; } = new(root);

    /// <summary>How linters are made; with all rules unless said otherwise.</summary>
    public Func<LintSettings, Linter> NewLinter { get; init; } = settings => new Linter(settings);

    /// <summary>How messages name a page.</summary>
    /// <param name="path">Its absolute path.</param>
    public string Display(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>What applies to a page.</summary>
    /// <param name="path">Its absolute path.</param>
    public LintSettings SettingsFor(string path) => Config.SettingsFor(path);

    /// <summary>The linter of pages under the same settings, without what goes with a single page.</summary>
    public Linter LinterFor(LintSettings settings) => linters.GetOrAdd(settings, NewLinter);

    /// <summary>The linter of a page.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="text">The page.</param>
    /// <param name="settings">What applies to it.</param>
    /// <param name="index">What all pages cite, or <see langword="null"/> when that is not known.</param>
    public Linter LinterFor(string path, string text, LintSettings settings, WikiIndex? index) => LinterFor(settings).With(KnownWorks.Of(
        bibliographies.For(path, text, settings), Retractions.For(path, settings), index is null ? null : new WikiPage(index, Display(path))));

    /// <summary>Whether a file that has changed can change how pages are checked.</summary>
    /// <param name="path">Its absolute path.</param>
    public bool DependsOn(string path)
    {
        var name = Path.GetFileName(path);
        return EditorConfig.IsConfig(name) || bibliographies.Asks(name) || Retractions.Asks(name) || Baselines?.Asks(name) == true;
    }

    /// <summary>The settings of a configuration file that are ignored, with the severity that pages beside it give them.</summary>
    public IEnumerable<Finding> FindingsOf(ConfigFile file) =>
        LinterFor(SettingsFor(Path.Combine(Path.GetDirectoryName(file.Path)!, "page.md"))).SeverityOf(InvalidSetting.Descriptor) is { } severity
            ? FaultsOf(file).Select(finding => finding with { Severity = severity })
            : [];

    /// <summary>The settings of a configuration file that are ignored, whatever rules run.</summary>
    public IEnumerable<Finding> FaultsOf(ConfigFile file) => file.Findings.Concat(Retractions.Judge(file)).OrderBy(finding => finding.Span);

    /// <summary>The findings of a page that its baseline does not hold.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="result">What was found.</param>
    public IEnumerable<Finding> New(string path, LintResult result)
    {
        if (result.Findings.IsEmpty || Baselines?.For(path, SettingsFor(path)) is not { } baseline)
            return result.Findings;
        var isKnown = baseline.Take(path, FindingAnchors.Of(result.Article, result.Findings), _ => true);
        return result.Findings.Where((_, index) => !isKnown[index]);
    }
}
