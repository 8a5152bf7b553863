using System.Collections.Immutable;

namespace BackPain.Lint.Workspaces;

/// <summary>The pages that changed since a commit, with what they were before; asked of the <c>git</c> program.</summary>
public sealed class GitChanges
{
    // What git calls a tree without files: what there was before the first commit.
    private const string EmptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

    private readonly Git git;
    private readonly string before;
    private readonly bool isStaged;
    private readonly ImmutableDictionary<string, string?> changes;

    private GitChanges(Git git, string before, bool isStaged, ImmutableDictionary<string, string?> changes)
    {
        this.git = git;
        this.before = before;
        this.isStaged = isStaged;
        this.changes = changes;
    }

    /// <summary>What changed in the working tree, files that git does not know included, since it left the history of a commit.</summary>
    /// <param name="folder">An absolute path inside the repository.</param>
    /// <param name="reference">A branch, a tag or a commit.</param>
    /// <param name="fault">What is missing, as one sentence, when the result is <see langword="null"/>.</param>
    public static GitChanges? Since(string folder, string reference, out string fault)
    {
        if (Git.Open(folder, out fault) is not { } git)
            return null;
        if (reference.StartsWith('-') || git.Run("rev-parse", "--verify", "--quiet", $"{reference}^{{commit}}") is null)
        {
            fault = $"There is no commit '{reference}' in this repository{(git.IsShallow ? ", whose history is shallow" : "")}: fetch it first ('git fetch origin' brings branches as 'origin/…').";
            return null;
        }

        if (git.Run("merge-base", reference, "HEAD") is not { } found)
        {
            fault = git.IsShallow
                ? $"The history is too shallow to tell what changed since '{reference}': fetch all of it ('git fetch --unshallow'; in a GitHub workflow 'fetch-depth: 0')."
                : $"The current commit and '{reference}' have no history in common, so there is nothing to compare with.";
            return null;
        }

        var commit = found.Trim();
        var changed = git.Run("diff", "--name-status", "-z", "-M", "--no-ext-diff", "--ignore-submodules", commit, "--");
        var unknown = git.Run("ls-files", "--others", "--exclude-standard", "-z");
        if (changed is null || unknown is null)
        {
            fault = "Git failed to list what changed: run 'git status' to see why.";
            return null;
        }

        var all = Read(changed).AddRange(Names(unknown).Select(name => KeyValuePair.Create(name, (string?)null)));
        return new(git, commit, isStaged: false, all);
    }

    /// <summary>What is staged for the next commit.</summary>
    /// <param name="folder">An absolute path inside the repository.</param>
    /// <param name="fault">What is missing, as one sentence, when the result is <see langword="null"/>.</param>
    public static GitChanges? Staged(string folder, out string fault)
    {
        if (Git.Open(folder, out fault) is not { } git)
            return null;
        var head = git.Run("rev-parse", "--verify", "--quiet", "HEAD")?.Trim() ?? EmptyTree;
        if (git.Run("diff", "--cached", "--name-status", "-z", "-M", "--no-ext-diff", "--ignore-submodules", head, "--") is not { } changed)
        {
            fault = "Git failed to list what is staged: run 'git status' to see why.";
            return null;
        }

        return new(git, head, isStaged: true, Read(changed));
    }

    /// <summary>Whether a file changed.</summary>
    /// <param name="path">Absolute path of a file that exists.</param>
    public bool Contains(string path) => changes.ContainsKey(git.NameOf(path));

    /// <summary>The file as it was before, or <see langword="null"/> when it is new.</summary>
    /// <param name="path">Absolute path of a changed file.</param>
    public byte[]? Before(string path) =>
        changes[git.NameOf(path)] is { } old ? git.Content($"{before}:{old}") : null;

    /// <summary>The file as it is staged, or <see langword="null"/> when the file on disk is meant.</summary>
    /// <param name="path">Absolute path of a changed file.</param>
    public byte[]? Staged(string path) => isStaged ? git.Content($":0:{git.NameOf(path)}") : null;

    // A status, a name, and for what was renamed or copied the new name, each ended by a NUL.
    private static ImmutableDictionary<string, string?> Read(string changed)
    {
        var read = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        var words = Names(changed);
        for (var at = 0; at + 1 < words.Length;)
        {
            var isMoved = words[at][0] is 'R' or 'C';
            if (isMoved && at + 2 < words.Length)
                read[words[at + 2]] = words[at + 1];
            else if (words[at][0] != 'D')
                read[words[at + 1]] = words[at][0] == 'A' ? null : words[at + 1];
            at += isMoved ? 3 : 2;
        }

        return read.ToImmutable();
    }

    private static string[] Names(string ended) => ended.Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
