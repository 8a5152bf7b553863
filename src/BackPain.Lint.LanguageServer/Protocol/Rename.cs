namespace BackPain.Lint.LanguageServer.Protocol;

internal sealed record RenameOptions(bool PrepareProvider);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

/// <param name="Placeholder">What the user begins with.</param>
internal sealed record PrepareRenameResult(Range Range, string Placeholder);

/// <param name="Ranges">Places with the same text, which change together.</param>
/// <param name="WordPattern">What may be typed there, as a regular expression; anything else ends the common editing.</param>
internal sealed record LinkedEditingRanges(Range[] Ranges, string WordPattern);
