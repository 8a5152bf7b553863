namespace BackPain.Lint.Verdicts;

/// <summary>What a living review decided on the studies of a list; two different ones exclude each other.</summary>
internal enum StudyStatus
{
    None,
    Included,
    NotIncluded,
    Excluded,
    UnderReview,
}
