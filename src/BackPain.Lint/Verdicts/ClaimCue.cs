namespace BackPain.Lint.Verdicts;

/// <summary>What a word hints at in a sentence that may need a source; a pair of words belongs to the groups of both.</summary>
[Flags]
internal enum ClaimCue
{
    /// <summary>Nothing of interest.</summary>
    None = 0,

    /// <summary>A number.</summary>
    Number = 1,

    /// <summary>Earlier, previous, recent: before a study it means somebody else's.</summary>
    Prior = 1 << 1,

    /// <summary>Study, trial, literature, guideline.</summary>
    Study = 1 << 2,

    /// <summary>Reported, shown, suggests: what studies and authors do.</summary>
    Report = 1 << 3,

    /// <summary>Causes, reduces, effective.</summary>
    Effect = 1 << 4,

    /// <summary>Associated, linked, risk.</summary>
    Association = 1 << 5,

    /// <summary>Should, recommended, contraindicated.</summary>
    Advice = 1 << 6,

    /// <summary>More, better, than.</summary>
    Comparison = 1 << 7,

    /// <summary>Prevalence, common, worldwide.</summary>
    Frequency = 1 << 8,

    /// <summary>May, might, possibly.</summary>
    Hedge = 1 << 9,

    /// <summary>Has, have.</summary>
    Have = 1 << 10,

    /// <summary>Been.</summary>
    Been = 1 << 11,

    /// <summary>Mg, kg: after a number it is a dose.</summary>
    Unit = 1 << 12,

    /// <summary>Million, half, third.</summary>
    Amount = 1 << 13,
}
