namespace BackPain.Lint.LanguageServer.Protocol;

/// <param name="Legend">What the numbers of tokens stand for.</param>
/// <param name="Range">Whether tokens of a part of a document are answered.</param>
/// <param name="Full">Whether those of a whole document are.</param>
internal sealed record SemanticTokensOptions(SemanticTokensLegend Legend, bool Range, bool Full);

internal sealed record SemanticTokensLegend(string[] TokenTypes, string[] TokenModifiers);

/// <param name="Data">
/// Five numbers for each token: lines after the one before, characters after it or after the start of the line, length, type, modifiers.
/// </param>
internal sealed record SemanticTokens(uint[] Data);
