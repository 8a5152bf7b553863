namespace BackPain.Lint.LanguageServer.Protocol;

/// <summary>What a symbol is, as editors show it by a picture.</summary>
internal static class SymbolKind
{
    /// <summary>A section; the kind that editors use for headings of Markdown.</summary>
    public const int Section = 15;

    /// <summary>A reference list, as an array.</summary>
    public const int List = 18;

    /// <summary>An entry or a footnote, as a key.</summary>
    public const int Work = 20;
}

internal sealed record DocumentSymbol(string Name, string? Detail, int Kind, Range Range, Range SelectionRange, DocumentSymbol[]? Children = null);

internal sealed record SymbolInformation(string Name, int Kind, Location Location, string? ContainerName = null);

internal sealed record WorkspaceSymbolParams(string Query);
