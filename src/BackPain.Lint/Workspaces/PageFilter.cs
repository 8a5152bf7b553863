using System.Collections.Immutable;

namespace BackPain.Lint.Workspaces;

/// <summary>What a search for pages leaves out.</summary>
/// <param name="Excluded">Patterns as in an ignore file. They count for named paths, too, and no ignore file takes anything in again.</param>
/// <param name="HonoursIgnoreFiles">Whether <c>.gitignore</c> and <c>.bplintignore</c> count.</param>
public sealed record PageFilter(ImmutableArray<string> Excluded, bool HonoursIgnoreFiles)
{
    /// <summary>Leaves out what ignore files say.</summary>
    public static PageFilter IgnoreFilesOnly { get; } = new([], HonoursIgnoreFiles: true);

    /// <summary>The patterns as rules for what lies below a folder.</summary>
    /// <param name="folder">An absolute path with <c>/</c>.</param>
    internal IgnoreRules Below(string folder) => IgnoreRules.None.With(folder.TrimEnd('/'), string.Join('\n', Excluded));
}
