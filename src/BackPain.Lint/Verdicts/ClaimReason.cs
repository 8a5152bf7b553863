namespace BackPain.Lint.Verdicts;

/// <summary>Why a sentence needs a source, the strongest reason first.</summary>
public enum ClaimReason
{
    /// <summary>A number that somebody must have measured (BPL4002).</summary>
    Statistic,

    /// <summary>A study, review or guideline is reported (BPL4003).</summary>
    Study,

    /// <summary>Advice on health (BPL4005).</summary>
    Recommendation,

    /// <summary>A treatment, exposure or disease is said to do something (BPL4004).</summary>
    Effect,

    /// <summary>A comparison or superlative (BPL4001).</summary>
    Comparison,

    /// <summary>How common something is, in words (BPL4001).</summary>
    Frequency,

    /// <summary>Words that medical authors cite a source for, without one of the reasons above (BPL4001).</summary>
    Wording,
}
