namespace BackPain.Lint.Diagnostics;

/// <summary>The family a rule belongs to; the first digit of its id.</summary>
public enum RuleCategory
{
    /// <summary>BPL0xxx: the linter's own reports (unreadable page, unused suppression, invalid setting).</summary>
    Tool,

    /// <summary>BPL1xxx: citation markers against the reference list.</summary>
    References,

    /// <summary>BPL2xxx: the quality of entries, their identifiers and duplicates.</summary>
    Citations,

    /// <summary>BPL3xxx: structure of the page and residue of exports.</summary>
    Sections,

    /// <summary>BPL4xxx: statements and their support.</summary>
    Claims,
}
