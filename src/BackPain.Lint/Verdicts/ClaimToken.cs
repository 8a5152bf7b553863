namespace BackPain.Lint.Verdicts;

/// <summary>A word of a sentence, looked up once for all detectors of claims.</summary>
/// <param name="Start">First character, relative to the sentence.</param>
/// <param name="End">After the last one.</param>
/// <param name="Study">What it does in a sentence that may report a study.</param>
/// <param name="Word">What it does in a sentence that may state an effect, advice or a comparison.</param>
/// <param name="OpensClause">Whether it is the first word, or a full stop, colon, semicolon or the like stands before it.</param>
/// <param name="FollowsComma">Whether a comma stands before it.</param>
internal readonly record struct ClaimToken(int Start, int End, StudyWord Study, ClaimWord Word, bool OpensClause, bool FollowsComma)
{
    /// <summary>Whether it does one of these things.</summary>
    public bool Is(ClaimWord any) => (Word & any) != ClaimWord.None;
}
