namespace BackPain.Lint.Articles;

/// <summary>What a journal announced of a work it had published.</summary>
/// <param name="Nature">Whether the work was retracted, doubted, corrected or reinstated.</param>
/// <param name="Date">The day of the notice, or <see langword="null"/> when the record states none.</param>
/// <param name="Identifier">The notice's own DOI or else PMID in normal form; <see langword="null"/> when there is none apart from the work's.</param>
public sealed record RetractionNotice(NoticeNature Nature, DateOnly? Date = null, string? Identifier = null)
{
    /// <summary>Whether the journal published a mended version in place of the work ("retract and replace").</summary>
    public bool IsReplaced { get; init; }
}
