namespace BackPain.Lint.LanguageServer.Protocol;

internal sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

internal sealed record DidChangeTextDocumentParams(VersionedTextDocumentIdentifier TextDocument, TextDocumentContentChangeEvent[] ContentChanges);

/// <param name="Text">What stands in the range afterwards, or in the whole document when there is no range.</param>
/// <param name="Range">What is replaced.</param>
internal sealed record TextDocumentContentChangeEvent(string Text, Range? Range = null);

internal sealed record DidSaveTextDocumentParams(TextDocumentIdentifier TextDocument, string? Text = null);

internal sealed record DidCloseTextDocumentParams(TextDocumentIdentifier TextDocument);
