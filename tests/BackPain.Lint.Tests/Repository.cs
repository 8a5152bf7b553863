namespace BackPain.Lint.Tests;

/// <summary>The working copy that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the working copy.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>The text of a file of the working copy.</summary>
    public static string Read(params ReadOnlySpan<string> parts) => File.ReadAllText(PathOf(parts));

    /// <summary>The pages a newcomer lints first, by file name.</summary>
    public static IEnumerable<string> SamplePages => FileNames(PathOf("samples"), "*.md");

    /// <summary>The documents people read, relative to the root: README, the other pages beside it, and everything in docs.</summary>
    public static IEnumerable<string> Documents =>
        FileNames(Root, "*.md").Concat(
            Directory.EnumerateFiles(PathOf("docs"), "*.md", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> FileNames(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BackPain.Lint.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds BackPain.Lint.sln.");
    }
}
