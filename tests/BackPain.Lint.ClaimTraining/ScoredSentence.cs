namespace BackPain.Lint.ClaimTraining;

/// <summary>A sentence with what a method says of it.</summary>
/// <param name="Score">The higher, the more it needs a source.</param>
/// <param name="Article">The text it comes from; sentences of one text are alike.</param>
/// <param name="Cited">Whether its authors cited a source.</param>
/// <param name="IsIsolated">Whether neither it nor a neighbour is cited.</param>
internal readonly record struct ScoredSentence(double Score, string Article, bool Cited, bool IsIsolated);
