using System.Collections.Immutable;

namespace BackPain.Lint.Cli;

/// <summary>Which pages a run is about.</summary>
/// <param name="Paths">Files and folders as written; <c>-</c> alone is the standard input.</param>
/// <param name="StandardInputName">The path that the standard input stands for.</param>
/// <param name="AllowEmpty">Whether finding no page is fine.</param>
internal sealed record PageOptions(ImmutableArray<string> Paths, string? StandardInputName, bool AllowEmpty)
{
    /// <summary>A file that names more files and folders, <c>-</c> for the standard input, or <see langword="null"/>.</summary>
    public string? FilesFrom { get; init; }

    /// <summary>Patterns of what is left out, as in <c>.gitignore</c>.</summary>
    public ImmutableArray<string> Excluded { get; init; } = [];

    /// <summary>Whether ignore files count.</summary>
    public bool HonoursIgnoreFiles { get; init; } = true;

    /// <summary>Most pages in work at a time, at least 1.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>The part of the pages that the run is about, or <see langword="null"/> for all.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Whether the one page comes from the standard input.</summary>
    public bool ReadsStandardInput => Paths is ["-"] && FilesFrom is null;

    /// <summary>What contradicts itself, in one sentence, or <see langword="null"/>.</summary>
    public string? Contradiction
    {
        get
        {
            if (Paths.Contains("-") && !ReadsStandardInput)
                return "The standard input '-' is the only page of a run: name it alone.";
            if (Shard is not null && ReadsStandardInput)
                return "The option '--shard' needs files or folders: the page '-' has no parts.";
            return StandardInputName is not null && !ReadsStandardInput ? "The option '--stdin-filename' needs the page '-'." : null;
        }
    }
}
