using System.Collections.Immutable;
using System.IO.Enumeration;

namespace BackPain.Lint.Workspaces;

/// <summary>Finds the pages that paths stand for: a file is a page because it was named, a folder is searched.</summary>
public sealed class PageFinder
{
    private static readonly EnumerationOptions EveryEntry = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>The extensions of pages, each with its dot, in lower case.</summary>
    public static ImmutableArray<string> Extensions { get; } = [".md", ".markdown", ".mdx", ".qmd", ".rmd", ".mkd"];

    private readonly string currentFolder;
    private readonly PageFilter filter;
    private readonly SortedDictionary<string, string> pages = new(StringComparer.Ordinal);
    private readonly HashSet<string> walked = new(StringComparer.Ordinal);
    private readonly List<(Entry Link, IgnoreRules Rules)> links = [];

    private PageFinder(string currentFolder, PageFilter filter)
    {
        this.currentFolder = currentFolder;
        this.filter = filter;
    }

    /// <summary>Finds pages.</summary>
    /// <param name="paths">Files and folders, absolute or relative to the current folder.</param>
    /// <param name="currentFolder">An absolute path.</param>
    /// <param name="filter">What is left out; what ignore files say, unless given.</param>
    public static FoundPages Find(IEnumerable<string> paths, string currentFolder, PageFilter? filter = null)
    {
        var finder = new PageFinder(currentFolder, filter ?? PageFilter.IgnoreFilesOnly);
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (var path in paths)
        {
            // An empty path, such as that of an unset variable, is no way to say the current folder.
            if (path.Length == 0)
            {
                missing.Add(path);
                continue;
            }

            var full = Path.GetFullPath(path, currentFolder);
            if (finder.IsExcluded(full))
                continue;
            if (Directory.Exists(full))
                finder.Search(Path.TrimEndingDirectorySeparator(full));
            else if (Path.Exists(full))
                finder.Add(full, RealPath(full));
            else
                missing.Add(path);
        }

        return new FoundPages([.. finder.pages.Values.Order(StringComparer.Ordinal)], missing.ToImmutable());
    }

