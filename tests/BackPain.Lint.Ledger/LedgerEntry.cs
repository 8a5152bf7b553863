namespace BackPain.Lint.Ledger;

/// <summary>One finding on record.</summary>
/// <param name="Path">The page, with the name of the folder that was searched in front and <c>/</c> between the parts.</param>
/// <param name="Id">The rule.</param>
/// <param name="Severity">error, warning, info or hint.</param>
/// <param name="Line">One-based line of the start.</param>
/// <param name="Column">One-based column of the start, in UTF-16 units.</param>
/// <param name="EndLine">One-based line of the end.</param>
/// <param name="EndColumn">One-based column of the end.</param>
/// <param name="Message">The message.</param>
/// <param name="Source">The text around the finding on its line, with <c>⟦…⟧</c> around what is reported.</param>
public sealed record LedgerEntry(
    string Path, string Id, string Severity, int Line, int Column, int EndLine, int EndColumn, string Message, string Source)
{
    /// <summary>What stays the same when only the message or the severity changes.</summary>
    internal (string, string, int, int, int, int) Place => (Path, Id, Line, Column, EndLine, EndColumn);
}
