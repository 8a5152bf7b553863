using BackPain.Lint.Articles;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.LanguageServer;

/// <summary>A workspace folder: how its pages are checked, and what they cite.</summary>
/// <param name="Uri">The folder as the client names it; empty for a folder that the client did not name.</param>
/// <param name="Folder">How its pages are checked.</param>
internal sealed record Wiki(string Uri, WikiFolder Folder)
{
    /// <summary>What the pages of the folder cite, as far as it is known.</summary>
    public WikiIndex Index { get; init; } = WikiIndex.Empty;

    /// <summary>Whether a path lies in the folder.</summary>
    public bool Contains(string path)
    {
        var root = Folder.Root;
        return path.StartsWith(root, StringComparison.Ordinal)
            && (path.Length == root.Length || Path.EndsInDirectorySeparator(root) || path[root.Length] == Path.DirectorySeparatorChar);
    }
}