    /// <summary>Whether a file in a searched folder is a page, by its name.</summary>
    public static bool IsPage(ReadOnlySpan<char> fileName)
    {
        var extension = Path.GetExtension(fileName);
        foreach (var known in Extensions)
        {
            if (extension.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether there is a folder at a path.</summary>
    public static bool IsFolder(string path) => Directory.Exists(path);

    private void Search(string root)
    {
        var realRoot = RealPath(root);
        Walk(root, realRoot, RulesAbove(root));

        // Links come last, so that a page is found under its own name and not under that of a link to it.
        while (links.Count > 0)
        {
            var waiting = links.OrderBy(waiting => waiting.Link.Path, StringComparer.Ordinal).ToArray();
            links.Clear();
            foreach (var (link, rules) in waiting)
                Follow(link, rules, realRoot);
        }
    }

    private void Walk(string folder, string realFolder, IgnoreRules rulesAbove)
    {
        var excluded = filter.Below(Slashes(BaseOf(folder)));
        var waiting = new Stack<(string Folder, string RealFolder, IgnoreRules Rules)>([(folder, realFolder, rulesAbove)]);
        while (waiting.TryPop(out var next))
        {
            if (!walked.Add(next.RealFolder))
                continue;
            if (EntriesOf(next.Folder) is not { } entries)
            {
                Add(next.Folder, next.RealFolder);
                continue;
            }

            var rules = RulesOf(next.Folder, next.Rules);
            foreach (var entry in entries)
            {
                if (entry.IsHidden || rules.Ignores(Slashes(entry.Path), entry.IsFolder) || excluded.Ignores(Slashes(entry.Path), entry.IsFolder))
                    continue;
                if (entry.IsLink)
                    links.Add((entry, rules));
                else if (!entry.IsFolder)
                    AddIfPage(entry.Path, Path.Combine(next.RealFolder, Path.GetFileName(entry.Path)));
                else if (!IsDependencyFolder(entry.Path))
                    waiting.Push((entry.Path, Path.Combine(next.RealFolder, Path.GetFileName(entry.Path)), rules));
            }
        }
    }

    private void Follow(Entry link, IgnoreRules rules, string realRoot)
    {
        var target = RealPath(link.Path);
        if (!IsInside(target, realRoot))
            return;
        if (!link.IsFolder)
            AddIfPage(link.Path, target);
        else if (!IsDependencyFolder(link.Path))
            Walk(link.Path, target, rules);
    }

    private void AddIfPage(string path, string realPath)
    {
        if (IsPage(Path.GetFileName(path.AsSpan())))
            Add(path, realPath);
    }

    // Two names of one file are one page: checking it twice would report it twice, and fixing it twice would be a race.
    private void Add(string path, string realPath) => pages.TryAdd(realPath, path);

    private static List<Entry>? EntriesOf(string folder)
    {
        try
        {
            var entries = new FileSystemEnumerable<Entry>(folder, Entry.From, EveryEntry).ToList();
            entries.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
            return entries;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // The rules of the repository that holds the folder apply to it, else those of the current folder when it lies inside.
    private IgnoreRules RulesAbove(string folder)
    {
        var above = new Stack<string>();
        var top = RepositoryOf(folder) ?? (IsInside(folder, currentFolder) ? currentFolder : folder);
        for (var at = folder; at != top && Path.GetDirectoryName(at) is { } parent; at = parent)
            above.Push(parent);
        return above.Aggregate(IgnoreRules.None, (rules, next) => RulesOf(next, rules));
    }

    // A path is named on purpose and still left out, when one command line says both: lists of paths are made by programs.
    private bool IsExcluded(string path)
    {
        var top = BaseOf(path);
        var excluded = filter.Below(Slashes(top));
        for (var at = path; at.Length > top.Length; at = Path.GetDirectoryName(at)!)
        {
            if (excluded.Ignores(Slashes(at), isFolder: Directory.Exists(at)))
                return true;
        }

        return false;
    }

    // Patterns are relative to the current folder, and for what lies elsewhere to the folder it lies in.
    private string BaseOf(string path) => IsInside(path, currentFolder) ? currentFolder : Path.GetDirectoryName(path) ?? path;

    private static string? RepositoryOf(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git")))
                return at;
        }

        return null;
    }

    private IgnoreRules RulesOf(string folder, IgnoreRules above)
    {
        if (!filter.HonoursIgnoreFiles)
            return above;
        foreach (var name in (ReadOnlySpan<string>)[".gitignore", ".bplintignore"])
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path) && Content(path) is { } content)
                above = above.With(Slashes(folder), content);
        }

        return above;
    }

    private static string? Content(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Links in the folders above matter too, so the path is resolved part by part.
    private static string RealPath(string path, int hops = 0)
    {
        const int MostHops = 40;
        if (hops == MostHops || Path.GetDirectoryName(path) is not { } parent)
            return path;

        try
        {
            var here = Path.Combine(RealPath(parent, hops), Path.GetFileName(path));
            FileSystemInfo entry = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
            return entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName is { } target ? RealPath(target, hops + 1) : here;
        }
        catch (IOException)
        {
            return path; // A loop of links: reading the page says so.
        }
    }

    /// <summary>Whether a path is that of a folder, or of something in it.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="root">Absolute path of the folder.</param>
    public static bool IsInside(string path, string root) =>
        path.StartsWith(root, StringComparison.Ordinal) &&
        (path.Length == root.Length || Path.EndsInDirectorySeparator(root) || path[root.Length] == Path.DirectorySeparatorChar);

    private static bool IsDependencyFolder(string path) =>
        Path.GetFileName(path.AsSpan()).Equals("node_modules", StringComparison.OrdinalIgnoreCase);

    private static string Slashes(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace('\\', '/');

    private readonly record struct Entry(string Path, bool IsFolder, bool IsLink, bool IsHidden)
    {
        public static Entry From(ref FileSystemEntry entry) => new(
            entry.ToFullPath(),
            entry.IsDirectory,
            entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            entry.FileName is ['.', ..]);
    }
}
