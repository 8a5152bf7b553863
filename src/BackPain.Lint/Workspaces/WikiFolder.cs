using System.Collections.Concurrent;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;

namespace BackPain.Lint.Workspaces;

/// <summary>
/// A folder of pages with all that files in it, and what a run names, say of how they are checked: settings, bibliographies,
/// retraction file, baseline. Files are read once: make a new one when they have changed. Serves any number of threads.
/// </summary>
/// <param name="root">Absolute path of the folder. Pages are called by their paths from it.</param>
/// <param name="unconfigured">What applies where no file says otherwise, such as the day of the run.</param>
public sealed class WikiFolder(string root, LintSettings unconfigured)
{
    private readonly ConcurrentDictionary<LintSettings, Linter> linters = new(ReferenceEqualityComparer.Instance);
    private readonly BibliographyFiles bibliographies = new(root);

    /// <summary>Absolute path of the folder.</summary>
    public string Root { get; } = root;

    /// <summary>The configuration files.</summary>
    public EditorConfig Config { get; } = new(unconfigured: unconfigured);

    /// <summary>The baselines, or <see langword="null"/> when none counts.</summary>
    public BaselineFiles? Baselines { get; init; } = new();

    /// <summary>The retraction files.</summary>
    public RetractionFiles Retractions { get; init; } = new(root);

    /// <summary>Which rules run; all unless said otherwise.</summary>
    public Func<RuleDescriptor, bool>? IsSelected { get; init; }

    /// <summary>How messages name a page.</summary>
    /// <param name="path">Its absolute path.</param>
    public string Display(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>What applies to a page.</summary>
    /// <param name="path">Its absolute path.</param>
    public LintSettings SettingsFor(string path) => Config.SettingsFor(path);

    /// <summary>The linter of pages under the same settings, without what goes with a single page.</summary>
    public Linter LinterFor(LintSettings settings) => linters.GetOrAdd(settings, settings => new Linter(settings, IsSelected));

    /// <summary>The linter of a page.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="text">The page.</param>
    /// <param name="index">What all pages cite, or <see langword="null"/> when that is not known.</param>
    public Linter LinterFor(string path, string text, WikiIndex? index)
    {
        var settings = SettingsFor(path);
        return LinterFor(settings).With(KnownWorks.Of(
            bibliographies.For(path, text, settings), Retractions.For(path, settings), index is null ? null : new WikiPage(index, Display(path))));
    }

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
