namespace BackPain.Lint.Verdicts;

/// <summary>Why a sentence needs a source.</summary>
public enum ClaimReason
{
    /// <summary>A number that somebody must have measured (BPL4002).</summary>
    Statistic,

    /// <summary>A study, review or guideline is reported (BPL4003).</summary>
    Study,
}
