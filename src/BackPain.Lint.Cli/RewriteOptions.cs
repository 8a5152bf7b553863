namespace BackPain.Lint.Cli;

/// <summary>What a command that rewrites pages was asked to do.</summary>
/// <param name="Pages">Which pages it is about.</param>
internal sealed record RewriteOptions(PageOptions Pages)
{
    /// <summary>Whether changes are shown as a patch and nothing is written.</summary>
    public bool Diff { get; init; }

    /// <summary>Whether nothing is written and the exit code tells if something would be.</summary>
    public bool Check { get; init; }

    /// <summary>Whether the counts at the end are left out.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether pages are written.</summary>
    public bool Writes => !Diff && !Check;
}
