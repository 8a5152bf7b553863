using System.Collections.Concurrent;
using BackPain.Lint.Articles;

namespace BackPain.Lint.Workspaces;

/// <summary>
/// Finds the baseline of a page: the one that the run names, or else the nearest one in the folders above the page, up to the
/// folder of a repository. Files are read once. Serves any number of threads.
/// </summary>
/// <param name="named">Absolute path of the file that the run names, or <see langword="null"/>.</param>
public sealed class BaselineFiles(string? named = null)
{
    private readonly ConcurrentDictionary<(string Folder, string Name), string?> places = new();
    private readonly ConcurrentDictionary<string, BaselineFile> files = new(StringComparer.Ordinal);

    /// <summary>The files that were read, in the order of their paths.</summary>
    public IEnumerable<BaselineFile> Read => files.Values.OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>Whether a baseline of this name was looked for, found or not.</summary>
    /// <param name="fileName">Without its folder.</param>
    public bool Asks(string fileName) => places.Keys.Any(place => Path.GetFileName(place.Name).Equals(fileName, StringComparison.Ordinal)) || Path.GetFileName(named) == fileName;

    /// <summary>The baseline of a page, or <see langword="null"/> when it has none.</summary>
    /// <param name="pagePath">Absolute path of the page.</param>
    /// <param name="settings">What applies to the page.</param>
    public BaselineFile? For(string pagePath, LintSettings settings)
    {
        var path = named ?? (Path.GetDirectoryName(pagePath) is { } folder ? PlaceOf(folder, settings.Baseline) : null);
        return path is null ? null : files.GetOrAdd(path, static path => BaselineFile.Read(path));
    }

    private string? PlaceOf(string folder, string name) => places.GetOrAdd((folder, name), static (key, self) => self.Search(key.Folder, key.Name), this);

    private string? Search(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
            return path;
        var isRepository = Directory.Exists(Path.Combine(folder, ".git")) || File.Exists(Path.Combine(folder, ".git"));
        return isRepository || Path.GetDirectoryName(folder) is not { } above ? null : PlaceOf(above, name);
    }
}
