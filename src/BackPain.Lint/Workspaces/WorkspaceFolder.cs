namespace BackPain.Lint.Workspaces;

/// <summary>Finds files that pages and settings name. Nothing outside the workspace is ever opened for them.</summary>
/// <param name="root">Absolute path of the workspace.</param>
internal sealed class WorkspaceFolder(string root)
{
    private readonly string top = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>A name is looked up in a folder, then in the folders above it, up to the workspace's own.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="from">Absolute path of the folder; one outside the workspace stands for the workspace's own.</param>
    /// <returns>An absolute path, or <see langword="null"/> when there is no such file inside the workspace.</returns>
    public string? Find(string name, string? from)
    {
        for (var folder = from is not null && IsWithin(from) ? from : top; folder is not null && IsWithin(folder); folder = Path.GetDirectoryName(folder))
        {
            var path = Path.GetFullPath(name, folder);
            if (IsWithin(path) && File.Exists(path))
                return path;
        }

        return null;
    }

    private bool IsWithin(string path) => PageFinder.IsInside(path, top);
}
