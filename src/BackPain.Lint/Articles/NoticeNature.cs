namespace BackPain.Lint.Articles;

/// <summary>What a journal announced of a work, the gravest last.</summary>
public enum NoticeNature
{
    /// <summary>What was announced before is taken back: the work stands.</summary>
    Reinstatement,

    /// <summary>The work was corrected and stands.</summary>
    Correction,

    /// <summary>The editors doubt the work and have not decided.</summary>
    ExpressionOfConcern,

    /// <summary>The work was withdrawn from the literature.</summary>
    Retraction,
}
