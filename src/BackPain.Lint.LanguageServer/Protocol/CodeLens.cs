namespace BackPain.Lint.LanguageServer.Protocol;

/// <summary>No lens is asked for more: each is complete.</summary>
internal sealed record CodeLensOptions;

internal sealed record CodeLens(Range Range, Command Command);
