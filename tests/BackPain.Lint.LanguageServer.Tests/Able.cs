namespace BackPain.Lint.LanguageServer.Tests;

/// <summary>What clients say they can do.</summary>
internal static class Able
{
    /// <summary>Everything except asking for diagnostics.</summary>
    public static JsonNode ToPush => With(diagnostic: null);

    /// <summary>Everything, and it asks for diagnostics.</summary>
    public static JsonNode ToPull => With(diagnostic: new { dynamicRegistration = false, relatedDocumentSupport = false });

    /// <summary>Everything, counting in the encodings named.</summary>
    public static JsonNode ToCountIn(params string[] positionEncodings) => With(null, positionEncodings);

    private static JsonNode With(object? diagnostic, string[]? positionEncodings = null)
    {
        var capabilities = JsonSerializer.SerializeToNode(new
        {
            general = new { positionEncodings = positionEncodings ?? ["utf-16"] },
            window = new { workDoneProgress = true },
            workspace = new
            {
                applyEdit = true,
                workspaceEdit = new { documentChanges = true },
                configuration = true,
                workspaceFolders = true,
                didChangeWatchedFiles = new { dynamicRegistration = true },
                didChangeConfiguration = new { dynamicRegistration = true },
                diagnostics = new { refreshSupport = true },
                codeLens = new { refreshSupport = true },
                inlayHint = new { refreshSupport = true },
                semanticTokens = new { refreshSupport = true },
            },
            textDocument = new
            {
                publishDiagnostics = new { relatedInformation = true, versionSupport = true, codeDescriptionSupport = true, dataSupport = true, tagSupport = new { valueSet = new[] { 1, 2 } } },
                codeAction = new
                {
                    codeActionLiteralSupport = new { codeActionKind = new { valueSet = new[] { "", "quickfix", "refactor", "refactor.rewrite", "source", "source.fixAll" } } },
                    isPreferredSupport = true,
                    dataSupport = true,
                    disabledSupport = true,
                    resolveSupport = new { properties = new[] { "edit" } },
                },
                hover = new { contentFormat = new[] { "markdown", "plaintext" } },
                documentSymbol = new { hierarchicalDocumentSymbolSupport = true },
                definition = new { linkSupport = true },
                rename = new { prepareSupport = true },
                completion = new { completionItem = new { snippetSupport = true, documentationFormat = new[] { "markdown" } } },
            },
        })!;
        if (diagnostic is not null)
            capabilities["textDocument"]!["diagnostic"] = JsonSerializer.SerializeToNode(diagnostic);
        return capabilities;
    }
}
