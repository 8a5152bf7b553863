namespace BackPain.Lint.LanguageServer.Protocol;

internal sealed record CompletionOptions(string[] TriggerCharacters);

internal sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position);

/// <param name="IsIncomplete">Whether more typing could bring items that are not here.</param>
internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);

internal sealed record CompletionItem
{
    public required string Label { get; init; }

    /// <summary>18 reference, 14 keyword, 20 value of a list.</summary>
    public int? Kind { get; init; }

    public string? Detail { get; init; }

    public MarkupContent? Documentation { get; init; }

    public string? SortText { get; init; }

    /// <summary>What is compared with the text that stands in the edit's range before the cursor.</summary>
    public string? FilterText { get; init; }

    public required TextEdit TextEdit { get; init; }
}
