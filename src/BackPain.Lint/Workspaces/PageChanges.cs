using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace BackPain.Lint.Workspaces;

/// <summary>Notices what changes on the disk: the pages of a run, and the settings beside and above them.</summary>
public sealed class PageChanges : IDisposable
{
    private const int MostEvents = 100_000;

    // An editor writes a page in several steps, and a change of branches many pages.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    // Known by heart, because a change of theirs can concern every page.
    private static readonly ImmutableArray<string> SettingFiles = [".editorconfig", ".globalconfig", ".gitignore", ".bplintignore", ".bplint-baseline.json"];

    private readonly BlockingCollection<string> events = new(MostEvents);
    private readonly List<FileSystemWatcher> watchers = [];

    /// <summary>Begins to watch.</summary>
    /// <param name="paths">Absolute paths of pages and folders; those that do not exist are passed over.</param>
    /// <param name="others">Absolute paths of further files that concern every page.</param>
    public PageChanges(IEnumerable<string> paths, IEnumerable<string> others)
    {
        string[] named = [.. paths];
        foreach (var folder in named.Where(Directory.Exists))
            Watch(folder, recursive: true);
        foreach (var file in named.Where(File.Exists).Concat(others))
            Watch(Path.GetDirectoryName(file)!, recursive: false, Path.GetFileName(file));
        foreach (var folder in named.SelectMany(Above).Distinct(StringComparer.Ordinal))
            Watch(folder, recursive: false, [.. SettingFiles]);
    }

    /// <summary>Whether a file holds settings, a baseline, works or retractions: what pages are judged by.</summary>
    public static bool IsSetting(string path) =>
        SettingFiles.Contains(Path.GetFileName(path), StringComparer.Ordinal) || Path.GetExtension(path) is ".bib" or ".csv";

    /// <summary>Waits until something changed and nothing more does.</summary>
    /// <param name="cancellation">Ends the wait with <see cref="OperationCanceledException"/>.</param>
    /// <returns>Absolute paths; an empty one stands for whatever was missed.</returns>
    public ImmutableHashSet<string> Wait(CancellationToken cancellation)
    {
        var changed = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        changed.Add(events.Take(cancellation));
        while (events.TryTake(out var next, (int)Quiet.TotalMilliseconds, cancellation))
            changed.Add(next);
        return changed.ToImmutable();
    }

    /// <summary>Ends watching.</summary>
    public void Dispose()
    {
        foreach (var watcher in watchers)
            watcher.Dispose();
        events.Dispose();
    }

    private void Watch(string folder, bool recursive, params string[] names)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = recursive,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite,
        };
        foreach (var name in names)
            watcher.Filters.Add(name);
        watcher.Changed += (_, change) => Note(folder, change.FullPath);
        watcher.Created += (_, change) => Note(folder, change.FullPath);
        watcher.Deleted += (_, change) => Note(folder, change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Note(folder, change.OldFullPath);
            Note(folder, change.FullPath);
        };
        watcher.Error += (_, _) => events.TryAdd("");
        watchers.Add(watcher);
        watcher.EnableRaisingEvents = true;
    }

    // What is hidden is no page, and git is always busy.
    private void Note(string folder, string path)
    {
        var parts = Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar);
        if (IsSetting(path) || !parts.Any(part => part.Length > 1 && part[0] == '.') && !parts.Contains("node_modules", StringComparer.OrdinalIgnoreCase))
            events.TryAdd(path);
    }

    private static IEnumerable<string> Above(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(folder))
                yield return folder;
        }
    }
}
