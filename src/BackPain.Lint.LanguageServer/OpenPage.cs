namespace BackPain.Lint.LanguageServer;

/// <summary>A page that the client holds, in one of its versions. Immutable.</summary>
/// <param name="Uri">As the client names it.</param>
/// <param name="Path">Absolute path; where settings are looked for when the page was never saved.</param>
/// <param name="Version">The client's number for this text.</param>
/// <param name="Text">The text.</param>
/// <param name="Check">What the linter says about it: started with the version, cancelled by the next.</param>
internal sealed record OpenPage(string Uri, string Path, int Version, DocumentText Text, PageCheck Check)
{
    /// <summary>Whether the same text was checked before, when something beside it was different.</summary>
    public bool IsRechecked { get; init; }
}
