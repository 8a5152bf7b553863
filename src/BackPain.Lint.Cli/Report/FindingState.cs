namespace BackPain.Lint.Cli.Report;

/// <summary>What became of a finding. The numbers stand in the report's data.</summary>
internal enum FindingState
{
    /// <summary><c>bplint check</c> reports it.</summary>
    Open = 0,

    /// <summary>The baseline holds it, so <c>bplint check</c> is silent.</summary>
    Known = 1,

    /// <summary>A comment of the page silences it.</summary>
    Suppressed = 2,
}
