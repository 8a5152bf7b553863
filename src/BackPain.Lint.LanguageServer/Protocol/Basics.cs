namespace BackPain.Lint.LanguageServer.Protocol;

/// <summary>A place in a document.</summary>
/// <param name="Line">Zero-based.</param>
/// <param name="Character">Zero-based, in the units of the negotiated encoding.</param>
internal readonly record struct Position(uint Line, uint Character);

/// <summary>A half-open stretch of a document.</summary>
internal readonly record struct Range(Position Start, Position End);

/// <summary>A stretch of some document.</summary>
internal sealed record Location(string Uri, Range Range);

/// <summary>Where a link leads, and what of it matters.</summary>
internal sealed record LocationLink(Range? OriginSelectionRange, string TargetUri, Range TargetRange, Range TargetSelectionRange);

internal sealed record TextDocumentIdentifier(string Uri);

internal sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

/// <summary>A document with the version an edit was made for; <see langword="null"/> for one that is not open.</summary>
internal sealed record OptionalVersionedTextDocumentIdentifier(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

/// <summary>The parameters of most requests: a place in a document.</summary>
internal sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);

/// <summary>The parameters of requests about a whole document.</summary>
internal sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>The parameters of requests about a part of a document.</summary>
internal sealed record TextDocumentRangeParams(TextDocumentIdentifier TextDocument, Range Range);

internal sealed record TextEdit(Range Range, string NewText);

internal sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, TextEdit[] Edits);

/// <summary>One atomic change of any number of documents: with versions where the client understands them.</summary>
internal sealed record WorkspaceEdit
{
    public TextDocumentEdit[]? DocumentChanges { get; init; }

    /// <summary>The same without versions, for clients that do not know <see cref="DocumentChanges"/>.</summary>
    public Dictionary<string, TextEdit[]>? Changes { get; init; }
}

/// <summary>Something the client can ask for with <c>workspace/executeCommand</c>, or does by itself.</summary>
internal sealed record Command(string Title, [property: JsonPropertyName("command")] string Name, JsonElement[]? Arguments = null);

/// <summary>Text with a kind: <c>markdown</c> or <c>plaintext</c>.</summary>
internal sealed record MarkupContent(string Kind, string Value);

internal sealed record WorkspaceFolder(string Uri, string Name);
