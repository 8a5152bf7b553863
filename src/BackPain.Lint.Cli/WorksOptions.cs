namespace BackPain.Lint.Cli;

/// <summary>What <c>bplint works</c> was asked to do.</summary>
/// <param name="Pages">Which pages it is about.</param>
/// <param name="Format">One of <see cref="WorksCommand.Formats"/>.</param>
internal sealed record WorksOptions(PageOptions Pages, string Format)
{
    /// <summary>The file to write, or <see langword="null"/> for the standard output.</summary>
    public string? Output { get; init; }

    /// <summary>Whether works that no page cites are listed, too.</summary>
    public bool Uncited { get; init; }
}
