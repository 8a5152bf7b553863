using System.Collections.Immutable;

namespace BackPain.Lint.Cli;

/// <summary>Which pages a run is about.</summary>
/// <param name="Paths">Files and folders as written; <c>-</c> alone is the standard input.</param>
/// <param name="StandardInputName">The path that the standard input stands for.</param>
/// <param name="AllowEmpty">Whether finding no page is fine.</param>
internal sealed record PageOptions(ImmutableArray<string> Paths, string? StandardInputName, bool AllowEmpty)
{
    /// <summary>Whether the one page comes from the standard input.</summary>
    public bool ReadsStandardInput => Paths is ["-"];

    /// <summary>What contradicts itself, in one sentence, or <see langword="null"/>.</summary>
    public string? Contradiction
    {
        get
        {
            if (Paths.Contains("-") && !ReadsStandardInput)
                return "The standard input '-' is the only page of a run: name it alone.";
            return StandardInputName is not null && !ReadsStandardInput ? "The option '--stdin-filename' needs the page '-'." : null;
        }
    }
}
