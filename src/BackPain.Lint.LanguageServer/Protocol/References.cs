namespace BackPain.Lint.LanguageServer.Protocol;

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);

internal sealed record ReferenceContext(bool IncludeDeclaration);

/// <param name="Kind">2: read, a place that cites; 3: write, the work itself.</param>
internal sealed record DocumentHighlight(Range Range, int Kind)
{
    public const int Read = 2;
    public const int Write = 3;
}
