namespace BackPain.Lint.LanguageServer.Protocol;

internal sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

internal sealed record DidChangeTextDocumentParams(VersionedTextDocumentIdentifier TextDocument, TextDocumentContentChangeEvent[] ContentChanges);

/// <param name="Text">What stands in the range afterwards, or in the whole document when there is no range.</param>
/// <param name="Range">What is replaced.</param>
internal sealed record TextDocumentContentChangeEvent(string Text, Range? Range = null);

internal sealed record DidSaveTextDocumentParams(TextDocumentIdentifier TextDocument, string? Text = null);

internal sealed record DidCloseTextDocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>Ours: the checksum of a page after a change, for clients that asked for it.</summary>
/// <param name="Sha256">Of the text in UTF-8, in lower-case hexadecimal digits.</param>
internal sealed record TextChecksumParams(string Uri, int Version, string Sha256);
