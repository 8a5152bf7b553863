using System.Collections.Immutable;

namespace BackPain.Lint.Workspaces;

/// <summary>
/// What the ignore files of a folder and of the folders above it leave out, as gitignore(5) has it: the last pattern that
/// matches decides, and a file nearer to the page wins.
/// </summary>
public sealed class IgnoreRules
{
    private readonly IgnoreRules? above;
    private readonly string folder;
    private readonly ImmutableArray<IgnorePattern> patterns;

    private IgnoreRules(IgnoreRules? above, string folder, ImmutableArray<IgnorePattern> patterns)
    {
        this.above = above;
        this.folder = folder;
        this.patterns = patterns;
    }

    /// <summary>Leaves nothing out.</summary>
    public static IgnoreRules None { get; } = new(null, "", []);

    /// <summary>
    /// Whether a file or folder is left out. A folder above it that is left out is not looked at: whoever walks folders does
    /// not enter it, so nothing below can be taken in again.
    /// </summary>
    /// <param name="path">Path with <c>/</c>, in or below the folder of these rules.</param>
    /// <param name="isFolder">Whether the path is a folder; some patterns are about folders only.</param>
    public bool Ignores(string path, bool isFolder)
    {
        for (var rules = this; rules is not null; rules = rules.above)
        {
            if (rules.Verdict(path, isFolder) is { } verdict)
                return verdict;
        }

        return false;
    }

    /// <summary>These rules with an ignore file of a folder below, whose patterns win.</summary>
    /// <param name="folderBelow">Path of the folder with <c>/</c>, without one at its end.</param>
    /// <param name="content">Text of the ignore file.</param>
    public IgnoreRules With(string folderBelow, string content)
    {
        var builder = ImmutableArray.CreateBuilder<IgnorePattern>();
        foreach (var line in content.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            if (IgnorePattern.Parse(line) is { } pattern)
                builder.Add(pattern);
        }

        return builder.Count == 0 ? this : new IgnoreRules(this, folderBelow, builder.ToImmutable());
    }

    private bool? Verdict(string path, bool isFolder)
    {
        if (patterns.IsEmpty)
            return null;

        var relative = path.AsSpan(folder.Length).TrimStart('/');
        for (var at = patterns.Length - 1; at >= 0; at--)
        {
            if (patterns[at].Matches(relative, isFolder))
                return !patterns[at].TakesIn;
        }

        return null;
    }
}
