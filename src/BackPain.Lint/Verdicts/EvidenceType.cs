namespace BackPain.Lint.Verdicts;

/// <summary>What kind of work a source is, as far as its own words tell.</summary>
public enum EvidenceType
{
    /// <summary>They do not tell, or tell both.</summary>
    Unknown,

    /// <summary>One study: a trial, a cohort, a case report.</summary>
    Study,

    /// <summary>A work about several studies: a systematic review, a meta-analysis, a review.</summary>
    Review,
}
