namespace BackPain.Lint.LanguageServer;

/// <summary>The units in which client and server count the characters of a line.</summary>
internal enum PositionEncoding
{
    /// <summary>What every client knows, and what offsets of pages are counted in.</summary>
    Utf16,

    /// <summary>Bytes.</summary>
    Utf8,

    /// <summary>Code points.</summary>
    Utf32,
}
