using System.Collections.Immutable;
using BackPain.Lint.Articles;
using BackPain.Lint.Workspaces;

namespace BackPain.Lint.LanguageServer;

/// <summary>A workspace folder: how its pages are checked, and what they cite. Immutable.</summary>
/// <param name="Uri">The folder as the client names it; empty for a folder that the client did not name.</param>
/// <param name="Folder">How its pages are checked.</param>
internal sealed record Wiki(string Uri, WikiFolder Folder)
{
    /// <summary>What the pages of the folder cite, or <see langword="null"/> while that is not known.</summary>
    public WikiIndex? Index { get; init; }

    /// <summary>Absolute paths of the pages on disk, in their order, as far as they are known.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>Whether a path lies in the folder.</summary>
    public bool Contains(string path) => PageFinder.IsInside(path, Folder.Root);

    /// <summary>Whether what happens to a file can concern the folder: it lies in it, or in a folder above.</summary>
    public bool IsBelow(string path) => Contains(path) || (Path.GetDirectoryName(path) is { } above && PageFinder.IsInside(Folder.Root, above));

    /// <summary>The folder with what a page cites now.</summary>
    /// <param name="path">Absolute path of the page.</param>
    /// <param name="works">What it cites.</param>
    public Wiki With(string path, ImmutableArray<PageWork> works) => Index is null ? this : this with { Index = Index.With(Folder.Display(path), works) };

    /// <summary>The folder without a page.</summary>
    /// <param name="path">Absolute path of the page.</param>
    public Wiki Without(string path) => Index is null ? this : this with { Index = Index.Without(Folder.Display(path)) };
}
