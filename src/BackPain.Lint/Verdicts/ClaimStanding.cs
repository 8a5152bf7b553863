namespace BackPain.Lint.Verdicts;

/// <summary>How a claim without a source of its own stands to the sources around it, and so which rule speaks of it.</summary>
public enum ClaimStanding
{
    /// <summary>No source is near: BPL4001-4005.</summary>
    Unsourced,

    /// <summary>One of several such sentences after the last source of their paragraph: one finding for all of them, BPL4006.</summary>
    InTail,

    /// <summary>A marker at the paragraph's end, a few sentences on, may be meant to cover it: BPL4015.</summary>
    BeforeMarker,

    /// <summary>The page lists references and no marker points to any of them: BPL4015.</summary>
    BesideList,

    /// <summary>Only the citation-need score speaks, and less clearly than for a finding of its own: BPL4015.</summary>
    Possible,
}
