using System.Collections.Immutable;

namespace BackPain.Lint.Cli;

/// <summary>What <c>bplint works</c> was asked to do.</summary>
/// <param name="Paths">Files and folders as written.</param>
/// <param name="Format">One of <see cref="WorksCommand.Formats"/>.</param>
internal sealed record WorksOptions(ImmutableArray<string> Paths, string Format)
{
    /// <summary>The file to write, or <see langword="null"/> for the standard output.</summary>
    public string? Output { get; init; }

    /// <summary>Whether works that no page cites are listed, too.</summary>
    public bool Uncited { get; init; }

    /// <summary>Whether finding no page is fine.</summary>
    public bool AllowEmpty { get; init; }
}
