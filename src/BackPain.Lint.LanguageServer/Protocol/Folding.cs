namespace BackPain.Lint.LanguageServer.Protocol;

/// <param name="StartCharacter">Where the part that folds begins in its first line; the end of that line when it is not said.</param>
/// <param name="EndCharacter">Where it ends in its last line; the end of that line when it is not said.</param>
/// <param name="Kind"><c>comment</c>, <c>region</c> or nothing.</param>
internal sealed record FoldingRange(uint StartLine, uint? StartCharacter, uint EndLine, uint? EndCharacter, string? Kind = null);
