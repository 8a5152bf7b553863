namespace BackPain.Lint.Cli;

/// <summary>What the process says about its run.</summary>
internal static class ExitCode
{
    /// <summary>Nothing is left at or above the severity asked about.</summary>
    public const int Clean = 0;

    /// <summary>Findings are left.</summary>
    public const int Findings = 1;

    /// <summary>The run could not do what it was asked to do.</summary>
    public const int Failed = 2;

    /// <summary>Interrupted by the user.</summary>
    public const int Interrupted = 130;
}
