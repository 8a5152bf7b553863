using System.Collections.Concurrent;
using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Diagnostics;
using BackPain.Lint.Rules.Tool;

namespace BackPain.Lint.Workspaces;

/// <summary>
/// Finds the retraction file of a page: the one that the run names, or else the one that the setting <c>bplint_retractions</c> names.
/// A file is read when the first page asks for a work, and once. Serves any number of threads.
/// </summary>
/// <param name="root">Absolute path of the workspace; what a setting names lies inside it.</param>
/// <param name="named">Absolute path of the file that the run names, anywhere, or <see langword="null"/>.</param>
public sealed class RetractionFiles(string root, string? named = null)
{
    private readonly WorkspaceFolder workspace = new(root);
    private readonly ConcurrentDictionary<string, bool> asked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (Lazy<RetractionFile> File, Lazy<RetractionIndex> Index)> files = new(StringComparer.Ordinal);

    /// <summary>Whether the run or a setting named a file so, found or not.</summary>
    /// <param name="fileName">Without its folder.</param>
    public bool Asks(string fileName) => asked.ContainsKey(fileName);

    /// <summary>The works that were retracted, or <see langword="null"/> when no file is named that can be read.</summary>
    /// <param name="pagePath">Absolute path of the page.</param>
    /// <param name="settings">What applies to the page.</param>
    public Lazy<RetractionIndex>? For(string pagePath, LintSettings settings)
    {
        if ((named ?? settings.Retractions) is { } asks)
            asked.TryAdd(Path.GetFileName(asks), true);
        var path = named ?? (settings.Retractions is { } name ? workspace.Find(name, Path.GetDirectoryName(pagePath)) : null);
        return path is null ? null : files.GetOrAdd(path, static path =>
        {
            var file = new Lazy<RetractionFile>(() => RetractionReader.Read(path));
            return (file, new Lazy<RetractionIndex>(() => file.Value.Index));
        }).Index;
    }

    /// <summary>What was lost of the files that were read, a sentence each.</summary>
    public ImmutableArray<string> Remarks =>
        [.. files.Where(file => file.Value.File.IsValueCreated)
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => file.Value.File.Value.Remark(Path.GetRelativePath(root, file.Key)))
            .OfType<string>()];

    /// <summary>BPL0004: what a configuration file names and is no retraction file. Spans are UTF-16 offsets into the configuration file.</summary>
    public IEnumerable<Finding> Judge(ConfigFile config)
    {
        if (named is not null)
            yield break;
        foreach (var line in config.LinesOf(SettingKeys.Retractions))
        {
            var path = workspace.Find(line.Value, Path.GetDirectoryName(config.Path));
            if ((path is null ? "is not in the folder that is checked" : RetractionReader.FaultOf(path)) is { } fault)
                yield return new(InvalidSetting.Descriptor, InvalidSetting.Descriptor.Severity, line.ValueSpan, $"The file {Wording.Quote(line.Value)} of '{SettingKeys.Retractions}' {fault}.");
        }
    }
}
