using System.Collections.Immutable;

namespace BackPain.Lint.Cli;

/// <summary>What a command that rewrites pages was asked to do.</summary>
/// <param name="Paths">Files and folders as written; <c>-</c> alone is the standard input.</param>
internal sealed record RewriteOptions(ImmutableArray<string> Paths)
{
    /// <summary>Whether changes are shown as a patch and nothing is written.</summary>
    public bool Diff { get; init; }

    /// <summary>Whether nothing is written and the exit code tells if something would be.</summary>
    public bool Check { get; init; }

    /// <summary>The path that the standard input stands for.</summary>
    public string? StandardInputName { get; init; }

    /// <summary>Whether the counts at the end are left out.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether finding no page is fine.</summary>
    public bool AllowEmpty { get; init; }

    /// <summary>Whether the one page comes from the standard input.</summary>
    public bool ReadsStandardInput => Paths is ["-"];

    /// <summary>Whether pages are written.</summary>
    public bool Writes => !Diff && !Check;
}
