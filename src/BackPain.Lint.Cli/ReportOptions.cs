namespace BackPain.Lint.Cli;

/// <summary>What <c>bplint report</c> was asked to do.</summary>
/// <param name="Pages">Which pages it is about.</param>
/// <param name="Html">The file to write, as written.</param>
internal sealed record ReportOptions(PageOptions Pages, string Html)
{
    /// <summary>The file of a run that names none.</summary>
    public const string DefaultFile = "bplint-report.html";

    /// <summary>The file of findings that are marked as known, as written; <see langword="null"/> for what the settings of the pages name.</summary>
    public string? Baseline { get; init; }

    /// <summary>The file of retracted works, as written; <see langword="null"/> for what the settings of the pages name.</summary>
    public string? Retractions { get; init; }
}
